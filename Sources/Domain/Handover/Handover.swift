/// A shift passing on 交接班: the record as it was frozen, what people wrote to it, and who signed, folded from its entries
/// in the logbook.
package struct Handover: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case scheduled
        /// Outside the change of shifts.
        case unscheduled
        /// For a while.
        case relief
    }

    /// Whose signature.
    package enum Part: String, CaseIterable, Codable, Sendable {
        case outgoing
        case incoming
        /// A supervisor's, where one of the two could not sign.
        case counter
    }

    package enum State: String, CaseIterable, Codable, Sendable {
        /// Being read and written to; either may have signed.
        case open
        /// The desk passed, with both signatures or with the one and a supervisor's.
        case complete
        /// The desk passed with one signature; a supervisor has to sign as well.
        case oneSided
        case abandoned
    }

    package struct Note: Equatable, Sendable {
        package var text: String
        package var by: ID<Operator>
        package var at: Instant
    }

    package struct Acknowledgement: Equatable, Sendable {
        package var by: ID<Operator>
        package var at: Instant
        /// What was read back.
        package var word: String?
    }

    package struct Objection: Equatable, Sendable {
        package var reason: String
        package var by: ID<Operator>
        package var at: Instant
        /// How it was settled; nil while it is not.
        package var answer: String?
    }

    package struct Signature: Equatable, Sendable {
        package var by: ID<Operator>
        package var at: Instant
        /// Why the other's is missing.
        package var aloneBecause: String?
    }

    package let id: HandoverID
    package var revision: Int
    package var kind: Kind
    /// Why outside the change of shifts, or to somebody whom no roster names.
    package var reason: String?
    package var outgoing: ID<Operator>
    /// Nil until somebody is named or takes a line.
    package var incoming: ID<Operator>?
    /// The outgoing shift and the day it began.
    package var shift: ID<Shift>?
    /// An ISO day.
    package var day: String
    package var startedAt: Instant
    /// The cut of the one before; its entries are those behind that, up to its own cut.
    package var since: Int64
    package var cut: Int64
    package var cutAt: Instant
    /// Of the entry at the cut, in lower-case hexadecimal digits.
    package var head: String
    /// As frozen, behind them those that were added.
    package var lines: [HandoverLine]
    /// By the keys of lines, the oldest first.
    package var notes: [String: [Note]]
    /// Left out, and why: struck, not gone.
    package var omitted: [String: String]
    package var acknowledged: [String: Acknowledgement]
    package var objections: [String: Objection]
    /// Who takes over what the outgoing leader was first asked for; the incoming leader, where nobody is named.
    package var heirs: [TicketNumber: ID<Operator>]
    package var heirOfAll: ID<Operator>?
    package var signatures: [Part: Signature]
    package var state: State
    package var endedAt: Instant?
    /// When a supervisor's signature is due; of a one-sided one.
    package var countersignBy: Instant?
    /// What was added when it was over.
    package var additions: [Note]
    /// Who read it afterwards.
    package var readers: [ID<Operator>]
}

extension Handover {
    package var isOver: Bool { state != .open }

    package func line(_ key: String) -> HandoverLine? { lines.first { $0.key == key } }

    package func isAnnotated(_ line: HandoverLine) -> Bool { notes[line.key] != nil }

    /// The lines of a section in their order, those left out among them.
    package func lines(of section: HandoverLine.Section) -> [HandoverLine] {
        lines.filter { $0.section == section }
    }

    /// Taken with a word of one's own, not with a bare key 复述.
    package func needsWord(_ line: HandoverLine) -> Bool {
        line.isGrave || isAnnotated(line) || line.isShort
    }

    /// Taken by itself, not with its section: whatever is not just as it was at the handover before, or was refused.
    package func isTakenAlone(_ line: HandoverLine) -> Bool {
        line.novelty != .carried || line.isOverdue || needsWord(line) || objections[line.key] != nil
    }

    /// Somebody has to take it: all but what was left out, and figures that nobody wrote to.
    package func isToTake(_ line: HandoverLine) -> Bool {
        omitted[line.key] == nil && (!line.isFigure || isAnnotated(line))
    }

    /// What the incoming leader has not taken yet, refused lines among them.
    package var unacknowledged: [HandoverLine] {
        lines.filter { isToTake($0) && acknowledged[$0.key] == nil }
    }

    /// Refused and not settled.
    package var unsettled: [String] { objections.filter { $0.value.answer == nil }.keys.sorted() }

    package func heir(of ticket: TicketNumber) -> ID<Operator>? {
        heirs[ticket] ?? heirOfAll ?? incoming
    }
}
