/// What was understood of one sentence that reports a round.
package struct RoundLine: Equatable, Sendable {
    package typealias Found = CallLine.Found

    /// A round that may be reported.
    package struct Candidate: Equatable, Sendable {
        package var round: RoundID
        package var route: Route

        package init(round: RoundID, route: Route) {
            self.round = round
            self.route = route
        }
    }

    /// Those it may be about, the likeliest first; what is told is told of the first.
    package var rounds: [RoundID] = []
    package var grid: Found<ID<Grid>>?
    /// The words that name the route or its kind, as typed.
    package var route: Found<String>?
    package var person: Found<ID<Person>>?
    /// In the order told, what is said of all the others last. A finding that names no checkpoint of the route has none.
    package var told: [Found<Told>] = []
    /// What was typed in pinyin.
    package var spelled: [Range<Int>] = []
    package var problems: [Problem] = []

    /// What somebody should look at before it is written; ranges as in `Found`.
    package enum Problem: Equatable, Sendable {
        /// No round that may be reported is called so.
        case noRound
        /// As likely as the one taken, which is the first.
        case severalRounds([RoundID])
        case nothingTold
        /// Names no checkpoint of the route.
        case noPoint(String, Range<Int>)
        /// May be each of them; the first was taken.
        case severalPoints([ID<Checkpoint>], Range<Int>)
        /// A checkpoint without a word of what is the matter there.
        case noWords(Range<Int>)
        /// Skipped, and nothing says why.
        case noReason(Range<Int>)
        /// Said beside findings: whether the others are fine is open.
        case restIsOpen(Range<Int>)
        /// Nothing was made of these words.
        case unread(String, Range<Int>)
        case anotherPerson(ID<Person>, Range<Int>)
        /// About the grid or the spelling.
        case call(CallLine.Problem)
    }
}

extension RoundLine {
    /// With each range where `change` puts it.
    func movingRanges(_ change: (Range<Int>) -> Range<Int>) -> RoundLine {
        var line = self
        line.grid?.move(change)
        line.route?.move(change)
        line.person?.move(change)
        for index in line.told.indices { line.told[index].move(change) }
        line.problems = problems.map { $0.moving(change) }
        return line
    }
}

extension RoundLine.Problem {
    fileprivate func moving(_ change: (Range<Int>) -> Range<Int>) -> RoundLine.Problem {
        switch self {
        case .noRound, .severalRounds, .nothingTold: self
        case .noPoint(let text, let range): .noPoint(text, change(range))
        case .severalPoints(let points, let range): .severalPoints(points, change(range))
        case .noWords(let range): .noWords(change(range))
        case .noReason(let range): .noReason(change(range))
        case .restIsOpen(let range): .restIsOpen(change(range))
        case .unread(let text, let range): .unread(text, change(range))
        case .anotherPerson(let person, let range): .anotherPerson(person, change(range))
        case .call(let problem): .call(problem.moving(change))
        }
    }
}
