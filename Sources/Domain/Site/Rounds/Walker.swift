/// Who walks a route.
package enum Walker: Equatable, Sendable {
    /// The officer of the route's grid; of the whole compound the one of its specialist grid.
    case officer
    case person(ID<Person>)
    case team(ID<Team>)
    /// Whoever of the team is on shift.
    case shift(ID<Team>)

    /// `officer`, `person:zhou-jie`, `team:security`, `shift:engineering`: as the site file and the logbook write it.
    package var text: String {
        switch self {
        case .officer: "officer"
        case .person(let id): "person:\(id.text)"
        case .team(let id): "team:\(id.text)"
        case .shift(let id): "shift:\(id.text)"
        }
    }

    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard parts.dropFirst().allSatisfy({ ID<Person>($0).isWellFormed }) else { return nil }
        switch (parts[0], parts.count) {
        case ("officer", 1): self = .officer
        case ("person", 2): self = .person(ID(parts[1]))
        case ("team", 2): self = .team(ID(parts[1]))
        case ("shift", 2): self = .shift(ID(parts[1]))
        default: return nil
        }
    }
}

extension Walker: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let walker = Walker(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no walker: \(text)")
        }
        self = walker
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
