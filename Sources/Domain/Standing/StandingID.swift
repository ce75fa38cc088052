/// Names one standing matter: the letter of its kind and its number among all of that kind, as `C12`.
package struct StandingID: Hashable, Comparable, Sendable {
    package var kind: StandingMatter.Kind
    /// 1, 2, 3 … within the kind.
    package var number: Int

    package init(kind: StandingMatter.Kind, number: Int) {
        self.kind = kind
        self.number = number
    }

    package var text: String { "\(kind.letter)\(number)" }

    /// Reads `C12` and `c12`.
    package init?(_ text: some StringProtocol) {
        guard
            let kind = StandingMatter.Kind.allCases.first(where: { text.uppercased().hasPrefix($0.letter) }),
            text.utf8.count <= 8, let number = text.dropFirst().digits, number > 0
        else { return nil }
        self.init(kind: kind, number: number)
    }

    package static func < (left: StandingID, right: StandingID) -> Bool {
        (left.kind.letter, left.number) < (right.kind.letter, right.number)
    }
}

extension StandingMatter.Kind {
    var letter: String {
        switch self {
        case .condition: "C"
        case .standingOrder: "S"
        case .order: "O"
        case .directive: "D"
        }
    }
}

extension StandingID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = StandingID(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no standing matter: \(text)")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
