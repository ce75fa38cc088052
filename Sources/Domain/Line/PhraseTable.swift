/// Phrases and what they stand for, found in a line by their tokens: case, width, numerals and spaces between words and
/// numbers make no difference.
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Node: Sendable {
        var next: [LineToken.Key: Int] = [:]
        var values: [Value] = []
    }

    struct Match {
        var tokens: Range<Int>
        var values: [Value]
    }

    private var nodes = [Node()]

    init() {}

    /// Phrases separated by commas, each standing for the same.
    init(_ phrases: String, _ value: Value) {
        for phrase in phrases.split(separator: ",") { add(String(phrase), value) }
    }

    mutating func add(_ phrase: String, _ value: Value) {
        add(LineToken.split(phrase.map(\.folded)).map(\.key), value)
    }

    mutating func add(_ keys: [LineToken.Key], _ value: Value) {
        guard !keys.isEmpty else { return }
        var node = 0
        for key in keys {
            if let next = nodes[node].next[key] {
                node = next
            } else {
                nodes.append(Node())
                nodes[node].next[key] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        nodes[node].values.append(value)
    }

    /// The longest phrase that begins at a token and has only open ones.
    func longest(
        at start: Int, in tokens: [LineToken], among isOpen: (Int) -> Bool = { _ in true }
    ) -> Match? {
        var node = 0
        var best: Match?
        for index in start..<tokens.count {
            if !isOpen(index) || index > start && !tokens[index].continues(tokens[index - 1]) { break }
            guard let next = nodes[node].next[tokens[index].key] else { break }
            node = next
            if !nodes[node].values.isEmpty {
                best = Match(tokens: start..<(index + 1), values: nodes[node].values)
            }
        }
        return best
    }

    /// From left to right the longest phrases, none over another.
    func matches(in tokens: [LineToken], among isOpen: (Int) -> Bool = { _ in true }) -> [Match] {
        var found: [Match] = []
        var start = 0
        while start < tokens.count {
            let match = longest(at: start, in: tokens, among: isOpen)
            if let match { found.append(match) }
            start = match?.tokens.upperBound ?? start + 1
        }
        return found
    }
}

extension LineToken {
    /// Whether a phrase may run on from the token before: Han characters stand together.
    func continues(_ before: LineToken) -> Bool {
        before.range.upperBound == range.lowerBound || !(isHan && before.isHan)
    }
}
