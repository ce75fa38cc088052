import Domain

/// The chain over the logbook: SHA-256 over the hash before and, each behind its length, the bytes of every stored
/// column; lengths are 4 bytes and integers 8, big end first.
struct EntryHash {
    static let genesis = [UInt8](repeating: 0, count: SHA256.length)

    private var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(2048)
    }

    mutating func next(after previous: [UInt8], _ columns: EntryColumns) -> [UInt8] {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: previous)
        add(columns.number)
        add(columns.recordedAt)
        add(columns.happenedAt)
        add(columns.operatorID)
        add(columns.desk)
        add(columns.kind)
        add(columns.id)
        add(Int64(columns.revision))
        add(columns.fact)
        add(Int64(columns.version))
        add(columns.data)
        return SHA256.hash(bytes)
    }

    private mutating func add(_ value: Int64) {
        add(length: 8)
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func add(_ text: String) {
        add(length: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func add(length: Int) {
        withUnsafeBytes(of: UInt32(length).bigEndian) { bytes.append(contentsOf: $0) }
    }

    static func hexadecimal(_ hash: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
