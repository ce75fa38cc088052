/// One run of a ticket, from its report or a reopening to its end, as reports count it.
package struct TicketRun: Equatable, Sendable {
    /// When each clock of it ran out, where one did.
    package struct Lapses: Equatable, Sendable {
        package var respond: Instant?
        package var arrive: Instant?
        package var resolve: Instant?

        package init(respond: Instant? = nil, arrive: Instant? = nil, resolve: Instant? = nil) {
            self.respond = respond
            self.arrive = arrive
            self.resolve = resolve
        }
    }

    package var number: TicketNumber
    /// 1 for the first.
    package var cycle: Int
    package var priority: Priority
    package var grid: ID<Grid>
    package var specialist: ID<Specialist>
    package var category: ID<Category>
    package var team: ID<Team>?
    package var place: String
    package var began: Instant
    package var accepted: Instant?
    package var dispatched: Instant?
    package var arrived: Instant?
    package var done: Instant?
    package var ended: Instant?
    /// As it is known last, and when it became so; of a run that was reopened, how that ended.
    package var state: TicketState
    package var changed: Instant
    package var heldSince: Instant?
    package var lapses = Lapses()
    package var isListed = false
    package var answered: Instant?
    /// 1–5.
    package var rating: Int?
    /// In fen; of the last run alone.
    package var fee = 0
    /// The same place and category had one within the site's days.
    package var isRepeat = false

    package init(
        number: TicketNumber, cycle: Int, priority: Priority, grid: ID<Grid>, specialist: ID<Specialist>,
        category: ID<Category>, team: ID<Team>?, place: String, began: Instant, state: TicketState,
        changed: Instant
    ) {
        self.number = number
        self.cycle = cycle
        self.priority = priority
        self.grid = grid
        self.specialist = specialist
        self.category = category
        self.team = team
        self.place = place
        self.began = began
        self.state = state
        self.changed = changed
    }
}

extension TicketRun {
    /// When the work was done; of what another system only closed, when it did.
    package var finished: Instant? { done ?? (state == .closed ? ended : nil) }

    package var isFinishedLate: Bool {
        guard let finished else { return false }
        return lapses.resolve.map { $0 < finished } ?? false
    }

    /// Just before `moment`, of one that is open then.
    package func isUnfinishedLate(before moment: Instant) -> Bool {
        guard finished.map({ $0 >= moment }) ?? true else { return false }
        return lapses.resolve.map { $0 < moment } ?? false
    }

    /// How it stood just before `moment`; nil where it was not open. A hold that ended since is told as what it returned to.
    package func openState(before moment: Instant) -> TicketState? {
        guard began < moment, ended.map({ $0 >= moment }) ?? true else { return nil }
        if changed < moment { return state.isOpen ? state : .done }
        let isBefore = { (instant: Instant?) in instant.map { $0 < moment } ?? false }
        if isBefore(done) { return .done }
        if isBefore(heldSince) { return .onHold }
        if isBefore(arrived) { return .inProgress }
        if isBefore(dispatched) { return .dispatched }
        return isBefore(accepted) ? .accepted : .reported
    }

    /// Since when it was late just before `moment`: the first clock that had run out and was not over.
    package func lateSince(before moment: Instant) -> Instant? {
        let clocks = [
            (lapses.respond, accepted), (lapses.arrive, arrived ?? done), (lapses.resolve, finished),
        ]
        return clocks.compactMap { lapse, end in
            lapse.flatMap { $0 < moment && (end.map { $0 >= moment } ?? true) ? $0 : nil }
        }.min()
    }
}
