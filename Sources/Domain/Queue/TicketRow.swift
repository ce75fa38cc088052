/// One line of a list of tickets: what the tables hold of it.
package struct TicketRow: Equatable, Sendable, Identifiable {
    package var number: TicketNumber
    package var revision: Int
    package var state: TicketState
    package var priority: Priority
    package var grid: ID<Grid>
    package var specialist: ID<Specialist>
    package var category: ID<Category>
    package var place: String
    package var what: String
    package var channel: Channel
    package var reporter: Reporter
    package var owner: ID<Operator>?
    package var assignment: Assignment?
    package var isAcknowledged: Bool
    package var reportedAt: Instant
    package var acceptedAt: Instant?
    package var dispatchedAt: Instant?
    package var acknowledgedAt: Instant?
    package var arrivedAt: Instant?
    package var doneAt: Instant?
    package var calledBackAt: Instant?
    package var closedAt: Instant?
    package var onHoldUntil: Instant?
    /// The state a ticket on hold returns to.
    package var heldFrom: TicketState?
    /// See `Ticket.Body.lateSince`.
    package var lateSince: Instant?
    /// See `Ticket.Body.nextDue`.
    package var nextDue: Instant?
    package var cycle: Int
    /// 1–5.
    package var rating: Int?
    /// In fen.
    package var fee: Int
    package var source: Source?
    package var recurrenceOf: TicketNumber?
    package var respondBy: Instant?
    package var arriveBy: Instant?
    package var resolveBy: Instant?
    /// See `Ticket.Body.nextWarning`.
    package var nextWarning: Instant?
    /// See `Ticket.Body.nextLapse`.
    package var nextLapse: Instant?
    package var standing: Standing
    package var course = TicketCourse()
    /// How often somebody asked where it stays.
    package var reminders = 0
    /// The number of the last entry about it.
    package var lastEntry: Int64

    package var id: TicketNumber { number }

    package init(
        number: TicketNumber, revision: Int, state: TicketState, priority: Priority, grid: ID<Grid>,
        specialist: ID<Specialist>, category: ID<Category>, place: String, what: String, channel: Channel,
        reporter: Reporter, owner: ID<Operator>?, assignment: Assignment?, isAcknowledged: Bool,
        reportedAt: Instant, acceptedAt: Instant?, dispatchedAt: Instant?, acknowledgedAt: Instant?,
        arrivedAt: Instant?, doneAt: Instant?, calledBackAt: Instant?, closedAt: Instant?,
        onHoldUntil: Instant?, heldFrom: TicketState?, lateSince: Instant?, nextDue: Instant?, cycle: Int,
        rating: Int?, fee: Int,
        source: Source?, recurrenceOf: TicketNumber?, respondBy: Instant?, arriveBy: Instant?,
        resolveBy: Instant?, nextWarning: Instant?, nextLapse: Instant?, standing: Standing, lastEntry: Int64
    ) {
        self.number = number
        self.revision = revision
        self.state = state
        self.priority = priority
        self.grid = grid
        self.specialist = specialist
        self.category = category
        self.place = place
        self.what = what
        self.channel = channel
        self.reporter = reporter
        self.owner = owner
        self.assignment = assignment
        self.isAcknowledged = isAcknowledged
        self.reportedAt = reportedAt
        self.acceptedAt = acceptedAt
        self.dispatchedAt = dispatchedAt
        self.acknowledgedAt = acknowledgedAt
        self.arrivedAt = arrivedAt
        self.doneAt = doneAt
        self.calledBackAt = calledBackAt
        self.closedAt = closedAt
        self.onHoldUntil = onHoldUntil
        self.heldFrom = heldFrom
        self.lateSince = lateSince
        self.nextDue = nextDue
        self.cycle = cycle
        self.rating = rating
        self.fee = fee
        self.source = source
        self.recurrenceOf = recurrenceOf
        self.respondBy = respondBy
        self.arriveBy = arriveBy
        self.resolveBy = resolveBy
        self.nextWarning = nextWarning
        self.nextLapse = nextLapse
        self.standing = standing
        self.lastEntry = lastEntry
    }

    package init(_ ticket: Ticket, lastEntry: Int64) {
        let body = ticket.body
        number = ticket.number
        revision = ticket.revision
        state = body.state
        priority = body.priority
        grid = body.grid
        specialist = body.specialist
        category = body.category
        place = body.place
        what = body.what
        channel = body.channel
        reporter = body.reporter
        owner = body.owner
        assignment = body.assignment
        isAcknowledged = body.isAcknowledged
        reportedAt = body.reportedAt
        acceptedAt = body.cycle.acceptedAt
        dispatchedAt = body.cycle.dispatchedAt
        acknowledgedAt = body.cycle.acknowledgedAt
        arrivedAt = body.cycle.arrivedAt
        doneAt = body.cycle.doneAt
        calledBackAt = body.cycle.calledBackAt
        closedAt = body.cycle.closedAt
        onHoldUntil = body.hold?.until
        heldFrom = body.hold?.left
        lateSince = body.lateSince
        nextDue = body.nextDue
        cycle = body.cycleNumber
        rating = body.cycle.rating?.overall
        fee = body.feeTotal
        source = body.source
        recurrenceOf = body.recurrenceOf
        respondBy = body.cycle.deadlines.respond?.due
        arriveBy = body.cycle.deadlines.arrive?.due
        resolveBy = body.cycle.deadlines.resolve?.due
        nextWarning = body.nextWarning
        nextLapse = body.nextLapse
        standing = body.standing
        course = TicketCourse(body)
        reminders = body.reminders
        self.lastEntry = lastEntry
    }

    /// A clock ran out.
    package func isOverdue(at now: Instant) -> Bool {
        lateSince != nil || state != .onHold && nextDue.map { $0 <= now } ?? false
    }

    /// It is on hold past the expected end.
    package func isHeldTooLong(at now: Instant) -> Bool {
        state == .onHold && onHoldUntil.map { $0 <= now } ?? false
    }

    /// What was promised is near.
    package func isWarned(at now: Instant) -> Bool {
        nextWarning.map { $0 <= now } ?? false
    }
}

extension TicketFile {
    package var row: TicketRow { TicketRow(ticket, lastEntry: entries.last?.number ?? 0) }
}
