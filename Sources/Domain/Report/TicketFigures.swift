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
        if time.contains(run.began) {
            if run.cycle == 1 { reported += 1 } else { reopened += 1 }
        }
        if let finished = run.finished, time.contains(finished) {
            done += 1
            fee += run.fee
            doneLate += run.isFinishedLate ? 1 : 0
        }
        if let ended = run.ended, time.contains(ended) { addEnd(run.state) }
        addAnswer(run, time)
        guard let state = run.openState(before: time.upperBound) else { return }
        addOpen(run, state, time.upperBound)
    }

    private mutating func addEnd(_ state: TicketState) {
        switch state {
        case .closed: closed += 1
        case .rejected: rejected += 1
        case .merged: merged += 1
        case .reported, .accepted, .dispatched, .inProgress, .onHold, .done: break
        }
    }

    private mutating func addAnswer(_ run: TicketRun, _ time: Range<Instant>) {
        if let rating = run.rating, let at = run.answered ?? run.ended {
            guard time.contains(at), ratings.indices.contains(rating - 1) else { return }
            ratings[rating - 1] += 1
        } else if run.state == .closed, let ended = run.ended, time.contains(ended) {
            unasked += 1
        }
    }

    private mutating func addOpen(_ run: TicketRun, _ state: TicketState, _ end: Instant) {
        open += 1
        if let index = states.firstIndex(where: { $0.state == state }) { states[index].count += 1 }
        guard run.lateSince(before: end) != nil else { return }
        overdue += 1
        unfinishedLate += run.isUnfinishedLate(before: end) ? 1 : 0
        listed += run.isListed ? 1 : 0
    }
}
