/// What happened to a handover.
package enum HandoverFact: Equatable, Sendable {
    case started(Started)
    case refreshed(Frozen)
    case annotated(Worded)
    case added(Added)
    case omitted(Worded)
    case restored(Keyed)
    case counted(Counted)
    case heirNamed(HeirNamed)
    case acknowledged(Acknowledged)
    case refused(Worded)
    case settled(Worded)
    case signed(Signed)
    case countersigned(Empty)
    case abandoned(Reasoned)
    case appended(Reasoned)
    case read(Empty)

    /// The record as it is generated at a cut.
    package struct Frozen: Equatable, Codable, Sendable {
        package var since: Int64
        package var cut: Int64
        package var cutAt: Instant
        package var head: String
        package var lines: [HandoverLine]
    }

    package struct Started: Equatable, Codable, Sendable {
        package var id: HandoverID
        package var kind: Handover.Kind
        package var reason: String?
        package var outgoing: ID<Operator>
        package var incoming: ID<Operator>?
        package var shift: ID<Shift>?
        package var day: String
        package var record: Frozen
    }

    package struct Keyed: Equatable, Codable, Sendable {
        package var line: String
    }

    package struct Worded: Equatable, Codable, Sendable {
        package var line: String
        package var text: String
    }

    package struct Added: Equatable, Codable, Sendable {
        package var line: HandoverLine
    }

    package struct Counted: Equatable, Codable, Sendable {
        package var line: String
        package var count: Int
    }

    package struct HeirNamed: Equatable, Codable, Sendable {
        /// Nil for all.
        package var ticket: TicketNumber?
        package var heir: ID<Operator>
    }

    package struct Acknowledged: Equatable, Codable, Sendable {
        package var lines: [String]
        package var word: String?
    }

    package struct Signed: Equatable, Codable, Sendable {
        package var part: Handover.Part
        /// Why whoever takes over is on no roster.
        package var reason: String?
        /// Why the other's signature is missing.
        package var aloneBecause: String?
        /// The desk passes with this.
        package var ends: Bool
        package var countersignBy: Instant?
    }

    package struct Reasoned: Equatable, Codable, Sendable {
        package var text: String
    }

    package struct Empty: Equatable, Codable, Sendable {
        package init() {}
    }
}

extension HandoverFact {
    /// The names under which these facts are stored; none changes when a Swift name does.
    package enum Kind: String, CaseIterable, Sendable {
        case started = "handover.started"
        case refreshed = "handover.refreshed"
        case annotated = "handover.annotated"
        case added = "handover.added"
        case omitted = "handover.omitted"
        case restored = "handover.restored"
        case counted = "handover.counted"
        case heirNamed = "handover.heirNamed"
        case acknowledged = "handover.acknowledged"
        case refused = "handover.refused"
        case settled = "handover.settled"
        case signed = "handover.signed"
        case countersigned = "handover.countersigned"
        case abandoned = "handover.abandoned"
        case appended = "handover.appended"
        case read = "handover.read"
    }

    var stored: (kind: Kind, payload: any Encodable) {
        switch self {
        case .started(let payload): (.started, payload)
        case .refreshed(let payload): (.refreshed, payload)
        case .annotated(let payload): (.annotated, payload)
        case .added(let payload): (.added, payload)
        case .omitted(let payload): (.omitted, payload)
        case .restored(let payload): (.restored, payload)
        case .counted(let payload): (.counted, payload)
        case .heirNamed(let payload): (.heirNamed, payload)
        case .acknowledged(let payload): (.acknowledged, payload)
        case .refused(let payload): (.refused, payload)
        case .settled(let payload): (.settled, payload)
        case .signed(let payload): (.signed, payload)
        case .countersigned(let payload): (.countersigned, payload)
        case .abandoned(let payload): (.abandoned, payload)
        case .appended(let payload): (.appended, payload)
        case .read(let payload): (.read, payload)
        }
    }

    init(_ kind: Kind, payload decoder: any Decoder) throws {
        switch kind {
        case .started: self = .started(try .init(from: decoder))
        case .refreshed: self = .refreshed(try .init(from: decoder))
        case .annotated: self = .annotated(try .init(from: decoder))
        case .added: self = .added(try .init(from: decoder))
        case .omitted: self = .omitted(try .init(from: decoder))
        case .restored: self = .restored(try .init(from: decoder))
        case .counted: self = .counted(try .init(from: decoder))
        case .heirNamed: self = .heirNamed(try .init(from: decoder))
        case .acknowledged: self = .acknowledged(try .init(from: decoder))
        case .refused: self = .refused(try .init(from: decoder))
        case .settled: self = .settled(try .init(from: decoder))
        case .signed: self = .signed(try .init(from: decoder))
        case .countersigned: self = .countersigned(try .init(from: decoder))
        case .abandoned: self = .abandoned(try .init(from: decoder))
        case .appended: self = .appended(try .init(from: decoder))
        case .read: self = .read(try .init(from: decoder))
        }
    }
}
