/// Reads one sentence that reports a round: which one, what was found, read off or skipped, whether the rest is fine, and
/// who walked; in any order, in both languages.
package struct RoundLineReader: Sendable {
    struct RouteName: Sendable {
        /// Its place among the rounds.
        var place: Int
        /// By its own name and not only by its kind's.
        var isOwn: Bool
    }

    let site: Site
    let names: LineSite
    let rounds: [RoundLine.Candidate]
    let zone: Zone
    private(set) var routes = PhraseTable<RouteName>()

    /// - Parameters:
    ///   - rounds: those that may be reported, the likeliest first.
    ///   - zone: of the times that are said.
    package init(site: Site, rounds: [RoundLine.Candidate], zone: Zone) {
        self.zone = zone
        self.site = site.inUse
        self.rounds = rounds
        names = LineSite(site.inUse, spoken: RoundLineReader.spoken(site, rounds))
        for (place, round) in rounds.enumerated() { add(round.route, at: place) }
    }

    package func read(_ text: String) -> RoundLine {
        let words = LineToken.split(text.map(\.folded)).map(\.key)
        let isEnglish = words.contains { key in
            if case .word(let word) = key { RoundWords.english.contains(word) } else { false }
        }
        guard !isEnglish else { return readCharacters(text) }
        let line = PinyinLine(text, names)
        guard !line.spelled.isEmpty else { return readCharacters(text) }
        var read = readCharacters(String(line.characters)).movingRanges(line.origin)
        read.spelled = line.spelled
        read.problems += line.problems.map(RoundLine.Problem.call)
        return read
    }

    private func readCharacters(_ text: String) -> RoundLine {
        var reading = RoundLineReading(text, self)
        reading.findRoute()
        reading.findPeople()
        reading.chooseRound()
        reading.findMarks()
        reading.findParts()
        reading.giveMarks()
        reading.tell()
        return reading.line
    }

    private mutating func add(_ route: Route, at place: Int) {
        let plan = site.rounds.routes.first { $0.id == route.plan }
        let own =
            [route.name, plan?.name].compactMap { $0 }.flatMap { [$0.zh, $0.en] } + route.aliases
        for text in Set(own) { routes.add(text, RouteName(place: place, isOwn: true)) }
        guard let kind = site.rounds.kinds.first(where: { $0.id == route.kind }) else { return }
        for text in Set([kind.name.zh, kind.name.en] + kind.aliases) {
            routes.add(text, RouteName(place: place, isOwn: false))
        }
    }

    private static func spoken(_ site: Site, _ rounds: [RoundLine.Candidate]) -> [String] {
        let plans = site.rounds.routes.flatMap { [$0.name.zh] + $0.aliases }
        let kinds = site.rounds.kinds.flatMap { [$0.name.zh] + $0.aliases }
        let points = rounds.flatMap(\.route.points)
        let items = points.flatMap(\.items).flatMap { [$0.name.zh] + $0.aliases }
        let places = points.flatMap { $0.name.zh.split { !$0.isHan }.map(String.init) }
        return (RoundWords.spoken + plans + kinds + places + items).unique
    }
}
