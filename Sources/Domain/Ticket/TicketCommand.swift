/// What somebody at the desk wants done to one ticket that exists.
package enum TicketCommand: Equatable, Sendable {
    case accept
    case dispatch(DispatchOrder)
    case acknowledge
    case arrive
    case hold(HoldReason, until: Instant)
    case resume
    case finish
    case sendBack(reason: String, misdispatch: Bool)
    case callBack(Rating)
    case close(Unasked)
    case reopen(reason: String)
    case reject(reason: String)
    case edit(TicketEdit)
    case fee(Fee)
    case note(String)
    case correct(reason: String)
    case undo
    /// More time to resolve.
    case extend(until: Instant, reason: String, told: Bool)
    /// Somebody asks where it stays; nil where nothing more was said.
    case remind(String?)

    package var move: Move {
        switch self {
        case .accept: .accept
        case .dispatch: .dispatch
        case .acknowledge: .acknowledge
        case .arrive: .arrive
        case .hold: .hold
        case .resume: .resume
        case .finish: .finish
        case .sendBack: .sendBack
        case .callBack: .callBack
        case .close: .close
        case .reopen: .reopen
        case .reject: .reject
        case .edit: .edit
        case .fee: .fee
        case .note: .note
        case .correct: .correct
        case .undo: .undo
        case .extend: .extend
        case .remind: .remind
        }
    }
}

/// A lead team, or a technician whose team then leads.
package struct DispatchOrder: Equatable, Sendable {
    package var team: ID<Team>?
    package var technician: ID<Person>?
    package var assisting: [ID<Team>]

    package init(team: ID<Team>? = nil, technician: ID<Person>? = nil, assisting: [ID<Team>] = []) {
        self.team = team
        self.technician = technician
        self.assisting = assisting
    }
}

/// A new ticket as its receiver states it.
package struct TicketDraft: Equatable, Sendable {
    package var grid: ID<Grid>
    package var category: ID<Category>
    package var place: String
    package var what: String
    package var channel: Channel
    package var reporter: Reporter
    /// Nil takes the category's.
    package var priority: Priority?
    /// Where it is known already, reporting it again gives the ticket there is and writes nothing.
    package var source: Source?
    /// The call as it was typed, where it was typed as one line.
    package var said: String?

    package init(
        grid: ID<Grid>, category: ID<Category>, place: String = "", what: String, channel: Channel = .phone,
        reporter: Reporter = Reporter(), priority: Priority? = nil, source: Source? = nil
    ) {
        self.grid = grid
        self.category = category
        self.place = place
        self.what = what
        self.channel = channel
        self.reporter = reporter
        self.priority = priority
        self.source = source
    }
}

/// The fields to change; nil leaves one as it is.
package struct TicketEdit: Equatable, Codable, Sendable {
    package var grid: ID<Grid>?
    package var category: ID<Category>?
    /// Follows from the category; filled in by the decision.
    package var specialist: ID<Specialist>?
    package var place: String?
    package var what: String?
    package var priority: Priority?
    package var reporter: String?
    package var phone: String?
    package var unit: String?

    package init() {}

    package var isEmpty: Bool { self == TicketEdit() }
}

/// A ticket of another system with what is known of its past.
package struct ImportedTicket: Equatable, Sendable {
    package var draft: TicketDraft
    package var reportedAt: Instant
    package var state: TicketState
    package var acceptedAt: Instant?
    package var dispatchedAt: Instant?
    package var arrivedAt: Instant?
    package var doneAt: Instant?
    package var closedAt: Instant?
    package var team: ID<Team>?
    package var source: Source
    /// Whether the times that the source knows count as clocks kept.
    package var isTimed: Bool
    /// Where it comes from a desk.
    package var carry: TicketCarry?
    /// Fingerprint of the source's line, by which a changed line of a known number is told.
    package var digest: String

    package init(
        draft: TicketDraft, reportedAt: Instant, state: TicketState, source: Source, digest: String,
        isTimed: Bool
    ) {
        self.draft = draft
        self.reportedAt = reportedAt
        self.state = state
        self.source = source
        self.digest = digest
        self.isTimed = isTimed
    }
}
