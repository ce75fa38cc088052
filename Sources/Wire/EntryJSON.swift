import Domain

/// An entry as one line of JSON: for `log --json` and for hooks.
package struct EntryJSON: Encodable {
    private let number: Int64
    private let recordedAt: Instant
    private let happenedAt: Instant
    private let operatorID: String
    private let desk: String
    private let kind: String
    private let id: String
    private let revision: Int
    private let fact: String
    private let version: Int
    private let hash: String
    private let holder: String?

    private enum CodingKeys: String, CodingKey {
        case number, recordedAt, happenedAt
        case operatorID = "operator"
        case desk, kind, id, revision, fact, version, hash, holder
    }

    private init(_ entry: StoredEntry) {
        number = entry.number
        recordedAt = entry.stamp.recordedAt
        happenedAt = entry.stamp.happenedAt
        operatorID = entry.stamp.operatorID.text
        desk = entry.stamp.desk
        kind = entry.subject.kind.rawValue
        id = entry.subject.id
        revision = entry.revision
        fact = entry.fact.name
        version = entry.fact.version
        hash = entry.hash
        holder = entry.holder?.text
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: CodingKeys.self)
        try keys.encode(number, forKey: .number)
        try keys.encode(recordedAt, forKey: .recordedAt)
        try keys.encode(happenedAt, forKey: .happenedAt)
        try keys.encode(operatorID, forKey: .operatorID)
        try keys.encode(desk, forKey: .desk)
        try keys.encode(kind, forKey: .kind)
        try keys.encode(id, forKey: .id)
        try keys.encode(revision, forKey: .revision)
        try keys.encode(fact, forKey: .fact)
        try keys.encode(version, forKey: .version)
        try keys.encode(hash, forKey: .hash)
        try keys.encode(holder, forKey: .holder)
    }

    /// The keys, as the columns of a table.
    package static let header: [String?] = [
        "number", "recordedAt", "happenedAt", "operator", "desk", "kind", "id", "revision", "fact", "version",
        "hash",
        "data",
    ]

    package static func cells(_ entry: StoredEntry) -> [String?] {
        [
            "\(entry.number)", entry.stamp.recordedAt.iso8601, entry.stamp.happenedAt.iso8601,
            entry.stamp.operatorID.text, entry.stamp.desk, entry.subject.kind.rawValue, entry.subject.id,
            "\(entry.revision)", entry.fact.name, "\(entry.fact.version)", entry.hash, entry.data,
        ]
    }

    /// Without its line end; the fact's own text is in it as it is stored.
    package static func line(_ entry: StoredEntry, _ json: JSONText = JSONText()) throws -> String {
        try json.text(EntryJSON(entry)).dropLast() + ",\"data\":" + JSONText.escaped(entry.data) + "}"
    }
}
