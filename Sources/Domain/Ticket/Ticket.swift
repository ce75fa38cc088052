/// One request from call to close, folded from its entries in the logbook.
package struct Ticket: Equatable, Sendable {
    package let number: TicketNumber
    package var body: Body
    /// How many entries the logbook holds of it.
    package var revision: Int
    /// The steps that can still be taken back or corrected, oldest first, each with what was before it.
    package var steps: [Step]

    package struct Step: Equatable, Sendable {
        package var revision: Int
        package var operatorID: ID<Operator>
        package var recordedAt: Instant
        package var before: Body
    }

    package struct Body: Equatable, Sendable {
        package var state: TicketState
        package var priority: Priority
        /// Somebody named it, and not the category alone.
        package var isPriorityChosen = false
        package var grid: ID<Grid>
        package var specialist: ID<Specialist>
        package var category: ID<Category>
        /// Where in the grid, in the reporter's words.
        package var place: String
        package var what: String
        package var channel: Channel
        package var reporter: Reporter
        /// The first receiver, who answers for it to the end.
        package var owner: ID<Operator>?
        package var assignment: Assignment?
        /// When it was dispatched last.
        package var assignedAt: Instant?
        /// Whether those it is dispatched to now have said that they come (接单).
        package var isAcknowledged: Bool
        package var hold: Hold?
        package var cycle: Cycle
        package var pastCycles: [Cycle]
        package var fees: [Fee]
        package var misdispatches: Int
        /// How often somebody asked where it stays.
        package var reminders = 0
        package var source: Source?
        /// The survivor that this ticket was merged into.
        package var mergedInto: TicketNumber?
        /// Tickets merged into this one.
        package var absorbed: [TicketNumber]
        /// Who else reported it and is to be answered.
        package var followers: [Reporter]
        /// An earlier ticket of the same place and category within the site's recurrence days.
        package var recurrenceOf: TicketNumber?
        package var reportedAt: Instant
        /// When the last move happened; the next does not happen before.
        package var lastMoveAt: Instant
        /// The call as it was typed, whatever was understood of it.
        package var said: String?
    }
}

package struct Reporter: Hashable, Codable, Sendable {
    package var name: String?
    package var phone: String?
    /// The office the reporter belongs to.
    package var unit: String?

    package init(name: String? = nil, phone: String? = nil, unit: String? = nil) {
        self.name = name
        self.phone = phone
        self.unit = unit
    }

    package var isEmpty: Bool { name == nil && phone == nil && unit == nil }
}

/// Who does the work: one lead team (主办), maybe one of its technicians, and assisting teams (协办).
package struct Assignment: Equatable, Codable, Sendable {
    package var team: ID<Team>
    package var technician: ID<Person>?
    package var assisting: [ID<Team>]

    package init(team: ID<Team>, technician: ID<Person>? = nil, assisting: [ID<Team>] = []) {
        self.team = team
        self.technician = technician
        self.assisting = assisting
    }
}

package struct Hold: Equatable, Sendable {
    package var reason: HoldReason
    package var until: Instant
    package var since: Instant
    /// The state it left, and returns to.
    package var left: TicketState
}

/// One run from report (or reopening) to close. Milestones are written once; an unknown one is absent.
package struct Cycle: Equatable, Sendable {
    package var reportedAt: Instant
    package var acceptedAt: Instant?
    package var dispatchedAt: Instant?
    package var acknowledgedAt: Instant?
    package var arrivedAt: Instant?
    /// Finished without an arrival: arrived = done.
    package var arrivalAssumed: Bool
    package var doneAt: Instant?
    package var calledBackAt: Instant?
    package var closedAt: Instant?
    package var rating: Rating?
    package var unasked: Unasked?
    /// Whether it has clocks: one that another system began has them only where its mapping says so.
    package var isTimed: Bool
    /// As decided last; those of clocks that stopped stay as they were.
    package var deadlines = Deadlines()
    package var pauses: [Pause] = []
    package var extensions: [Extension] = []
    package var carried: CarriedTime?
    package var lapses: [Lapse] = []

    package init(reportedAt: Instant, isTimed: Bool = true) {
        self.reportedAt = reportedAt
        self.isTimed = isTimed
        arrivalAssumed = false
    }

    /// The latest milestone reached.
    package var latest: Instant {
        let known = [acceptedAt, dispatchedAt, acknowledgedAt, arrivedAt, doneAt, calledBackAt, closedAt]
        return known.compactMap { $0 }.reduce(reportedAt, max)
    }
}

/// 1–5 each, 5 the best.
package struct Rating: Equatable, Codable, Sendable {
    package var overall: Int
    package var speed: Int?
    package var service: Int?

    package init(overall: Int, speed: Int? = nil, service: Int? = nil) {
        self.overall = overall
        self.speed = speed
        self.service = service
    }
}

extension Rating {
    /// It asks for the reporter's words.
    package var isLow: Bool { overall <= 2 }

    /// What a number of points means; it can be filtered by too.
    package static func satisfaction(_ overall: Int) -> Phrase {
        switch overall {
        case 5: Phrase("非常满意", "very satisfied")
        case 4: Phrase("满意", "satisfied")
        case 3: Phrase("一般", "fair")
        case 2: Phrase("不满意", "unsatisfied")
        default: Phrase("非常不满意", "very unsatisfied")
        }
    }
}

/// A line of a ticket's bill, in integer fen.
package enum Fee: Equatable, Sendable {
    case part(name: String, quantity: Int, unitPrice: Int)
    case labour(Int)

    /// In fen; the nearest there is where what is typed or stored is beyond counting.
    package var total: Int {
        switch self {
        case .part(_, let quantity, let unitPrice):
            let (product, isOver) = quantity.multipliedReportingOverflow(by: unitPrice)
            return isOver ? ((quantity < 0) == (unitPrice < 0) ? .max : .min) : product
        case .labour(let amount):
            return amount
        }
    }
}

/// Where a ticket comes from: the mapping's source name and the source's own number, or a key given on the line.
package struct Source: Hashable, Codable, Sendable {
    /// The name of those that come with a key on the line; no mapping may have it.
    package static let line = "line"
    /// Of those that findings became; no mapping may have it.
    package static let finding = "finding"

    /// Of occasions that a file brought.
    package static let occasions = "occasions"

    /// Nobody else's system has it.
    var isOurs: Bool { name == Source.line || name == Source.finding }

    package var name: String
    package var key: String

    package init(name: String, key: String) {
        self.name = name
        self.key = key
    }

    /// The key that whoever writes by program gives a report, so that saying it twice does it once.
    package init(line key: String) throws(Refusal) {
        self.init(name: Source.line, key: try Refusal.required(key, .key, limit: TextLimit.reporter))
    }
}

extension Ticket.Body {
    /// 1 for the first run, one more with each reopening.
    package var cycleNumber: Int { pastCycles.count + 1 }

    /// Everybody who reported it and is to be answered, each once.
    package var callers: [Reporter] { ([reporter] + followers).filter { !$0.isEmpty }.unique }

    /// In fen.
    package var feeTotal: Int {
        fees.reduce(0) { sum, fee in
            let (total, isOver) = sum.addingReportingOverflow(fee.total)
            return isOver ? (fee.total < 0 ? .min : .max) : total
        }
    }
}
