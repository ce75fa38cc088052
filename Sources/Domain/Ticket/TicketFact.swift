/// What happened to a ticket, with everything that was computed when it was decided.
package enum TicketFact: Equatable, Sendable {
    case reported(Reported)
    case imported(Imported)
    case accepted(Owned)
    case dispatched(Dispatched)
    case acknowledged(Remark)
    case arrived(Remark)
    case held(Held)
    case resumed(Resumed)
    case finished(Finished)
    case returned(Returned)
    case calledBack(CalledBack)
    case closed(Closed)
    case reopened(Reopened)
    case rejected(Reasoned)
    /// On the ticket that goes.
    case merged(Merged)
    /// On the survivor.
    case absorbed(Absorbed)
    case edited(Edited)
    case feeAdded(FeeLine)
    case noted(Remark)
    /// A shift leader put a late-found slip right: the step of that revision never counted.
    case corrected(TakenBack)
    /// The author took the last step back within the undo time.
    case undone(TakenBack)
    /// More time to resolve (延期).
    case extended(Extended)
    /// Somebody asked where it stays.
    case reminded(Remark)
    /// What time alone caused, written by the sweep.
    case lapsed(Lapse)
    /// A change of the site moved the deadlines of an open ticket.
    case rescheduled(Rescheduled)
    /// Whoever was first asked left the desk, and another answers for it.
    case passed(Passed)

    package struct Reported: Equatable, Codable, Sendable {
        package var number: TicketNumber
        package var grid: ID<Grid>
        package var specialist: ID<Specialist>
        package var category: ID<Category>
        package var place: String
        package var what: String
        package var priority: Priority
        /// True where somebody named it, and not the category alone.
        package var isPriorityChosen: Bool?
        package var channel: Channel
        package var reporter: Reporter?
        /// The first receiver, where one took it on by typing it.
        package var owner: ID<Operator>?
        package var recurrenceOf: TicketNumber?
        package var deadlines: Deadlines?
        /// By which whoever reports it again is told.
        package var source: Source?
        /// The call as it was typed.
        package var said: String?
    }

    package struct Imported: Equatable, Codable, Sendable {
        package var number: TicketNumber
        package var grid: ID<Grid>
        package var specialist: ID<Specialist>
        package var category: ID<Category>
        package var place: String
        package var what: String
        package var priority: Priority
        package var channel: Channel
        package var reporter: Reporter?
        package var state: TicketState
        package var reportedAt: Instant
        package var acceptedAt: Instant?
        package var dispatchedAt: Instant?
        package var arrivedAt: Instant?
        package var doneAt: Instant?
        package var closedAt: Instant?
        package var team: ID<Team>?
        package var source: Source
        package var digest: String
        /// Whether the source's times count as clocks kept; then with what ran out before the import.
        package var isTimed: Bool?
        package var deadlines: Deadlines?
        package var lapses: [Lapse]?
        /// Where it comes from a desk.
        package var carry: TicketCarry?
    }

    package struct Owned: Equatable, Codable, Sendable {
        package var owner: ID<Operator>
        package var note: String?
        /// An emergency of another system is looked after from here on.
        package var deadlines: Deadlines?
    }

    package struct Dispatched: Equatable, Codable, Sendable {
        package var to: Assignment
        /// Set where the dispatch accepted the ticket too.
        package var owner: ID<Operator>?
        package var note: String?
        package var deadlines: Deadlines?
        /// True where the site made it and nobody's key.
        package var automatic: Bool?
    }

    package struct Resumed: Equatable, Codable, Sendable {
        package var note: String?
        package var deadlines: Deadlines?
    }

    package struct Held: Equatable, Codable, Sendable {
        package var reason: HoldReason
        package var until: Instant
        package var note: String?
    }

    package struct Finished: Equatable, Codable, Sendable {
        package var withoutArrival: Bool
        package var note: String?
        package var by: Doer?
    }

    package struct Returned: Equatable, Codable, Sendable {
        package var reason: String
        package var misdispatch: Bool
        package var by: Doer?
        package var deadlines: Deadlines?
    }

    package struct CalledBack: Equatable, Codable, Sendable {
        package var rating: Rating
        package var note: String?
    }

    package struct Closed: Equatable, Codable, Sendable {
        package var unasked: Unasked
        package var note: String?
    }

    package struct Reasoned: Equatable, Codable, Sendable {
        package var reason: String
    }

    package struct Reopened: Equatable, Codable, Sendable {
        package var reason: String
        /// Who takes it on where nobody owned it.
        package var owner: ID<Operator>?
        package var carried: CarriedTime?
        package var deadlines: Deadlines?
    }

    package struct Merged: Equatable, Codable, Sendable {
        package var into: TicketNumber
    }

    package struct Absorbed: Equatable, Codable, Sendable {
        package var from: TicketNumber
        package var reporters: [Reporter]
        package var absorbed: [TicketNumber]
        /// Set where the survivor takes the higher one over.
        package var priority: Priority?
        package var deadlines: Deadlines?
    }

    package struct Edited: Equatable, Codable, Sendable {
        package var fields: TicketEdit
        /// True where the priority came with the category, and nobody named it.
        package var isPriorityUsual: Bool?
        package var note: String?
        package var deadlines: Deadlines?
    }

    package struct FeeLine: Equatable, Codable, Sendable {
        package var part: String?
        package var quantity: Int?
        /// In fen.
        package var unitPrice: Int?
        /// In fen.
        package var labour: Int?
        /// The merged ticket it was written to.
        package var via: TicketNumber?
    }

    package struct Remark: Equatable, Codable, Sendable {
        package var note: String?
        /// Of a step that a team or its technician takes.
        package var by: Doer?
        /// The merged ticket it was written to.
        package var via: TicketNumber?
    }

    package struct TakenBack: Equatable, Codable, Sendable {
        /// The revision whose step never counted.
        package var revision: Int
        package var reason: String?
        package var deadlines: Deadlines?
    }

    package struct Extended: Equatable, Codable, Sendable {
        package var until: Instant
        package var reason: String
        /// Whether the reporter was told.
        package var told: Bool
        package var deadlines: Deadlines?
    }

    package struct Passed: Equatable, Codable, Sendable {
        package var from: ID<Operator>
        package var to: ID<Operator>
        /// Nil where the desk was taken without one.
        package var handover: HandoverID?
    }

    package struct Rescheduled: Equatable, Codable, Sendable {
        package var deadlines: Deadlines?
    }
}

extension TicketFact.FeeLine {
    init(_ fee: Fee) {
        switch fee {
        case .part(let name, let quantity, let unitPrice):
            self.init(part: name, quantity: quantity, unitPrice: unitPrice, labour: nil)
        case .labour(let amount):
            self.init(part: nil, quantity: nil, unitPrice: nil, labour: amount)
        }
    }

    package var fee: Fee {
        if let labour { return .labour(labour) }
        return .part(name: part ?? "", quantity: quantity ?? 0, unitPrice: unitPrice ?? 0)
    }
}
