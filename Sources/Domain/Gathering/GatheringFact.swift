/// What happened to an occasion, with everything that was computed when it was decided.
package enum GatheringFact: Equatable, Sendable {
    case planned(Planned)
    /// Anything of it changed; most often its time.
    case moved(Moved)
    case cancelled(Cancelled)

    package struct Planned: Equatable, Codable, Sendable {
        package var id: GatheringID
        package var details: Gathering.Details
        package var source: Source?
    }

    package struct Moved: Equatable, Codable, Sendable {
        package var details: Gathering.Details
        /// Rounds of the new time that are not asked for.
        package var served: [RoundID]?
    }

    package struct Cancelled: Equatable, Codable, Sendable {
        package var reason: String
    }
}

extension GatheringFact {
    /// The names under which an occasion's facts are stored; none changes when a Swift name does.
    package enum Kind: String, CaseIterable, Sendable {
        case planned = "occasion.planned"
        case moved = "occasion.moved"
        case cancelled = "occasion.cancelled"
    }

    var stored: (kind: Kind, payload: any Encodable) {
        switch self {
        case .planned(let payload): (.planned, payload)
        case .moved(let payload): (.moved, payload)
        case .cancelled(let payload): (.cancelled, payload)
        }
    }

    init(_ kind: Kind, payload decoder: any Decoder) throws {
        switch kind {
        case .planned: self = .planned(try .init(from: decoder))
        case .moved: self = .moved(try .init(from: decoder))
        case .cancelled: self = .cancelled(try .init(from: decoder))
        }
    }
}
