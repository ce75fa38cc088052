/// What became of tickets in a stretch of time, and how they stood at its end.
package struct TicketFigures: Equatable, Codable, Sendable {
    package struct StateCount: Equatable, Codable, Sendable {
        package var state: TicketState
        package var count: Int
    }

    package private(set) var reported = 0
    package private(set) var reopened = 0
    package private(set) var done = 0
    package private(set) var doneLate = 0
    package private(set) var closed = 0
    package private(set) var rejected = 0
    package private(set) var merged = 0
    /// Of what was done, in fen.
    package private(set) var fee = 0
    /// At the end of it.
    package private(set) var open = 0
    package private(set) var overdue = 0
    /// Of these, those not done by when they were to be.
    package private(set) var unfinishedLate = 0
    package private(set) var listed = 0
    package private(set) var states = openStates.map { StateCount(state: $0, count: 0) }
    /// Answers by what was given, 1 to 5.
    package private(set) var ratings = [0, 0, 0, 0, 0]
    /// Closed, and nobody asked or answered.
    package private(set) var unasked = 0

    package init() {}

    private static let openStates = TicketState.allCases.filter(\.isOpen)

    package var answers: Int { ratings.reduce(0, +) }

    /// In hundredths; nil where nobody answered.
    package var meanRating: Int? {
        guard answers > 0 else { return nil }
        let sum = ratings.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
        return Rate.halfUp(sum * 100, by: answers)
    }

    /// Those who gave four or five.
    package var satisfied: Rate? { Rate(ratings[3] + ratings[4], of: answers) }
    /// What is late and not done yet counts as failed.
    package var inTime: Rate? { Rate(done - doneLate, of: done + unfinishedLate) }

    package mutating func add(_ run: TicketRun, in time: Range<Instant>) {
        let one = { (kind: ReportCount.Kind) in kind.counts(run, in: time) ? 1 : 0 }
        reported += one(.reported)
        reopened += one(.reopened)
        done += one(.done)
        doneLate += one(.doneLate)
        fee += one(.paid) * run.fee
        closed += one(.closed)
        rejected += one(.rejected)
        merged += one(.merged)
        unasked += one(.unasked)
        overdue += one(.overdue)
        listed += one(.listed)
        if let answer = run.answer(in: time) { ratings[answer - 1] += 1 }
        guard let state = run.openState(before: time.upperBound) else { return }
        open += 1
        unfinishedLate += run.isUnfinishedLate(before: time.upperBound) ? 1 : 0
        if let index = states.firstIndex(where: { $0.state == state }) { states[index].count += 1 }
    }
}
