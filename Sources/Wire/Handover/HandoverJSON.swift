import Domain

/// A handover under the keys that the command line promises: the record as it was frozen under `lines`, each with what
/// was written to it; what is absent is `null`.
package struct HandoverJSON: Encodable {
    private let handover: Handover
    private let stillOpen: Set<String>?

    /// - Parameter stillOpen: the keys of the lines whose matter is open now; the key is left out where that was not
    ///   looked up.
    package init(_ handover: Handover, stillOpen: Set<String>? = nil) {
        self.handover = handover
        self.stillOpen = stillOpen
    }

    private enum Key: String, CodingKey {
        case handover, kind, reason, state, outgoing, incoming, shift, day, startedAt, endedAt
        case since, cut, cutAt, head, lines, heirs, heirOfAll, signatures, countersignBy
        case unacknowledged, unsettled, additions, readers, revision
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(handover.id, forKey: .handover)
        try keys.encode(handover.kind, forKey: .kind)
        try keys.encode(handover.reason, forKey: .reason)
        try keys.encode(handover.state, forKey: .state)
        try keys.encode(handover.outgoing, forKey: .outgoing)
        try keys.encode(handover.incoming, forKey: .incoming)
        try keys.encode(handover.shift, forKey: .shift)
        try keys.encode(handover.day, forKey: .day)
        try keys.encode(handover.startedAt, forKey: .startedAt)
        try keys.encode(handover.endedAt, forKey: .endedAt)
        try keys.encode(handover.since, forKey: .since)
        try keys.encode(handover.cut, forKey: .cut)
        try keys.encode(handover.cutAt, forKey: .cutAt)
        try keys.encode(handover.head, forKey: .head)
        try keys.encode(lines, forKey: .lines)
        try keys.encode(heirs, forKey: .heirs)
        try keys.encode(handover.heirOfAll, forKey: .heirOfAll)
        try keys.encode(signatures, forKey: .signatures)
        try keys.encode(handover.countersignBy, forKey: .countersignBy)
        try keys.encode(handover.unacknowledged.count, forKey: .unacknowledged)
        try keys.encode(handover.unsettled, forKey: .unsettled)
        try keys.encode(handover.additions.map(HandoverNoteJSON.init), forKey: .additions)
        try keys.encode(handover.readers, forKey: .readers)
        try keys.encode(handover.revision, forKey: .revision)
    }

    private var lines: [HandoverLineJSON] {
        handover.lines.map { HandoverLineJSON($0, of: handover, isOpen: stillOpen?.contains($0.key)) }
    }

    private var heirs: [String: ID<Operator>] {
        Dictionary(handover.heirs.map { ($0.key.text, $0.value) }, uniquingKeysWith: { $1 })
    }

    private var signatures: [HandoverSignatureJSON] {
        Handover.Part.allCases.compactMap { part in
            handover.signatures[part].map { HandoverSignatureJSON(part, $0) }
        }
    }
}

private struct HandoverLineJSON: Encodable {
    private let line: HandoverLine
    private let handover: Handover
    private let isOpen: Bool?

    init(_ line: HandoverLine, of handover: Handover, isOpen: Bool?) {
        self.line = line
        self.handover = handover
        self.isOpen = isOpen
    }

    private enum Key: String, CodingKey {
        case line, section, novelty, content, kind, id, revision, needsWord, takenAlone
        case omitted, notes, acknowledgedAt, acknowledgedBy, word
        case refusedAt, refusedBy, refusal, answer, stillOpen
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        let taken = handover.acknowledged[line.key]
        let objection = handover.objections[line.key]
        try keys.encode(line.key, forKey: .line)
        try keys.encode(line.section, forKey: .section)
        try keys.encode(line.novelty, forKey: .novelty)
        try keys.encode(line.content, forKey: .content)
        try keys.encode(line.subject?.kind.rawValue, forKey: .kind)
        try keys.encode(line.subject?.id, forKey: .id)
        try keys.encode(line.revision, forKey: .revision)
        try keys.encode(handover.needsWord(line), forKey: .needsWord)
        try keys.encode(handover.isTakenAlone(line), forKey: .takenAlone)
        try keys.encode(handover.omitted[line.key], forKey: .omitted)
        try keys.encode((handover.notes[line.key] ?? []).map(HandoverNoteJSON.init), forKey: .notes)
        try keys.encode(taken?.at, forKey: .acknowledgedAt)
        try keys.encode(taken?.by, forKey: .acknowledgedBy)
        try keys.encode(taken?.word, forKey: .word)
        try keys.encode(objection?.at, forKey: .refusedAt)
        try keys.encode(objection?.by, forKey: .refusedBy)
        try keys.encode(objection?.reason, forKey: .refusal)
        try keys.encode(objection?.answer, forKey: .answer)
        try keys.encodeIfPresent(isOpen, forKey: .stillOpen)
    }
}

private struct HandoverNoteJSON: Encodable {
    let text: String
    let by: ID<Operator>
    let at: Instant

    init(_ note: Handover.Note) { (text, by, at) = (note.text, note.by, note.at) }
}

private struct HandoverSignatureJSON: Encodable {
    let part: Handover.Part
    let by: ID<Operator>
    let at: Instant
    let aloneBecause: String?

    init(_ part: Handover.Part, _ signature: Handover.Signature) {
        (self.part, by, at, aloneBecause) = (part, signature.by, signature.at, signature.aloneBecause)
    }
}
