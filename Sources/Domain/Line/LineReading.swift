/// A line while it is read.
struct LineReading {
    let characters: [Character]
    let tokens: [LineToken]
    /// Tokens that a field has taken.
    var isTaken: [Bool]
    var line = CallLine()

    init(_ text: String) {
        characters = Array(text)
        tokens = LineToken.split(characters.map(\.folded))
        isTaken = Array(repeating: false, count: tokens.count)
    }

    /// The characters of some tokens, the first to the last.
    func range(_ tokens: Range<Int>) -> Range<Int> {
        self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
    }

    func isFree(_ tokens: Range<Int>) -> Bool {
        !isTaken[tokens].contains(true)
    }

    mutating func take<Value>(_ tokens: Range<Int>, as value: Value) -> CallLine.Found<Value> {
        for index in tokens { isTaken[index] = true }
        return CallLine.Found(value, [range(tokens)])
    }

    func finished() -> CallLine {
        var line = line
        line.what = what
        return line
    }
}

extension LineReading {
    /// The characters that no field took, with a space where something was taken or white space stood.
    private var what: String {
        var pieces: [String] = []
        var piece: [Character] = []
        var end = 0
        for (index, token) in tokens.enumerated() {
            if isTaken[index] || token.range.lowerBound > end {
                pieces.append(String(piece))
                piece = []
            }
            if !isTaken[index] { piece += characters[token.range] }
            end = token.range.upperBound
        }
        return (pieces + [String(piece)]).filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension LineReading {
    mutating func findGrid(_ table: PhraseTable<ID<Grid>>) {
        for match in table.matches(in: tokens) {
            guard let id = match.values.first else { continue }
            if let grid = line.grid {
                if grid.value != id { line.problems.append(.anotherGrid(id, range(match.tokens))) }
            } else {
                line.grid = take(match.tokens, as: id)
            }
        }
    }

    mutating func findPriority() {
        for match in Self.priorities.matches(in: tokens) where isFree(match.tokens) {
            guard let priority = match.values.first, line.priority == nil else { continue }
            line.priority = take(match.tokens, as: priority)
        }
    }

    mutating func findPhone() {
        for index in tokens.indices where !isTaken[index] && line.phone == nil {
            guard let digits = tokens[index].digits, [4, 5, 7, 8, 11].contains(digits.count) else { continue }
            line.phone = take(index..<(index + 1), as: digits)
        }
    }

    mutating func findCategory(_ table: PhraseTable<ID<Category>>) {
        let free = table.matches(in: tokens).filter { isFree($0.tokens) }
        guard let best = free.max(by: { range($0.tokens).count < range($1.tokens).count }) else { return }
        line.category = best.values.first.map { CallLine.Found($0, [range(best.tokens)]) }
    }

    private static let priorities: PhraseTable<Priority> = {
        var table = PhraseTable<Priority>()
        let words: [Priority: [String]] = [
            .p1: ["P1", "紧急", "emergency", "急急急"], .p2: ["P2", "加急", "urgent", "asap"],
            .p3: ["P3", "一般", "normal"], .p4: ["P4", "计划", "planned"],
        ]
        for (priority, phrases) in words {
            for phrase in phrases { table.add(phrase, priority) }
        }
        return table
    }()
}
