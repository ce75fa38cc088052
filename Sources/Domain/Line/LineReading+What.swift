extension LineReading {
    /// Says where a number could be read another way.
    mutating func judgeNumbers() {
        for part in placeParts {
            guard case .room = part.kind, part.value.count >= 4, site.isExtension(part.value) else {
                continue
            }
            line.problems.append(.roomMayBePhone(part.value, range(part.span)))
        }
        guard let phone = line.phone, (4...5).contains(phone.value.count), let span = phone.ranges.first,
            span.count == phone.value.count, line.reporter == nil, line.unit == nil,
            !placeParts.contains(where: \.isRoom)
        else { return }
        let isBehindGrid =
            line.grid?.ranges.contains {
                $0.upperBound <= span.lowerBound && characters[$0.upperBound..<span.lowerBound].isBlank
            } ?? false
        if isBehindGrid || !site.isExtension(phone.value) {
            line.problems.append(.phoneMayBeRoom(phone.value, span))
        }
    }

    func finished() -> CallLine {
        var line = line
        line.what = WhatText(self).text
        return line
    }
}

extension ArraySlice<Character> {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

/// What no field took, in the order typed.
struct WhatText {
    private(set) var text = ""
    private var piece: [Character] = []

    init(_ reading: LineReading) {
        var end = 0
        for (index, token) in reading.tokens.enumerated() {
            let isLeft = reading.marks[index] != .taken || reading.isCategory[index]
            if !isLeft { close() }
            if isLeft {
                if token.range.lowerBound > end, !piece.isEmpty { piece.append(" ") }
                piece += reading.characters[token.range]
            }
            end = token.range.upperBound
        }
        close()
    }

    /// Ends a piece; the sign at a seam stays if a clause stands on either side.
    private mutating func close() {
        let core = piece.drop { $0.isSeparator }.reversed().drop { $0.isSeparator }.reversed()
        let lead = piece.first { !$0.isWhitespace }
        piece = []
        guard !core.isEmpty else { return }
        if let lead, !text.isEmpty, lead.isClauseEnd {
            text += String(lead) + (lead.isASCII ? " " : "")
        } else if !text.isEmpty {
            text += " "
        }
        text += String(Array(core))
    }
}

extension Character {
    /// Parts a line without saying anything.
    package var isSeparator: Bool { isWhitespace || ",，、;；。.!！:：|/·-–—~()（）[]【】".contains(self) }

    fileprivate var isClauseEnd: Bool { ",，;；。".contains(self) }
}
