extension Handover {
    /// Folds one entry; the first of a subject makes the handover. A change of the record takes back what was signed.
    package static func evolve(
        _ before: Handover?, _ fact: HandoverFact, _ stamp: Stamp, revision: Int
    ) -> Handover? {
        guard var after = before ?? birth(fact, stamp) else { return nil }
        after.revision = revision
        let by = stamp.operatorID
        let at = stamp.happenedAt
        switch fact {
        case .started: guard before == nil else { return nil }
        case .refreshed(let record): after.freeze(record)
        case .annotated(let fact):
            after.change(fact.line)
            after.notes[fact.line, default: []].append(Note(text: fact.text, by: by, at: at))
        case .added(let fact):
            after.change(fact.line.key)
            after.lines.append(fact.line)
        case .omitted(let fact):
            after.change(fact.line)
            after.omitted[fact.line] = fact.text
        case .restored(let fact):
            after.change(fact.line)
            after.omitted[fact.line] = nil
        case .counted(let fact): after.count(fact)
        case .heirNamed(let fact): after.name(fact)
        case .acknowledged(let fact):
            after.incoming = after.incoming ?? by
            for line in fact.lines {
                after.acknowledged[line] = Acknowledgement(by: by, at: at, word: fact.word)
            }
        case .refused(let fact):
            after.incoming = after.incoming ?? by
            after.change(fact.line)
            after.objections[fact.line] = Objection(reason: fact.text, by: by, at: at)
        case .settled(let fact):
            after.change(fact.line)
            after.objections[fact.line]?.answer = fact.text
        case .signed(let fact): after.sign(fact, stamp)
        case .countersigned:
            after.signatures[.counter] = Signature(by: by, at: at)
            after.state = .complete
        case .abandoned(let fact):
            (after.state, after.endedAt) = (.abandoned, at)
            after.additions.append(Note(text: fact.text, by: by, at: at))
        case .appended(let fact): after.additions.append(Note(text: fact.text, by: by, at: at))
        case .read: if !after.readers.contains(by) { after.readers.append(by) }
        }
        return after
    }

    /// What was signed is not this any more, and what was taken of the line neither.
    private mutating func change(_ line: String) {
        signatures = [:]
        acknowledged[line] = nil
    }

    private mutating func count(_ fact: HandoverFact.Counted) {
        guard let index = lines.firstIndex(where: { $0.key == fact.line }),
            case .count(let thing, let expected, let before, _) = lines[index].content
        else { return }
        change(fact.line)
        lines[index].content = .count(thing, expected: expected, before: before, counted: fact.count)
    }

    private mutating func name(_ fact: HandoverFact.HeirNamed) {
        signatures = [:]
        if let ticket = fact.ticket { heirs[ticket] = fact.heir } else { heirOfAll = fact.heir }
    }

    private mutating func sign(_ fact: HandoverFact.Signed, _ stamp: Stamp) {
        if fact.part == .incoming { incoming = incoming ?? stamp.operatorID }
        reason = reason ?? fact.reason
        signatures[fact.part] = Signature(
            by: stamp.operatorID, at: stamp.happenedAt, aloneBecause: fact.aloneBecause)
        guard fact.ends else { return }
        state = fact.aloneBecause == nil ? .complete : .oneSided
        endedAt = stamp.happenedAt
        countersignBy = fact.countersignBy
    }

    /// What was written to lines that are as they were stays; the rest of it has to be taken again.
    private mutating func freeze(_ record: HandoverFact.Frozen) {
        let before = Dictionary(lines.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
        let added = lines.filter { if case .said = $0.content { true } else { false } }
        lines = record.lines + added
        (since, cut, cutAt, head) = (record.since, record.cut, record.cutAt, record.head)
        signatures = [:]
        let keys = Set(lines.map(\.key))
        for line in lines where before[line.key] != line { acknowledged[line.key] = nil }
        acknowledged = acknowledged.filter { keys.contains($0.key) }
        omitted = omitted.filter { keys.contains($0.key) }
        objections = objections.filter { keys.contains($0.key) }
    }

    private static func birth(_ fact: HandoverFact, _ stamp: Stamp) -> Handover? {
        guard case .started(let fact) = fact else { return nil }
        return Handover(
            id: fact.id, revision: 0, kind: fact.kind, reason: fact.reason, outgoing: fact.outgoing,
            incoming: fact.incoming, shift: fact.shift, day: fact.day, startedAt: stamp.happenedAt,
            since: fact.record.since, cut: fact.record.cut, cutAt: fact.record.cutAt, head: fact.record.head,
            lines: fact.record.lines, notes: [:], omitted: [:], acknowledged: [:], objections: [:],
            heirs: [:], heirOfAll: nil, signatures: [:], state: .open, endedAt: nil, countersignBy: nil,
            additions: [], readers: [])
    }
}
