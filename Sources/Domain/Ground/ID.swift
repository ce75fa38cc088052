/// The short ASCII slug by which a thing of the site or an operator is known, such as `b05` or `equipment`.
package struct ID<Kind>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package var text: String

    package init(_ text: String) {
        self.text = text
    }

    package init(stringLiteral text: String) {
        self.text = text
    }

    package var description: String { text }

    package static func < (left: ID, right: ID) -> Bool {
        left.text < right.text
    }

    /// 1–32 of `a–z 0–9 - _ .`, a letter or digit first.
    package var isWellFormed: Bool {
        guard let first = text.utf8.first, text.utf8.count <= 32, ID.isAlphanumeric(first) else {
            return false
        }
        return text.utf8.allSatisfy { ID.isAlphanumeric($0) || "-_.".utf8.contains($0) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte)
    }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
