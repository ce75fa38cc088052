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
            line.grid?.ranges.contains { grid in
                grid.upperBound <= span.lowerBound && characters[grid.upperBound..<span.lowerBound].isBlank
                    && !placeParts.contains { $0.isSpot && range($0.span).overlaps(grid) }
            } ?? false
        if isBehindGrid || !site.isExtension(phone.value) {
            line.problems.append(.phoneMayBeRoom(phone.value, span))
        }
    }

    func finished() -> CallLine {
        var reading = self
        reading.dropFillers()
        reading.keepSentences()
        var line = reading.line
        line.what = WhatText(reading).text
        line.isReminderAlone = reading.isReminderAlone
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
        var last: Int?
        for index in reading.tokens.indices where reading.isLeft(index) {
            let token = reading.tokens[index]
            if let last, last == index - 1 {
                if reading.tokens[last].range.upperBound < token.range.lowerBound { piece.append(" ") }
            } else {
                close(goesOn: last.map { reading.isOneSentence($0...index) } ?? false)
            }
            piece += reading.characters[token.range]
            last = index
        }
        close(goesOn: false)
    }

    private var seam = false

    /// Ends a piece; the sign at a seam stays if a clause stands on either side.
    private mutating func close(goesOn: Bool) {
        defer { (piece, seam) = ([], goesOn) }
        let core = piece.drop { $0.isSeparator || "?？".contains($0) }.reversed().drop { $0.isSeparator }
            .reversed()
        let lead = piece.first { !$0.isWhitespace }
        guard !core.isEmpty else { return }
        if let lead, !text.isEmpty, lead.isClauseEnd {
            text += String(lead) + (lead.isASCII ? " " : "")
        } else if !text.isEmpty, !seam {
            text += " "
        }
        text += String(Array(core))
    }
}

extension LineReading {
    /// Whether Chinese runs from one token to another although what stood between was taken out.
    fileprivate func isOneSentence(_ span: ClosedRange<Int>) -> Bool {
        han(span.lowerBound) != nil && han(span.upperBound) != nil
            && span.dropFirst().allSatisfy { isJoined($0) && sign($0) == nil }
    }
}

extension Character {
    /// Parts a line without saying anything.
    package var isSeparator: Bool { isWhitespace || ",，、;；。.!！:：|/·-–—~()（）[]【】".contains(self) }

    fileprivate var isClauseEnd: Bool { ",，;；。".contains(self) }
}
