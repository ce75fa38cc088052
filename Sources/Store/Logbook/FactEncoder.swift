/// Writes JSON text as Foundation's encoder does with sorted keys and bare slashes, several times faster: facts are
/// small, and millions of them are written.
///
/// It knows what synthesized `Codable` uses: objects, arrays, strings, integers and booleans, one within another.
/// Anything else throws `Unsupported`.
final class FactEncoder {
    struct Unsupported: Error {}

    /// A value being written: what it is shows with the container it asks for.
    private struct Frame {
        var closing: Unicode.Scalar?
        var items = 0
        var fields: [Field] = []
    }

    private struct Field {
        var start: Int
        var keyEnd: Int
        var end: Int
    }

    // Nothing else sees these, and checking each access for overlaps costs a tenth of an import.
    @exclusivity(unchecked) private var bytes: [UInt8] = []
    @exclusivity(unchecked) private var scratch: [UInt8] = []
    @exclusivity(unchecked) private var frames: [Frame] = []
    @exclusivity(unchecked) private var depth = -1
    private var isUnsupported = false

    init() {
        bytes.reserveCapacity(1024)
        scratch.reserveCapacity(1024)
    }

    func text(_ write: (any Encoder) throws -> Void) throws -> String {
        bytes.removeAll(keepingCapacity: true)
        depth = -1
        isUnsupported = false
        try value(write)
        guard !isUnsupported else { throw Unsupported() }
        return String(decoding: bytes, as: UTF8.self)
    }

    fileprivate func value(_ write: (any Encoder) throws -> Void) throws {
        depth += 1
        if depth == frames.count { frames.append(Frame()) }
        frames[depth].closing = nil
        try write(self)
        if let closing = frames[depth].closing {
            sortFields()
            sign(closing)
        }
        depth -= 1
    }

    /// A container that writes beside the text, which is then not to be used.
    fileprivate func unsupported() -> FactEncoder {
        isUnsupported = true
        let other = FactEncoder()
        other.depth = 0
        other.frames = [Frame()]
        return other
    }
}

extension FactEncoder: Encoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        open("{", closing: "}")
        return KeyedEncodingContainer(JSONObject<Key>(json: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        open("[", closing: "]")
        return JSONArray(json: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        JSONScalar(json: self)
    }

    private func open(_ opening: Unicode.Scalar, closing: Unicode.Scalar) {
        sign(opening)
        frames[depth].closing = closing
        frames[depth].items = 0
        frames[depth].fields.removeAll(keepingCapacity: true)
    }
}

extension FactEncoder {
    fileprivate var items: Int { frames[depth].items }

    fileprivate func field(_ key: some CodingKey, _ write: () throws -> Void) rethrows {
        if !frames[depth].fields.isEmpty { sign(",") }
        let start = bytes.count
        add(key.stringValue)
        let keyEnd = bytes.count
        sign(":")
        try write()
        frames[depth].fields.append(Field(start: start, keyEnd: keyEnd, end: bytes.count))
    }

    fileprivate func item(_ write: () throws -> Void) rethrows {
        if frames[depth].items > 0 { sign(",") }
        frames[depth].items += 1
        try write()
    }

    private func sign(_ sign: Unicode.Scalar) {
        bytes.append(UInt8(truncatingIfNeeded: sign.value))
    }

    fileprivate func addNull() {
        bytes.append(contentsOf: "null".utf8)
    }

    fileprivate func add(_ value: some BinaryInteger) {
        bytes.append(contentsOf: String(value).utf8)
    }

    fileprivate func add(_ value: Bool) {
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    fileprivate func add(_ text: String) {
        sign("\"")
        var text = text
        text.withUTF8 { utf8 in
            if utf8.contains(where: { $0 < 32 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
                for byte in utf8 { addEscaped(byte) }
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
        sign("\"")
    }

    private func addEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
        case 8: bytes.append(contentsOf: #"\b"#.utf8)
        case 9: bytes.append(contentsOf: #"\t"#.utf8)
        case 10: bytes.append(contentsOf: #"\n"#.utf8)
        case 12: bytes.append(contentsOf: #"\f"#.utf8)
        case 13: bytes.append(contentsOf: #"\r"#.utf8)
        case 0..<32:
            bytes.append(contentsOf: byte < 16 ? #"\u000"#.utf8 : #"\u001"#.utf8)
            bytes.append(contentsOf: String(byte & 15, radix: 16).utf8)
        default: bytes.append(byte)
        }
    }

    /// Puts the fields of the object at hand, which end the text, in the order of their keys.
    private func sortFields() {
        guard let start = frames[depth].fields.first?.start else { return }
        bytes.withUnsafeBufferPointer { bytes in
            frames[depth].fields.sort { left, right in
                bytes[left.start..<left.keyEnd].lexicographicallyPrecedes(bytes[right.start..<right.keyEnd])
            }
        }
        scratch.removeAll(keepingCapacity: true)
        for field in frames[depth].fields {
            if !scratch.isEmpty { scratch.append(UInt8(ascii: ",")) }
            scratch.append(contentsOf: bytes[field.start..<field.end])
        }
        bytes.replaceSubrange(start..., with: scratch)
    }
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let json: FactEncoder

    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { json.field(key) { json.addNull() } }
    func encode(_ value: Bool, forKey key: Key) { json.field(key) { json.add(value) } }
    func encode(_ value: String, forKey key: Key) { json.field(key) { json.add(value) } }
    func encode(_ value: Int, forKey key: Key) { json.field(key) { json.add(value) } }
    func encode(_ value: Int64, forKey key: Key) { json.field(key) { json.add(value) } }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        try json.field(key) { try json.value(value.encode) }
    }

    func encode(_ value: Double, forKey key: Key) throws { throw FactEncoder.Unsupported() }
    func encode(_ value: Float, forKey key: Key) throws { throw FactEncoder.Unsupported() }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
        -> KeyedEncodingContainer<Nested>
    {
        json.unsupported().container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        json.unsupported().unkeyedContainer()
    }

    func superEncoder() -> any Encoder { json.unsupported() }
    func superEncoder(forKey key: Key) -> any Encoder { json.unsupported() }
}

private struct JSONArray: UnkeyedEncodingContainer {
    let json: FactEncoder

    var codingPath: [any CodingKey] { [] }
    var count: Int { json.items }

    func encodeNil() { json.item { json.addNull() } }
    func encode(_ value: Bool) { json.item { json.add(value) } }
    func encode(_ value: String) { json.item { json.add(value) } }
    func encode(_ value: Int) { json.item { json.add(value) } }
    func encode(_ value: some Encodable) throws { try json.item { try json.value(value.encode) } }
    func encode(_ value: Double) throws { throw FactEncoder.Unsupported() }
    func encode(_ value: Float) throws { throw FactEncoder.Unsupported() }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        json.unsupported().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        json.unsupported().unkeyedContainer()
    }

    func superEncoder() -> any Encoder { json.unsupported() }
}

private struct JSONScalar: SingleValueEncodingContainer {
    let json: FactEncoder

    var codingPath: [any CodingKey] { [] }

    func encodeNil() { json.addNull() }
    func encode(_ value: Bool) { json.add(value) }
    func encode(_ value: String) { json.add(value) }
    func encode(_ value: Int) { json.add(value) }
    func encode(_ value: Int8) { json.add(value) }
    func encode(_ value: Int16) { json.add(value) }
    func encode(_ value: Int32) { json.add(value) }
    func encode(_ value: Int64) { json.add(value) }
    func encode(_ value: UInt) { json.add(value) }
    func encode(_ value: UInt8) { json.add(value) }
    func encode(_ value: UInt16) { json.add(value) }
    func encode(_ value: UInt32) { json.add(value) }
    func encode(_ value: UInt64) { json.add(value) }
    func encode(_ value: Double) throws { throw FactEncoder.Unsupported() }
    func encode(_ value: Float) throws { throw FactEncoder.Unsupported() }
    func encode(_ value: some Encodable) throws { try json.value(value.encode) }
}
