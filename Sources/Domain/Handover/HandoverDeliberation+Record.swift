extension HandoverDeliberation {
    /// What a command makes of the record, or why nothing.
    func fact(of command: HandoverCommand, _ handover: Handover) throws -> HandoverFact {
        switch command {
        case .refresh:
            guard handover.signatures.isEmpty else { throw Refusal.handover(.signed) }
            return .refreshed(try memory.handovers.scene().record)
        case .annotate(let key, let text):
            return .annotated(.init(line: try handover.kept(key).key, text: try self.text(text)))
        case .add(let text, let section):
            let key = "added:\(handover.lines.count(where: \.isSaid) + 1)"
            return .added(
                .init(line: HandoverLine(key: key, section: section, content: .said(try self.text(text)))))
        case .omit(let key, let reason): return try omit(handover.kept(key), reason)
        case .restore(let key):
            guard handover.omitted[try handover.known(key).key] != nil else { throw Refusal.nothingToChange }
            return .restored(.init(line: key))
        case .count(let thing, let count): return try self.count(thing, count, handover)
        case .pass(let ticket, let heir): return try pass(ticket, to: heir, handover)
        case .acknowledge(let key, let word): return try acknowledge(handover.kept(key), word, handover)
        case .acknowledgeSection(let section): return try acknowledge(section, handover)
        case .refuse(let key, let reason):
            let line = try handover.kept(key)
            guard !handover.unsettled.contains(line.key) else { throw Refusal.nothingToChange }
            return .refused(.init(line: line.key, text: try self.reason(reason)))
        case .settle(let key, let answer):
            guard handover.unsettled.contains(key) else { throw Refusal.handover(.notRefused(key)) }
            return .settled(.init(line: key, text: try text(answer)))
        case .abandon(let reason): return .abandoned(.init(text: try self.reason(reason)))
        case .append(let text): return .appended(.init(text: try self.text(text)))
        case .read:
            let signers = handover.signatures.values.map(\.by)
            guard !(signers + handover.readers).contains(author) else { throw Refusal.nothingToChange }
            return .read(.init())
        case .sign, .signAlone, .countersign: throw Refusal.nothingToChange
        }
    }

    private func omit(_ line: HandoverLine, _ reason: String) throws(Refusal) -> HandoverFact {
        guard !line.isBinding else { throw .handover(.isBinding(line.key)) }
        return .omitted(.init(line: line.key, text: try self.reason(reason)))
    }

    private func count(
        _ thing: ID<CountedThing>, _ count: Int, _ handover: Handover
    ) throws(Refusal) -> HandoverFact {
        let key = HandoverLine.key(of: thing)
        guard case .count(_, _, _, let counted)? = handover.line(key)?.content else {
            throw .unknown(.counted, thing.text)
        }
        guard (0...1_000_000).contains(count) else { throw .handover(.badCount) }
        guard counted != count else { throw .nothingToChange }
        return .counted(.init(line: key, count: count))
    }

    private func pass(
        _ ticket: TicketNumber?, to heir: ID<Operator>, _ handover: Handover
    ) throws -> HandoverFact {
        guard heir != handover.outgoing else { throw Refusal.handover(.toOneself) }
        _ = try requireAble(heir)
        if let ticket, try !memory.handovers.owned(handover.outgoing).contains(ticket) {
            throw Refusal.handover(.notOwned(ticket))
        }
        let named = ticket.map { handover.heirs[$0] } ?? handover.heirOfAll
        guard named != heir else { throw Refusal.nothingToChange }
        return .heirNamed(.init(ticket: ticket, heir: heir))
    }

    private func acknowledge(
        _ line: HandoverLine, _ word: String?, _ handover: Handover
    ) throws(Refusal) -> HandoverFact {
        guard handover.isToTake(line), handover.acknowledged[line.key] == nil else { throw .nothingToChange }
        guard !handover.unsettled.contains(line.key) else { throw .handover(.unsettled([line.key])) }
        let word = try Refusal.optional(word, .text, limit: TextLimit.reason)
        guard !handover.needsWord(line) || word?.isWordOfOnesOwn == true else {
            throw .handover(.needsWord(line.key))
        }
        return .acknowledged(.init(lines: [line.key], word: word))
    }

    private func acknowledge(
        _ section: HandoverLine.Section, _ handover: Handover
    ) throws(Refusal) -> HandoverFact {
        let lines = handover.unacknowledged.filter { $0.section == section && !handover.isTakenAlone($0) }
        guard !lines.isEmpty else { throw .handover(.takenAlone(section)) }
        return .acknowledged(.init(lines: lines.map(\.key)))
    }

    func reason(_ text: String) throws(Refusal) -> String {
        try Refusal.required(text, .reason, limit: TextLimit.reason)
    }

    private func text(_ text: String) throws(Refusal) -> String {
        try Refusal.required(text, .text, limit: TextLimit.reason)
    }
}

extension Handover {
    fileprivate func known(_ key: String) throws(Refusal) -> HandoverLine {
        guard let line = line(key) else { throw .handover(.noLine(key)) }
        return line
    }

    /// A line that was not left out.
    fileprivate func kept(_ key: String) throws(Refusal) -> HandoverLine {
        let line = try known(key)
        guard omitted[key] == nil else { throw .handover(.isOmitted(key)) }
        return line
    }
}

extension HandoverLine {
    fileprivate var isSaid: Bool { if case .said = content { true } else { false } }
}

extension String {
    /// What is said with a bare key, in whatever script and case, says nothing of one's own.
    private static let bare: Set<String> = [
        "ok", "okay", "yes", "好", "好的", "行", "是", "是的", "收到", "知道", "知道了", "嗯嗯", "可以", "已阅",
    ]

    /// At least two characters that are not all the same, with a letter or number among them, and more than a bare yes.
    package var isWordOfOnesOwn: Bool {
        let letters = filter { $0.isLetter || $0.isNumber }
        return letters.count >= 2 && Set(letters.lowercased()).count >= 2
            && !String.bare.contains(letters.halfWidth.lowercased())
    }
}
