/// A sentence that reports a round, while it is read.
struct RoundLineReading {
    let reader: RoundLineReader
    let characters: [Character]
    let tokens: [LineToken]
    var isTaken: [Bool]
    var line = RoundLine()
    /// Of the round that it is about.
    var names: RouteNames?
    var parts: [RoundLinePart] = []
    /// That the others are fine.
    var rest: Range<Int>?
    /// Fine, and nothing says what.
    var bareFine: Range<Int>?
    var restTokens: Range<Int>?
    var marks: [RoundLineMark] = []
    /// Of what is said of the others, or of all.
    var restMarks: [RoundLineMark] = []
    /// That something is excepted from what is fine, which needs something to be told.
    var exception: Range<Int>?
    private var named: [RoundLineReader.RouteName]?

    init(_ text: String, _ reader: RoundLineReader) {
        self.reader = reader
        let floors = FloorTokens(text, site: reader.names, findsGrid: true)
        characters = floors.reading.characters
        (tokens, isTaken) = (floors.tokens, floors.isTaken)
        line.grid = floors.reading.line.grid
        line.problems = floors.reading.line.problems.map(RoundLine.Problem.call)
    }
}

extension RoundLineReading {
    func range(_ span: Range<Int>) -> Range<Int> {
        tokens[span.lowerBound].range.lowerBound..<tokens[span.upperBound - 1].range.upperBound
    }

    func text(_ span: Range<Int>) -> String { String(characters[range(span)]) }

    func isFree(_ index: Int) -> Bool { tokens.indices.contains(index) && !isTaken[index] }

    func isJoined(_ index: Int) -> Bool {
        tokens.indices.contains(index) && index > 0
            && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
    }

    /// What ends before a token: the line's begin, white space, a sign or what is taken.
    func isEdge(_ index: Int) -> Bool {
        !tokens.indices.contains(index) || index == 0 || !isJoined(index) || isSign(index)
            || isSign(index - 1)
            || isTaken[index] || isTaken[index - 1]
    }

    private func isSign(_ index: Int) -> Bool {
        if case .sign = tokens[index].key { return true }
        return false
    }

    func match<Value>(_ table: PhraseTable<Value>, at index: Int) -> PhraseTable<Value>.Match? {
        table.longest(at: index, in: tokens, among: isFree)
    }
}

extension RoundLineReading {
    /// The first name of a route that stands in the line; that of a kind only by itself: 抄表 in 抄表箱坏 is none.
    mutating func findRoute() {
        let matches = reader.routes.matches(in: tokens, among: isFree)
        let own = matches.first { $0.values.contains(where: \.isOwn) }
        guard let match = own ?? matches.first(where: { isAlone($0.tokens) }) else { return }
        named = match.values
        line.route = .init(text(match.tokens), [range(match.tokens)])
        take(match.tokens)
    }

    private func isAlone(_ span: Range<Int>) -> Bool {
        isEdge(span.lowerBound)
            && (isEdge(span.upperBound) || match(RoundWords.fine, at: span.upperBound) != nil)
    }

    mutating func findPeople() {
        for match in reader.names.staff.matches(in: tokens, among: isFree) {
            guard let id = match.values.first else { continue }
            if line.person == nil {
                line.person = .init(id, [range(match.tokens)])
            } else {
                line.problems.append(.anotherPerson(id, range(match.tokens)))
            }
            take(match.tokens)
        }
    }

    mutating func take(_ span: Range<Int>) {
        for index in span { isTaken[index] = true }
    }
}

extension RoundLineReading {
    private struct Likely {
        var names: RouteNames
        /// By route, by what it has of the checkpoints and items named, by who walked.
        var rank: [Int]
    }

    /// Those of the grid and the route that are named, in the order they fit.
    mutating func chooseRound() {
        let open = reader.rounds.indices.filter { place in
            let isOfGrid = line.grid.map { $0.value == reader.rounds[place].route.grid } ?? true
            return isOfGrid && named.map { $0.contains { $0.place == place } } ?? true
        }
        let likely = open.map(likely).enumerated().sorted {
            $0.element.rank == $1.element.rank
                ? $0.offset < $1.offset : $1.element.rank.lexicographicallyPrecedes($0.element.rank)
        }.map(\.element)
        let isUnknown = line.problems.contains {
            if case .call(.unknownGrid) = $0 { true } else { false }
        }
        guard let first = likely.first, !(isUnknown && line.grid == nil) else {
            line.problems.append(.noRound)
            return
        }
        names = first.names
        line.rounds = likely.map(\.names.candidate.round)
        let alike = likely.filter { $0.rank == first.rank }
        if alike.count > 1 { line.problems.append(.severalRounds(alike.map(\.names.candidate.round))) }
    }

    private func likely(_ place: Int) -> Likely {
        let candidate = reader.rounds[place]
        let names = RouteNames(candidate, reader.site, reader.names)
        let isOwn = named?.contains { $0.place == place && $0.isOwn } ?? false
        let points = names.points.matches(in: tokens, among: isFree)
        let items = names.items.matches(in: tokens, among: isFree)
        let hits =
            points.reduce(0) { $0 + 2 * $1.tokens.count } + items.reduce(0) { $0 + $1.tokens.count }
        let officer = candidate.route.grid.flatMap(reader.site.grid)?.officer
        let isTheirs = line.person != nil && line.person?.value == officer
        return Likely(names: names, rank: [isOwn ? 1 : 0, hits, isTheirs ? 1 : 0])
    }
}
