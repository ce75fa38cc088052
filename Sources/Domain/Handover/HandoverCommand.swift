/// What people do to a handover.
package enum HandoverCommand: Equatable, Sendable {
    /// The record is frozen anew, before anybody signed.
    case refresh
    case annotate(line: String, text: String)
    case add(text: String, section: HandoverLine.Section)
    /// It stays, struck.
    case omit(line: String, reason: String)
    case restore(line: String)
    case count(ID<CountedThing>, Int)
    /// Nil for all that nobody is named for.
    case pass(TicketNumber?, to: ID<Operator>)
    /// - Parameter word: what was read back, where the line asks for it.
    case acknowledge(line: String, word: String?)
    /// What of a section may be taken at once.
    case acknowledgeSection(HandoverLine.Section)
    case refuse(line: String, reason: String)
    /// What was refused is put right, or explained.
    case settle(line: String, answer: String)
    /// - Parameter reason: why whoever takes over is on no roster; nil where one is.
    case sign(reason: String?)
    /// The other cannot come.
    /// - Parameter unrostered: why whoever takes over is on no roster; nil where one is.
    case signAlone(reason: String, unrostered: String? = nil)
    case countersign
    case abandon(reason: String)
    /// After it is over.
    case append(text: String)
    case read

    package var move: HandoverMove {
        switch self {
        case .refresh: .refresh
        case .annotate: .annotate
        case .add: .add
        case .omit, .restore: .omit
        case .count: .count
        case .pass: .pass
        case .acknowledge, .acknowledgeSection: .acknowledge
        case .refuse: .refuse
        case .settle: .settle
        case .sign, .signAlone: .sign
        case .countersign: .countersign
        case .abandon: .abandon
        case .append: .append
        case .read: .read
        }
    }
}

package enum HandoverMove: String, CaseIterable, Sendable {
    case start
    case refresh
    case annotate
    case add
    case omit
    case count
    case pass
    case acknowledge
    case refuse
    case settle
    case sign
    case countersign
    case abandon
    case append
    case read

    package var rolesAllowed: Set<Role> {
        switch self {
        case .countersign: [.supervisor, .administrator]
        case .start, .refresh, .annotate, .add, .omit, .count, .pass, .acknowledge, .refuse, .settle, .sign,
            .abandon, .append, .read:
            [.operator, .leader, .supervisor, .administrator]
        }
    }

    /// Whose it is; nil where it is anybody's who may.
    package var part: Handover.Part? {
        switch self {
        case .start, .refresh, .annotate, .add, .omit, .pass, .settle: .outgoing
        case .acknowledge, .refuse: .incoming
        case .countersign: .counter
        case .count, .sign, .abandon, .append, .read: nil
        }
    }
}

/// What somebody at the desk wants done about the passing on of the desk.
package enum HandoverWork: Equatable, Sendable {
    /// - Parameters:
    ///   - incoming: who is to take over; nil where that is not known yet.
    ///   - reason: of one outside the change of shifts.
    case start(Handover.Kind, incoming: ID<Operator>?, reason: String?)
    case move(HandoverCommand, HandoverID)
}

/// Why a handover stays as it is.
package enum HandoverRefusal: Equatable, Sendable {
    case alreadyOpen(HandoverID)
    /// Somebody else holds the desk.
    case notHolder(ID<Operator>)
    /// P1 tickets that nobody confirmed yet.
    case emergencyRuns([TicketNumber])
    case toOneself
    /// Only who is named signs and takes.
    case notYours(Handover.Part, ID<Operator>?)
    /// No roster names them; a reason makes it possible.
    case unrostered(ID<Operator>)
    case isOver(Handover.State)
    case notOver
    case noLine(String)
    /// An emergency, what is overdue, missing or told late stays in the record.
    case isBinding(String)
    case isOmitted(String)
    /// Its word is missing.
    case needsWord(String)
    /// Nothing in that section can be taken at once.
    case takenAlone(HandoverLine.Section)
    /// So many lines are not taken.
    case unacknowledged(Int)
    case unsettled([String])
    case notRefused(String)
    case alreadySigned(Handover.Part)
    /// Not behind the first signature.
    case signed
    /// What they were first asked for would stay with nobody.
    case emptyChair
    case notOneSided
    case needsReason
    /// Whoever that is acts at no desk: gone, or only reads.
    case cannotHold(ID<Operator>)
    /// Not open, or somebody else was first asked for it.
    case notOwned(TicketNumber)
    case badCount
    case noneOpen
}
