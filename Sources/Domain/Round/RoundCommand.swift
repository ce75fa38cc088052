/// What people do to a round.
package enum RoundCommand: Equatable, Sendable {
    case start
    /// What was told; when nothing lacks any more, the round ends by itself.
    case check([Told], said: String?)
    case finish(reason: String?)
    case excuse(reason: String)
    case second
    /// A missed round that was walked after all.
    case evidence([Told], reason: String)
    case lookAgain(finding: Int, passed: Bool, words: String?)

    package var move: RoundMove {
        switch self {
        case .start: .start
        case .check: .check
        case .finish: .finish
        case .excuse: .excuse
        case .second: .second
        case .evidence: .evidence
        case .lookAgain: .lookAgain
        }
    }
}

package enum RoundMove: String, CaseIterable, Sendable {
    case start
    case check
    case finish
    case excuse
    case second
    case evidence
    case lookAgain
    case ticket

    /// The states from which DOMAIN.md §6 allows it.
    package var allowedFrom: Set<RoundState> {
        switch self {
        case .start: [.upcoming, .due]
        case .check: [.upcoming, .due, .underWay]
        case .finish: [.underWay]
        case .second: [.underWay]
        case .excuse: [.upcoming, .due, .underWay, .missed, .unfinished]
        case .evidence: [.missed]
        case .lookAgain, .ticket: Set(RoundState.allCases)
        }
    }

    package var rolesAllowed: Set<Role> {
        switch self {
        case .start, .check, .finish, .second, .lookAgain, .ticket:
            [.operator, .leader, .supervisor, .administrator]
        case .excuse: [.leader, .supervisor, .administrator]
        case .evidence: [.supervisor, .administrator]
        }
    }

    /// Whether the author decided by what the round looked like.
    package var dependsOnSight: Bool {
        switch self {
        case .start, .check, .second, .ticket: false
        case .finish, .excuse, .evidence, .lookAgain: true
        }
    }
}

/// What somebody tells of a checkpoint.
package struct Told: Equatable, Sendable {
    package enum Answer: Equatable, Sendable {
        case fine
        /// The item's severity where nobody names one.
        case finding(String, Severity?, photo: String?)
        case reading(MeterReading, Turn?)
        case skipped(String)
    }

    /// Why a meter shows less than before.
    package enum Turn: String, CaseIterable, Codable, Sendable {
        case rollover
        case replaced
        /// The last reading was wrong.
        case misread
    }

    /// Nil is all the others.
    package var point: ID<Checkpoint>?
    package var item: ID<CheckItem>?
    package var answer: Answer
    /// When, where it has a time of its own.
    package var at: Instant?
    /// Who looked, where several walked; nil is whoever the order names.
    package var by: ID<Person>?
    /// The reader's clock was more than two minutes off.
    package var isClockOff = false

    package init(
        _ answer: Answer, point: ID<Checkpoint>? = nil, item: ID<CheckItem>? = nil, at: Instant? = nil
    ) {
        self.point = point
        self.item = item
        self.answer = answer
        self.at = at
    }
}

/// Why nothing came of a round's command.
package enum RoundRefusal: Equatable, Sendable {
    case cannot(RoundMove, in: RoundState)
    case noPoint(String)
    case noItem(String, at: ID<Checkpoint>)
    /// A finding has to be somewhere.
    case whichPoint
    case tooEarly(Instant)
    case notRead(ID<CheckItem>)
    case lowerThanLast(MeterReading, last: MeterReading)
    /// It ends before the last checkpoint.
    case needsReason(missing: Int)
    case secondBySame(ID<Person>)
    case notYetWalked
    case evidenceTooLate(hours: Int)
    case evidenceOutside
    /// Its window was over before there was a desk.
    case beforeDesk
    case noFinding(Int)
    case ticketStillOpen(TicketNumber)
    case alreadyLookedAgain
    /// Nothing says which grid's ticket it would be.
    case findingHasNoGrid
    case findingHasNoCategory
    /// It begins before the desk was handed over to the shift that is on: who still holds it, and the handover under way.
    /// A reason makes it possible.
    case unhanded(ID<Operator>, HandoverID?)
}
