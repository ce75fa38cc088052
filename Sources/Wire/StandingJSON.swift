import Domain

/// What stands, under the keys that the command line promises; what is absent is `null`.
package struct StandingJSON: Encodable {
    private let matter: StandingMatter
    private let attention: StandingMatter.Attention

    package init(_ matter: StandingMatter, now: Instant, _ zone: Zone) {
        self.matter = matter
        attention = matter.attention(at: now, zone)
    }

    private enum Key: String, CodingKey {
        case id, kind, sort, what, grid, place, from, to, raisedAt, reviewOn, due, state, attention
        case endedAt, outcome, renewals, extensions, returns, revision
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(matter.id, forKey: .id)
        try keys.encode(matter.id.kind, forKey: .kind)
        try keys.encode(matter.sort, forKey: .sort)
        try keys.encode(matter.what, forKey: .what)
        try keys.encode(matter.grid, forKey: .grid)
        try keys.encode(matter.place, forKey: .place)
        try keys.encode(matter.from, forKey: .from)
        try keys.encode(matter.to, forKey: .to)
        try keys.encode(matter.raisedAt, forKey: .raisedAt)
        try keys.encode(matter.reviewOn?.iso8601, forKey: .reviewOn)
        try keys.encode(matter.due, forKey: .due)
        try keys.encode(matter.state, forKey: .state)
        try keys.encode(attention == .none ? nil : "\(attention)", forKey: .attention)
        try keys.encode(matter.endedAt, forKey: .endedAt)
        try keys.encode(matter.outcome, forKey: .outcome)
        try keys.encode(matter.renewals, forKey: .renewals)
        try keys.encode(matter.extensions, forKey: .extensions)
        try keys.encode(matter.returns, forKey: .returns)
        try keys.encode(matter.revision, forKey: .revision)
    }
}
