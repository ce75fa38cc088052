import Domain
import Screen

/// Says what a handover holds.
struct HandoverWriter {
    let handover: Handover
    let names: Names

    func say(_ zh: String, _ en: String) -> String { Phrase(zh, en)[names.language] }
    func stamp(_ instant: Instant) -> String { names.stamp(instant, in: handover) }
    func name(_ person: ID<Operator>?) -> String {
        person.map { names[$0].name } ?? say("未定", "not known yet")
    }

    var warning: String? {
        switch handover.state {
        case .open: say("未交接：草稿，不作数", "not handed over: a draft, it counts for nothing yet")
        case .abandoned: say("已作废", "abandoned")
        case .oneSided:
            handover.countersignBy.map {
                say("单签：须于 \(stamp($0)) 前补签", "one signature: to be countersigned by \(stamp($0))")
            } ?? handover.state.words[names.language]
        case .complete: nil
        }
    }

    var facts: [HandoverPage.Fact] {
        let people = "\(name(handover.outgoing)) → \(name(handover.incoming))"
        let since = handover.since + 1
        let facts: [(String, String?)] = [
            (say("班次", "shift"), names.shift(of: handover)), (say("交接", "from, to"), people),
            (say("原因", "reason"), handover.reason?.escapedForTerminal()),
            (say("状态", "state"), state),
            (
                say("日志", "logbook"),
                say(
                    "第 \(since)–\(handover.cut) 条，截至 \(names.zone.stamp(handover.cutAt))",
                    "entries \(since)–\(handover.cut), up to \(names.zone.stamp(handover.cutAt))")
            ),
            (say("首问移交", "first asked"), heirs), (say("清点", "lines"), tally),
            (
                say("事后阅读", "read since by"),
                handover.readers.isEmpty
                    ? nil : handover.readers.map(name).joined(separator: names.language.comma)
            ),
        ]
        return facts.compactMap { label, value in value.map { .init(label: label, value: $0) } }
    }

    private var state: String {
        let end = handover.endedAt.map { " " + names.zone.stamp($0) } ?? ""
        return handover.state.words[names.language] + end
    }

    /// To whom goes what the outgoing leader was first asked for.
    private var heirs: String? {
        let all = handover.heirOfAll ?? handover.incoming
        let some = handover.heirs.sorted { $0.key < $1.key }.map { "#\($0.key.text) → \(name($0.value))" }
        let rest = all.map { say("其余全部 → ", "all others → ") + name($0) }
        let parts = some.isEmpty ? [all.map { say("全部 → ", "all → ") + name($0) }] : some + [rest]
        let text = parts.compactMap { $0 }.joined(separator: names.language.comma)
        return text.isEmpty ? nil : text
    }

    private var tally: String {
        let lines = handover.lines.filter(isLine)
        let shown = lines.filter { handover.omitted[$0.key] == nil }
        let counts = HandoverLine.Novelty.allCases.map { novelty in
            "\(novelty.words[names.language]) \(shown.count { $0.novelty == novelty })"
        }
        let omitted = lines.count - shown.count
        let (left, unsettled) = (handover.unacknowledged.count, handover.unsettled.count)
        let rest = [
            omitted > 0 ? say("略去 \(omitted)", "\(omitted) left out") : nil,
            say("未收 \(left)", "\(left) not taken"),
            unsettled > 0 ? say("拒接未了 \(unsettled)", "\(unsettled) refused and not settled") : nil,
        ]
        return (["\(shown.count)"] + counts + rest.compactMap { $0 }).joined(separator: " · ")
    }
}

extension HandoverWriter {
    var sections: [HandoverPage.Section] {
        HandoverLine.Section.allCases.map { section in
            let all = handover.lines(of: section)
            let lines = all.filter(isLine).map(page)
            let figures = all.filter { !isLine($0) }.map { line in
                let words = names.words(of: line, in: handover)
                return HandoverPage.Fact(label: words.name, value: words.what)
            }
            let count = lines.isEmpty ? "" : " \(lines.count)"
            return .init(title: section.words[names.language] + count, figures: figures, lines: lines)
        }
    }

    /// A figure that somebody wrote to is read as a line is.
    private func isLine(_ line: HandoverLine) -> Bool { !line.isFigure || handover.isAnnotated(line) }

    private func page(_ line: HandoverLine) -> HandoverPage.Line {
        .init(
            number: handover.number(of: line.key).map(String.init) ?? "",
            sign: line.novelty.words[names.language],
            words: names.words(of: line, in: handover), isOmitted: handover.omitted[line.key] != nil,
            remarks: names.remarks(on: line, in: handover), taken: taken(line))
    }

    private func taken(_ line: HandoverLine) -> String {
        let text = names.taken(line, in: handover)
        return text.isEmpty && handover.omitted[line.key] == nil ? say("未收", "not taken") : text
    }

    var signatures: [HandoverPage.Signature] {
        let isCountersigned = handover.state == .oneSided || handover.signatures[.counter] != nil
        return Handover.Part.allCases.filter { $0 != .counter || isCountersigned }.map { part in
            let signature = handover.signatures[part]
            let person: ID<Operator>? =
                switch part {
                case .outgoing: handover.outgoing
                case .incoming: handover.incoming
                case .counter: nil
                }
            return .init(
                title: part.words[names.language], name: name(signature?.by ?? person),
                signed: signature.map(words))
        }
    }

    private func words(_ signature: Handover.Signature) -> String {
        let why = signature.aloneBecause.map { names.colon + $0.escapedForTerminal() }
        let alone = why.map { say("，单签", ", alone") + $0 } ?? ""
        return say("本人密码签字 ", "signed with own password ") + names.zone.stamp(signature.at) + alone
    }

    var additions: [String] {
        handover.additions.map { note in
            "\(names.zone.stamp(note.at)) \(name(note.by))\(names.colon)\(note.text.escapedForTerminal())"
        }
    }
}

extension Names {
    /// What was written to a line, the oldest first of each sort.
    package func remarks(on line: HandoverLine, in handover: Handover) -> [String] {
        let notes = (handover.notes[line.key] ?? []).map { note in
            said(Phrase("注", "note"), note.by, note.at, note.text, handover)
        }
        let omitted = handover.omitted[line.key].map {
            Phrase("略去", "left out")[language] + colon + $0.escapedForTerminal()
        }
        let objection = handover.objections[line.key]
        let refused = objection.map { said(Phrase("拒接", "refused"), $0.by, $0.at, $0.reason, handover) }
        let answer = objection.map { objection in
            objection.answer.map { Phrase("答复", "answer")[language] + colon + $0.escapedForTerminal() }
                ?? Phrase("拒接未了", "not settled")[language]
        }
        return notes + [omitted, refused, answer, heir(of: line, in: handover)].compactMap { $0 }
    }

    private func said(
        _ head: Phrase, _ by: ID<Operator>, _ at: Instant, _ text: String, _ handover: Handover
    ) -> String {
        "\(head[language]) \(stamp(at, in: handover)) \(self[by].name)\(colon)\(text.escapedForTerminal())"
    }

    /// Who was first asked for the ticket, and who takes that over; nil of what is none.
    package func owner(of line: HandoverLine, in handover: Handover) -> String? {
        guard case .ticket(let ticket) = line.content, let owner = ticket.owner else { return nil }
        let first = Phrase("首问 ", "first asked: ")[language] + self[owner].name
        guard owner == handover.outgoing, ticket.state.isOpen, let heir = handover.heir(of: ticket.number)
        else {
            return first
        }
        return "\(first) → \(self[heir].name)"
    }

    /// Where somebody was named for the one ticket.
    private func heir(of line: HandoverLine, in handover: Handover) -> String? {
        guard case .ticket(let ticket) = line.content, let heir = handover.heirs[ticket.number] else {
            return nil
        }
        return Phrase("首问转 ", "first asked passes to ")[language] + self[heir].name
    }

    /// Who took it, when and with which word; empty where nobody has.
    package func taken(_ line: HandoverLine, in handover: Handover) -> String {
        guard let taken = handover.acknowledged[line.key] else { return "" }
        let word = taken.word.map { " “\($0)”".escapedForTerminal() } ?? ""
        let isSameDay = zone.day(of: taken.at) == zone.day(of: handover.cutAt)
        let time = isSameDay ? zone.local(taken.at).clock : stamp(taken.at, in: handover)
        return "\(self[taken.by].name) \(time)\(word)"
    }
}
