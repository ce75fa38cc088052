import Domain
import Store

/// An entry as one line of JSON: for `log --json` and for hooks.
struct EntryJSON: Encodable {
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

    private enum CodingKeys: String, CodingKey {
        case number, recordedAt, happenedAt
        case operatorID = "operator"
        case desk, kind, id, revision, fact, version, hash
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
    }

    /// Without its line end; the fact's own text is in it as it is stored.
    static func line(_ entry: StoredEntry, _ json: JSONText = JSONText()) throws -> String {
        try json.text(EntryJSON(entry)).dropLast() + ",\"data\":" + JSONText.escaped(entry.data) + "}"
    }
}
