import Domain

/// An occasion under the keys that the command line promises; what is absent is `null`.
package struct GatheringJSON: Encodable {
    private let gathering: Gathering
    private let rounds: [RoundID]

    /// - Parameter rounds: those tied to it.
    package init(_ gathering: Gathering, rounds: [RoundID]) {
        self.gathering = gathering
        self.rounds = rounds
    }

    private enum Key: String, CodingKey {
        case occasion, state, grid, place, start, end, title, heads, key, reason, rounds, revision
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        let details = gathering.details
        try keys.encode(gathering.id, forKey: .occasion)
        try keys.encode(gathering.isCancelled ? "cancelled" : "planned", forKey: .state)
        try keys.encode(details.grid, forKey: .grid)
        try keys.encode(details.place, forKey: .place)
        try keys.encode(details.start, forKey: .start)
        try keys.encode(details.end, forKey: .end)
        try keys.encode(details.title, forKey: .title)
        try keys.encode(details.heads, forKey: .heads)
        try keys.encode(gathering.source?.key, forKey: .key)
        try keys.encode(gathering.cancelled, forKey: .reason)
        try keys.encode(rounds, forKey: .rounds)
        try keys.encode(gathering.revision, forKey: .revision)
    }
}
