import Domain

/// How a text answers what was typed.
struct PaletteMatch: Equatable, Sendable {
    /// The best first.
    enum Rank: Int, Comparable, Sendable {
        case key
        case whole
        case prefix
        case wordStart
        case inside
        case help
        case subsequence
        case notFound

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    var rank: Rank
    /// Places of the characters that were found.
    var places: [Int] = []
}

/// What was typed, ready to be compared: half-width, in small letters.
struct PaletteQuery: Equatable, Sendable {
    /// As typed, but half-width.
    let text: String
    private let letters: [Character]

    init(_ typed: String) {
        text = typed.trimmingSpace.asTypedKeys
        letters = text.folded
    }

    var isEmpty: Bool { letters.isEmpty }

    /// Whether it is the name of the key; a single letter must have its case.
    func isKey(_ name: String) -> Bool {
        name == text || (name.count > 1 && name.folded == letters)
    }

    /// The best way to find it in a name.
    func match(name: String) -> PaletteMatch? {
        let name = name.folded
        let ways = [plain(name), wordInitials(name), pinyin(name)].compactMap { $0 }
        return ways.min { $0.rank < $1.rank } ?? subsequence(name)
    }

    /// Whether it stands in a text that explains.
    func isFound(in help: String) -> Bool { plain(help.folded) != nil }

    private func plain(_ name: [Character]) -> PaletteMatch? {
        let starts = name.indices.filter { name[$0...].starts(with: letters) }
        guard let start = starts.first(where: { name.isWordStart($0) }) ?? starts.first else { return nil }
        let rank: PaletteMatch.Rank =
            switch start {
            case 0: name.count == letters.count ? .whole : .prefix
            case _ where name.isWordStart(start): .wordStart
            case _: .inside
            }
        return PaletteMatch(rank: rank, places: Array(start..<start + letters.count))
    }

    /// `cb` in `call back`.
    private func wordInitials(_ name: [Character]) -> PaletteMatch? {
        let starts = name.indices.filter { name.isWordStart($0) }
        guard letters.count > 1, starts.count >= letters.count,
            zip(starts, letters).allSatisfy({ name[$0] == $1 })
        else { return nil }
        return PaletteMatch(rank: .wordStart, places: Array(starts.prefix(letters.count)))
    }

    /// `pd` in `派单`.
    private func pinyin(_ name: [Character]) -> PaletteMatch? {
        let starts = name.indices.filter { start in
            start + letters.count <= name.count
                && zip(name[start...], letters).allSatisfy { $0.isTyped(by: $1) }
        }
        guard let start = starts.first else { return nil }
        let rank: PaletteMatch.Rank =
            start > 0 ? .inside : name.count == letters.count ? .prefix : .wordStart
        return PaletteMatch(rank: rank, places: Array(start..<start + letters.count))
    }

    private func subsequence(_ name: [Character]) -> PaletteMatch? {
        guard letters.count > 1 else { return nil }
        var places: [Int] = []
        for (place, character) in name.enumerated() where places.count < letters.count {
            if character.isTyped(by: letters[places.count]) { places.append(place) }
        }
        return places.count == letters.count ? PaletteMatch(rank: .subsequence, places: places) : nil
    }
}

extension Character {
    fileprivate func isTyped(by letter: Character) -> Bool {
        self == letter || Pinyin.initials(of: self).contains(letter)
    }

    /// Written without spaces between words.
    fileprivate var isIdeograph: Bool {
        unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
    }
}

extension [Character] {
    fileprivate func isWordStart(_ place: Int) -> Bool {
        guard place > 0, !self[place].isIdeograph else { return true }
        guard self[place].isLetter || self[place].isNumber else { return false }
        let before = self[place - 1]
        return before.isIdeograph || !(before.isLetter || before.isNumber)
    }
}

extension String {
    /// Character for character in small letters.
    fileprivate var folded: [Character] { map { $0.lowercased().first ?? $0 } }
}
