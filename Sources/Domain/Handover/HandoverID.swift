/// Names one handover 交接班 by its number among all: `H12`.
package struct HandoverID: Hashable, Comparable, Sendable {
    /// 1, 2, 3 ….
    package var number: Int

    package init(number: Int) { self.number = number }

    package var text: String { "H\(number)" }

    /// Reads `H12`, `h12` and `12`.
    package init?(_ text: some StringProtocol) {
        let digits = text.first.map { "Hh".contains($0) } == true ? text.dropFirst() : text[...]
        guard digits.utf8.count <= 7, let number = digits.digits, number > 0 else { return nil }
        self.init(number: number)
    }

    package static func < (left: HandoverID, right: HandoverID) -> Bool { left.number < right.number }
}

extension HandoverID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = HandoverID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no handover: \(text)")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
