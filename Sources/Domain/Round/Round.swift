/// One round 一轮 of a route, folded from its entries in the logbook. Before anything happens to it there is none.
package struct Round: Equatable, Sendable {
    package let plan: RoundPlan
    package var revision: Int
    package var state: RoundState
    package var startedAt: Instant?
    package var finishedAt: Instant?
    /// Who walked.
    package var walker: ID<Person>?
    package var secondedBy: ID<Person>?
    /// Why it was excused, ended early, or believed after all.
    package var reason: String?
    /// Why it began though the desk was not handed over to the shift.
    package var unhanded: String?
    package var looks: [Observation]
    package var findings: [Finding]
    /// Checkpoints that were not looked at when it ended.
    package var missing: [ID<Checkpoint>]
    /// The scoring sheet's lines of it, each with the revision that gave it.
    package var scored: [Scored]
    /// When the last thing happened to it; the next does not happen before.
    package var lastAt: Instant
    /// The inspection whose findings this one looked at again.
    package var followsUp: RoundID?
    /// An inspection that was long over when it was brought in.
    package var isPast = false

    package var id: RoundID { plan.id }
    package var score: [Score] { scored.map(\.score) }

    package struct Scored: Equatable, Sendable {
        package var score: Score
        package var revision: Int
    }
}

package enum RoundState: String, CaseIterable, Codable, Sendable {
    case upcoming
    case due
    case underWay
    case done
    case doneLate
    case unfinished
    case missed
    case excused

    /// Nothing more is to be walked.
    package var isOver: Bool {
        switch self {
        case .upcoming, .due, .underWay: false
        case .done, .doneLate, .unfinished, .missed, .excused: true
        }
    }
}

/// What was found of one item at one checkpoint.
package struct Observation: Equatable, Sendable {
    package var point: ID<Checkpoint>
    package var item: ID<CheckItem>
    package var result: Answer.Result
    package var reading: MeterReading?
    package var reason: String?
    package var at: Instant
    /// Who looked.
    package var by: ID<Person>?
    package var doubts: [Doubt]
    /// The number of its finding.
    package var finding: Int?
}

/// Something that is not as it should be 问题.
package struct Finding: Equatable, Sendable {
    package enum State: String, CaseIterable, Codable, Sendable {
        /// Nobody made a ticket of it, and nobody saw that it is gone.
        case open
        case ticketed
        /// It was looked at again, and it is gone.
        case passed
        /// It was looked at again, and it is not.
        case failed
        /// It was brought in long after it was found, and nobody looked again.
        case past
    }

    package var number: Int
    package var point: ID<Checkpoint>
    package var item: ID<CheckItem>
    package var severity: Severity
    package var what: String
    package var category: ID<Category>?
    package var clause: String?
    package var photo: String?
    package var reading: MeterReading?
    package var isRecurring: Bool
    package var foundAt: Instant
    package var foundBy: ID<Person>?
    package var ticket: TicketNumber?
    package var state: State

    package init(
        number: Int, point: ID<Checkpoint>, item: ID<CheckItem>, severity: Severity, what: String,
        category: ID<Category>? = nil, clause: String? = nil, photo: String? = nil,
        reading: MeterReading? = nil,
        isRecurring: Bool = false, foundAt: Instant, foundBy: ID<Person>? = nil, ticket: TicketNumber? = nil,
        state: State = .open
    ) {
        self.number = number
        self.point = point
        self.item = item
        self.severity = severity
        self.what = what
        self.category = category
        self.clause = clause
        self.photo = photo
        self.reading = reading
        self.isRecurring = isRecurring
        self.foundAt = foundAt
        self.foundBy = foundBy
        self.ticket = ticket
        self.state = state
    }
}

extension Round {
    package func look(_ point: ID<Checkpoint>, _ item: ID<CheckItem>) -> Observation? {
        looks.first { $0.point == point && $0.item == item }
    }

    package func finding(_ number: Int) -> Finding? { findings.first { $0.number == number } }

    /// Where an item has no answer yet.
    package var unanswered: [RoundPlan.Point] {
        let known = Set(looks.map { Place(point: $0.point, item: $0.item) })
        return plan.points.filter { point in
            !point.items.allSatisfy { known.contains(Place(point: point.id, item: $0)) }
        }
    }

    /// How many checkpoints had all their items looked at; what was skipped was not.
    package var looked: Int {
        let seen = Set(looks.filter { $0.result != .skipped }.map { Place(point: $0.point, item: $0.item) })
        return plan.points.count { point in
            point.items.allSatisfy { seen.contains(Place(point: point.id, item: $0)) }
        }
    }

    /// Whether nobody followed a finding to its end; of history only what became a ticket is followed.
    package func isOpen(_ finding: Finding) -> Bool {
        finding.state != .passed && (!isPast || finding.ticket != nil)
    }

    package var openFindings: Int { findings.count(where: isOpen) }

    package var doubts: Int { looks.count { !$0.doubts.isEmpty } }

    private struct Place: Hashable {
        var point: ID<Checkpoint>
        var item: ID<CheckItem>
    }
}
