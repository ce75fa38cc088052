import Domain
import GRDB

/// A row of the logbook as it is stored, without its hash.
struct EntryColumns {
    static let list =
        "number, recorded_at, happened_at, operator, desk, kind, id, revision, fact, version, data"

    var number: Int64
    var recordedAt: Int64
    var happenedAt: Int64
    var operatorID: String
    var desk: String
    var kind: String
    var id: String
    var revision: Int
    var fact: String
    var version: Int
    var data: String

    init(number: Int64, stamp: Stamp, subject: Subject, revision: Int, fact: StoredName, data: String) {
        self.number = number
        recordedAt = stamp.recordedAt.milliseconds
        happenedAt = stamp.happenedAt.milliseconds
        operatorID = stamp.operatorID.text
        desk = stamp.desk
        kind = subject.kind.rawValue
        id = subject.id
        self.revision = revision
        self.fact = fact.name
        version = fact.version
        self.data = data
    }

    /// Reads a row that begins with the columns of `list`.
    init(_ row: Row) {
        number = row[0]
        recordedAt = row[1]
        happenedAt = row[2]
        operatorID = row[3]
        desk = row[4]
        kind = row[5]
        id = row[6]
        revision = row[7]
        fact = row[8]
        version = row[9]
        data = row[10]
    }

    var stamp: Stamp {
        Stamp(
            recordedAt: Instant(milliseconds: recordedAt), happenedAt: Instant(milliseconds: happenedAt),
            operatorID: ID(operatorID), desk: desk)
    }

    var storedName: StoredName { StoredName(name: fact, version: version) }

    func subject() throws(StoreError) -> Subject {
        guard let kind = Subject.Kind(rawValue: kind) else {
            throw .corrupt("entry \(number): no subject \(kind)")
        }
        return Subject(kind: kind, id: id)
    }
}
