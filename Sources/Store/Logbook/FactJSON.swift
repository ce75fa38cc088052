import Domain
import Foundation

/// Facts as the JSON that the logbook stores: keys sorted, slashes bare, absent fields left out.
struct FactJSON: Sendable {
    private let encoder: JSONEncoder
    private let decoder = JSONDecoder()

    init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// `json` is a writer to be used again for the next fact.
    func text(_ fact: Fact, _ json: FactEncoder = FactEncoder()) throws -> String {
        do {
            return try json.text { try fact.encodePayload(to: $0) }
        } catch is FactEncoder.Unsupported {
            return try slowText(fact)
        }
    }

    func slowText(_ fact: Fact) throws -> String {
        String(decoding: try encoder.encode(Payload(fact: fact)), as: UTF8.self)
    }

    func text(_ site: Site) throws -> String {
        String(decoding: try encoder.encode(site), as: UTF8.self)
    }

    /// Of what a report counts, whatever the entry it was counted at; in hexadecimal digits.
    func hash(of figures: ReportFigures) throws -> String {
        EntryHash.hexadecimal(SHA256.hash(Array(try encoder.encode(figures.uncut))))
    }

    func site(_ text: String) throws -> Site {
        try decoder.decode(Site.self, from: Data(text.utf8))
    }

    func entry(_ columns: EntryColumns) throws(StoreError) -> Entry {
        Entry(
            number: columns.number, stamp: columns.stamp, subject: try columns.subject(),
            revision: columns.revision, fact: try fact(columns))
    }

    private func fact(_ columns: EntryColumns) throws(StoreError) -> Fact {
        do {
            return try decoder.decode(
                Payload.self, from: Data(columns.data.utf8), configuration: columns.storedName
            ).fact
        } catch let unknown as UnknownFact {
            throw .unknownFact(unknown.stored, entry: columns.number)
        } catch {
            throw .corrupt("entry \(columns.number): unreadable \(columns.fact)")
        }
    }
}

private struct Payload: Encodable, DecodableWithConfiguration {
    var fact: Fact

    init(fact: Fact) {
        self.fact = fact
    }

    init(from decoder: any Decoder, configuration: StoredName) throws {
        fact = try Fact(configuration, payload: decoder)
    }

    func encode(to encoder: any Encoder) throws {
        try fact.encodePayload(to: encoder)
    }
}
