/// One clause 条款 of a catalogue: what a finding, a checkpoint or a deduction rests on.
package struct Clause: Equatable, Codable, Sendable {
    /// As its source writes it; known within its catalogue.
    package var id: String
    /// The service it belongs to, as its source names it.
    package var service: String?
    /// Its class within the service.
    package var group: String?
    /// How bad it is not to keep it.
    package var severity: Severity?
    package var words: String
    package var short: String?
    /// Points deducted where it is not kept.
    package var points: Int?

    package init(
        id: String, service: String? = nil, group: String? = nil, severity: Severity? = nil, words: String,
        short: String? = nil, points: Int? = nil
    ) {
        self.id = id
        self.service = service
        self.group = group
        self.severity = severity
        self.words = words
        self.short = short
        self.points = points
    }

    private enum CodingKeys: String, CodingKey {
        case id, service, severity, words, short, points
        case group = "class"
    }
}

extension Clause {
    /// Whether every one of some words, in small letters, stands somewhere in it.
    func tells(_ words: [String]) -> Bool {
        let text = [id, service, group, self.words, short].compactMap { $0?.lowercased() }
        return words.allSatisfy { word in text.contains { $0.contains(word) } }
    }
}

/// A clause and the catalogue that has it.
package struct Citation: Equatable, Sendable {
    package var catalogue: ID<Catalogue>
    package var clause: Clause

    /// `surrey:205`: how it is cited where it must not be mistaken for another.
    package var text: String { "\(catalogue.text):\(clause.id)" }
}
