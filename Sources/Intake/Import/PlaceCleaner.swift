/// Drops what stands before a text that starts anew: `松山區105台灣臺北市松山區光復北路` is `松山區光復北路`.
struct PlaceCleaner: Sendable {
    private let repeated: Int
    private let noise: [[UInt8]]

    init(_ field: Mapping.PlaceField) {
        repeated = field.repeated
        noise = field.noise.map { Array($0.utf8) }
    }

    /// Whether it drops anything at all.
    var isIdle: Bool { repeated == 0 }

    /// Only digits, spaces and noise are dropped; any other text stays whole.
    func clean(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard repeated > 0, let head = head(value) else { return value }
        var kept = value
        var rest = value.dropFirst(head.count)
        while true {
            let clean = dropNoise(rest)
            guard clean.startIndex > rest.startIndex, clean.starts(with: head) else { return kept }
            kept = clean
            rest = clean.dropFirst(head.count)
        }
    }

    /// The bytes of the first characters.
    private func head(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var count = 0
        for (offset, byte) in value.enumerated() where byte & 0xC0 != 0x80 {
            if count == repeated { return value.prefix(offset) }
            count += 1
        }
        return nil
    }

    private func dropNoise(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = value
        while let byte = rest.first {
            if byte == 0x20 || (48...57).contains(byte) {
                rest = rest.dropFirst()
            } else if let word = noise.first(where: { rest.starts(with: $0) }), !word.isEmpty {
                rest = rest.dropFirst(word.count)
            } else {
                break
            }
        }
        return rest
    }
}
