/// An entry of the logbook as a handover names it.
package struct HandedEntry: Equatable, Sendable {
    package var number: Int64
    package var happenedAt: Instant
    package var recordedAt: Instant
    package var by: ID<Operator>
    /// The stored name of what was written.
    package var name: String
    /// Of a free entry.
    package var text: String?
    /// What was written where that is no text; nil in records from before it was kept.
    package var fact: Fact?

    package init(_ entry: Entry) {
        (number, name) = (entry.number, entry.fact.storedName.name)
        (happenedAt, recordedAt) = (entry.stamp.happenedAt, entry.stamp.recordedAt)
        by = entry.stamp.operatorID
        if case .journal(.noted(let fact)) = entry.fact { text = fact.text } else { fact = entry.fact }
    }

    /// As the logbook has it, but for the terminal; nil where what was written is not known.
    package func entry(about subject: Subject, revision: Int) -> Entry? {
        fact.map { fact in
            let stamp = Stamp(recordedAt: recordedAt, happenedAt: happenedAt, operatorID: by, desk: "")
            return Entry(number: number, stamp: stamp, subject: subject, revision: revision, fact: fact)
        }
    }
}

extension HandedEntry: Codable {
    private enum Key: String, CodingKey {
        case number, happenedAt, recordedAt, by, fact, version, data, text
    }

    package init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: Key.self)
        number = try keys.decode(Int64.self, forKey: .number)
        happenedAt = try keys.decode(Instant.self, forKey: .happenedAt)
        recordedAt = try keys.decode(Instant.self, forKey: .recordedAt)
        by = try keys.decode(ID<Operator>.self, forKey: .by)
        name = try keys.decode(String.self, forKey: .fact)
        text = try keys.decodeIfPresent(String.self, forKey: .text)
        if let version = try keys.decodeIfPresent(Int.self, forKey: .version) {
            fact = try Fact(
                StoredName(name: name, version: version), payload: keys.superDecoder(forKey: .data))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(number, forKey: .number)
        try keys.encode(happenedAt, forKey: .happenedAt)
        try keys.encode(recordedAt, forKey: .recordedAt)
        try keys.encode(by, forKey: .by)
        try keys.encode(name, forKey: .fact)
        try keys.encodeIfPresent(text, forKey: .text)
        guard let fact else { return }
        try keys.encode(fact.storedName.version, forKey: .version)
        try keys.encode(Payload(fact: fact), forKey: .data)
    }
}

private struct Payload: Encodable {
    let fact: Fact

    func encode(to encoder: any Encoder) throws { try fact.encodePayload(to: encoder) }
}
