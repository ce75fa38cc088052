/// One line of the record that passes on: what it is about as it stood at the cut, in values of its own, so that it can be
/// read when everything else has changed.
package struct HandoverLine: Equatable, Codable, Sendable {
    /// In the order of the record. A matter stands in the first that it belongs to.
    package enum Section: String, CaseIterable, Codable, Sendable {
        case shift
        case emergencies
        case overdue
        case onHold
        case open
        case rounds
        case findings
        case conditions
        case orders
        case planned
        case counted
        /// Told late about an earlier shift.
        case late
        case notes
    }

    package enum Content: Equatable, Sendable {
        case figure(Figure, Int)
        case ticket(HandedTicket)
        case round(ReportRound)
        case finding(ReportFinding)
        case standing(ReportStanding)
        case occasion(GatheringID, Gathering.Details)
        /// What is to be there: keys, radios, forms; how many there were at the handover before, and how many there are.
        /// Nil where nobody counted.
        case count(ID<CountedThing>, expected: Int, before: Int?, counted: Int?)
        /// An entry of the logbook: a free one, or one that was told late.
        indirect case entry(HandedEntry)
        /// What the outgoing leader added.
        case said(String)
        /// So many more belong to the section than are named.
        case rest(Int)
    }

    /// What a shift comes to; each opens what it counts.
    package enum Figure: String, CaseIterable, Codable, Sendable {
        case reported
        case done
        case ended
        case open
        case overdue
        case roundsDone
        case roundsMissed
        case entries
    }

    /// Against the handover before.
    package enum Novelty: String, CaseIterable, Codable, Sendable {
        case new
        case changed
        case carried
    }

    /// Its name within the record: `ticket:261120-001`, `standing:C1`, `figure:open`, `added:2`.
    package var key: String
    package var section: Section
    package var content: Content
    /// What it is about; nil of figures, counts and what was added.
    package var subject: Subject?
    /// Of the subject at the cut; 0 where there is none.
    package var revision: Int
    package var novelty: Novelty

    package init(
        key: String, section: Section, content: Content, subject: Subject? = nil, revision: Int = 0,
        novelty: Novelty = .new
    ) {
        self.key = key
        self.section = section
        self.content = content
        self.subject = subject
        self.revision = revision
        self.novelty = novelty
    }
}

extension HandoverLine {
    /// An emergency or a P1: acknowledged with a word of one's own.
    package var isGrave: Bool {
        if case .ticket(let ticket) = content { ticket.priority == .p1 } else { section == .emergencies }
    }

    package var isOverdue: Bool {
        switch content {
        case .ticket(let ticket): ticket.isOverdue
        case .round(let round): round.state != .underWay
        case .rest: section == .overdue
        case .figure, .finding, .standing, .occasion, .count, .entry, .said: false
        }
    }

    /// Whether what was counted is not what is to be there.
    package var isShort: Bool {
        if case .count(_, let expected, _, let counted) = content { counted != expected } else { false }
    }

    /// A figure is read, and nobody answers for it.
    package var isFigure: Bool { if case .figure = content { true } else { false } }

    var isSaid: Bool { if case .said = content { true } else { false } }

    /// Nobody may leave it out.
    package var isBinding: Bool {
        if case .rest = content { return true }
        return isGrave || isOverdue || isShort || isFigure || section == .late
    }
}

/// A ticket as a handover names it.
package struct HandedTicket: Equatable, Codable, Sendable {
    package var number: TicketNumber
    package var state: TicketState
    package var priority: Priority
    package var grid: ID<Grid>
    package var place: String
    package var what: String
    package var team: ID<Team>?
    package var technician: ID<Person>?
    package var owner: ID<Operator>?
    package var reportedAt: Instant
    /// The next thing that is due, and when.
    package var nextDue: Instant?
    package var onHoldUntil: Instant?
    package var isOverdue: Bool
    package var isListed: Bool
    package var isAcknowledged: Bool

    package init(_ row: TicketRow, at now: Instant) {
        (number, state, priority, grid) = (row.number, row.state, row.priority, row.grid)
        (place, what, owner, reportedAt) = (row.place, row.what, row.owner, row.reportedAt)
        team = row.assignment?.team
        technician = row.assignment?.technician
        (nextDue, onHoldUntil) = (row.nextDue, row.onHoldUntil)
        isOverdue = row.isOverdue(at: now) || row.isHeldTooLong(at: now)
        isListed = row.standing == .listed
        isAcknowledged = row.isAcknowledged
    }
}

/// An entry of the logbook as a handover names it.

extension HandoverLine.Content: Codable {
    private enum Key: String, CodingKey {
        case figure, value, ticket, round, finding, standing, occasion, details, count, expected, before,
            counted, entry, said, rest
    }

    package init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: Key.self)
        if let figure = try keys.decodeIfPresent(HandoverLine.Figure.self, forKey: .figure) {
            self = .figure(figure, try keys.decode(Int.self, forKey: .value))
        } else if let ticket = try keys.decodeIfPresent(HandedTicket.self, forKey: .ticket) {
            self = .ticket(ticket)
        } else if let round = try keys.decodeIfPresent(ReportRound.self, forKey: .round) {
            self = .round(round)
        } else if let finding = try keys.decodeIfPresent(ReportFinding.self, forKey: .finding) {
            self = .finding(finding)
        } else if let matter = try keys.decodeIfPresent(ReportStanding.self, forKey: .standing) {
            self = .standing(matter)
        } else if let id = try keys.decodeIfPresent(GatheringID.self, forKey: .occasion) {
            self = .occasion(id, try keys.decode(Gathering.Details.self, forKey: .details))
        } else if let thing = try keys.decodeIfPresent(ID<CountedThing>.self, forKey: .count) {
            self = .count(
                thing, expected: try keys.decode(Int.self, forKey: .expected),
                before: try keys.decodeIfPresent(Int.self, forKey: .before),
                counted: try keys.decodeIfPresent(Int.self, forKey: .counted))
        } else if let entry = try keys.decodeIfPresent(HandedEntry.self, forKey: .entry) {
            self = .entry(entry)
        } else if let count = try keys.decodeIfPresent(Int.self, forKey: .rest) {
            self = .rest(count)
        } else {
            self = .said(try keys.decode(String.self, forKey: .said))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        switch self {
        case .figure(let figure, let value):
            try keys.encode(figure, forKey: .figure)
            try keys.encode(value, forKey: .value)
        case .ticket(let ticket): try keys.encode(ticket, forKey: .ticket)
        case .round(let round): try keys.encode(round, forKey: .round)
        case .finding(let finding): try keys.encode(finding, forKey: .finding)
        case .standing(let matter): try keys.encode(matter, forKey: .standing)
        case .occasion(let id, let details):
            try keys.encode(id, forKey: .occasion)
            try keys.encode(details, forKey: .details)
        case .count(let thing, let expected, let before, let counted):
            try keys.encode(thing, forKey: .count)
            try keys.encode(expected, forKey: .expected)
            try keys.encodeIfPresent(before, forKey: .before)
            try keys.encodeIfPresent(counted, forKey: .counted)
        case .entry(let entry): try keys.encode(entry, forKey: .entry)
        case .said(let text): try keys.encode(text, forKey: .said)
        case .rest(let count): try keys.encode(count, forKey: .rest)
        }
    }
}
