/// What happened to a standing matter.
package enum StandingFact: Equatable, Sendable {
    case raised(Raised)
    /// It was looked at again, and stands until another day.
    case renewed(Renewed)
    case noted(Noted)
    case edited(StandingEdit)
    case extended(Extended)
    case done(Done)
    /// It was not done as was said.
    case sentBack(SentBack)
    case lifted(Lifted)

    package struct Raised: Equatable, Codable, Sendable {
        package var id: StandingID
        package var sort: StandingMatter.Sort?
        package var what: String
        package var grid: ID<Grid>?
        package var place: String
        package var from: String?
        package var to: String?
        /// An ISO day.
        package var reviewOn: String?
        package var due: Instant?
    }

    package struct Renewed: Equatable, Codable, Sendable {
        /// An ISO day.
        package var reviewOn: String
        package var note: String?
    }

    package struct Noted: Equatable, Codable, Sendable {
        package var text: String
    }

    package struct Extended: Equatable, Codable, Sendable {
        package var due: Instant
        package var reason: String
    }

    package struct Done: Equatable, Codable, Sendable {
        package var how: String?
    }

    package struct SentBack: Equatable, Codable, Sendable {
        package var reason: String
    }

    package struct Lifted: Equatable, Codable, Sendable {
        package var reason: String
    }
}

extension StandingFact {
    /// The names under which these facts are stored; none changes when a Swift name does.
    package enum Kind: String, CaseIterable, Sendable {
        case raised = "standing.raised"
        case renewed = "standing.renewed"
        case noted = "standing.noted"
        case edited = "standing.edited"
        case extended = "standing.extended"
        case done = "standing.done"
        case sentBack = "standing.sentBack"
        case lifted = "standing.lifted"
    }

    var stored: (kind: Kind, payload: any Encodable) {
        switch self {
        case .raised(let payload): (.raised, payload)
        case .renewed(let payload): (.renewed, payload)
        case .noted(let payload): (.noted, payload)
        case .edited(let payload): (.edited, payload)
        case .extended(let payload): (.extended, payload)
        case .done(let payload): (.done, payload)
        case .sentBack(let payload): (.sentBack, payload)
        case .lifted(let payload): (.lifted, payload)
        }
    }

    init(_ kind: Kind, payload decoder: any Decoder) throws {
        switch kind {
        case .raised: self = .raised(try .init(from: decoder))
        case .renewed: self = .renewed(try .init(from: decoder))
        case .noted: self = .noted(try .init(from: decoder))
        case .edited: self = .edited(try .init(from: decoder))
        case .extended: self = .extended(try .init(from: decoder))
        case .done: self = .done(try .init(from: decoder))
        case .sentBack: self = .sentBack(try .init(from: decoder))
        case .lifted: self = .lifted(try .init(from: decoder))
        }
    }
}
