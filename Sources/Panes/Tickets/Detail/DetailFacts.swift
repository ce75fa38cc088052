import Domain
import Screen
import Words

/// What is known of a ticket, line by line.
struct DetailFacts {
    let row: TicketRow
    /// Nil until the file has come.
    let body: Ticket.Body?
    /// What it was made of, where that was found on a round.
    var finding: FindingRow?
    let look: Look
    let width: Int

    private var names: Names { look.names }
    private var language: Language { look.language }
    private var labelWidth: Int { language.pick(zh: 7, en: 10) }

    func lines() -> [DetailLine] {
        headline + editors + what + said + place + work + reminders + hold + limits + people + moments + money
            + links
            + pastCycles
    }

    private var headline: [DetailLine] {
        let isOverdue = row.isOverdue(at: look.now)
        var spans: [DetailLine.Span] = [
            .init(
                text: "\(row.priority.rawValue) \(row.priority.words[language])", role: row.priority.role),
            .init(text: row.state.words[language], role: row.state.role),
        ]
        if isOverdue {
            spans.append(.init(text: "  ! " + look.words(Phrase.overdue), role: .queueOverdue))
        }
        if row.isHeldTooLong(at: look.now) {
            spans.append(.init(text: look.words(Phrase.holdRanOut), role: .queueWarn))
        }
        if row.isNeglected, let lack = row.lack {
            spans.append(.init(text: look.words(lack), role: .queueOverdue))
        }
        if row.standing != .unacknowledged, let standing = row.standing.words {
            spans.append(.init(text: look.words(standing), role: .queueOverdue))
        }
        if row.cycle > 1 {
            let cycle = Phrase("第 \(row.cycle) 轮", "cycle \(row.cycle)")
            spans.append(.init(text: look.words(cycle), role: .textDim))
        }
        return DetailLine.flowing(spans, width: width)
    }

    /// Who at another desk is changing it.
    private var editors: [DetailLine] {
        guard let editors = look.editors[.ticket(row.number)] else { return [] }
        let who = editors.map { names[$0].name }.joined(separator: language.comma)
        let text = look.words(Phrase("\(who) 正在改", "\(who) is changing it"))
        return (look.glyphs.pen + " " + text).wrapped(toCells: max(4, width)).map {
            DetailLine($0, .queueWarn)
        }
    }

    private var what: [DetailLine] {
        let text = row.what.escapedForTerminal(keepingLines: true)
        return text.wrapped(toCells: max(4, width)).map { DetailLine($0, .textStrong) }
    }

    /// The call as it was typed, where the ticket says less.
    private var said: [DetailLine] {
        guard let said = body?.said, said != row.what else { return [] }
        return line(Phrase("原话", "As said"), said.escapedForTerminal(), .textDim)
    }

    private var place: [DetailLine] {
        line(Phrase("位置", "Place"), names.wholePlace(row.place, in: row.grid).escapedForTerminal())
    }

    private var people: [DetailLine] {
        let owner = row.owner.map { names[$0].name } ?? look.words(Phrase("无", "none"))
        let category = "\(names[row.category].name) (\(names[row.specialist].name))"
        return callers
            + line(Phrase("类别", "Category"), category)
            + line(Phrase("首问", "Owner"), owner)
            + line(Phrase("渠道", "Channel"), row.channel.words[language])
    }

    /// A line each; who was taken over from merged tickets is to be answered too.
    private var callers: [DetailLine] {
        let callers = body?.callers ?? [row.reporter]
        return line(
            Phrase("报修人", "Reporter"), callers.map(names.reporter).joined(separator: "\n"))
    }

    private var work: [DetailLine] {
        guard let assignment = row.assignment else { return [] }
        var text = names.assignment(assignment)
        if row.isAcknowledged { text += look.words(Phrase("，已接单", ", acknowledged")) }
        let assisting = assignment.assisting.map { names[$0].name }.joined(separator: language.comma)
        let misdispatches = body?.misdispatches ?? 0
        return line(Phrase("主办", "Team"), text) + line(Phrase("协办", "Assisting"), assisting)
            + line(Phrase("派错", "Misdisp."), misdispatches > 0 ? "\(misdispatches)" : "")
    }

    private var reminders: [DetailLine] {
        line(Phrase("催办", "Reminders"), row.reminders > 0 ? "\(row.reminders)" : "", .queueWarn)
    }

    private var hold: [DetailLine] {
        guard let until = row.onHoldUntil else { return [] }
        let reason = body?.hold.map { $0.reason.words[language] + " " } ?? ""
        let end = names.when(until, now: look.now)
        let text = reason + look.words(Phrase("预计 \(end) 恢复", "until \(end)"))
        return line(
            Phrase("挂起", "On hold"), text, row.isHeldTooLong(at: look.now) ? .queueWarn : .stateOnHold)
    }

    /// Where each clock stands: how long it took, what is left of it, or by how much it is over.
    private var limits: [DetailLine] {
        guard let body else { return [] }
        let items = ClockKind.allCases.compactMap { kind in
            names.standing(of: kind, body, glyphs: look.glyphs, now: look.now)
        }
        guard !items.isEmpty else { return [] }
        return DetailLine.labelled(
            look.words(Phrase("时限", "Limits")), items: items, labelWidth: labelWidth, width: width)
    }

    private var moments: [DetailLine] {
        var cycle = body?.cycle ?? Cycle(reportedAt: row.reportedAt)
        cycle.acceptedAt = row.acceptedAt
        cycle.dispatchedAt = row.dispatchedAt
        cycle.acknowledgedAt = row.acknowledgedAt
        cycle.arrivedAt = row.arrivedAt
        cycle.doneAt = row.doneAt
        cycle.calledBackAt = row.calledBackAt
        cycle.closedAt = row.closedAt
        return steps(of: cycle, Phrase("节点", "Steps"))
    }

    /// The runs before the present one, the last first.
    private var pastCycles: [DetailLine] {
        (body?.pastCycles ?? []).enumerated().reversed().flatMap { index, cycle in
            steps(of: cycle, Phrase("第\(index + 1)轮", "Cycle \(index + 1)"))
        }
    }

    private func steps(of cycle: Cycle, _ label: Phrase) -> [DetailLine] {
        let all: [(Phrase, Instant?)] = [
            (Phrase("报", "rep"), cycle.reportedAt), (Phrase("受", "acc"), cycle.acceptedAt),
            (Phrase("派", "disp"), cycle.dispatchedAt), (Phrase("接", "ack"), cycle.acknowledgedAt),
            (cycle.arrivalAssumed ? Phrase("到(未登记)", "arr(untold)") : Phrase("到", "arr"), cycle.arrivedAt),
            (Phrase("完", "done"), cycle.doneAt), (Phrase("访", "call"), cycle.calledBackAt),
            (Phrase("结", "closed"), cycle.closedAt),
        ]
        var known = all.compactMap { name, at in
            at.map { "\(name[language]) \(names.when($0, now: look.now))" }
        }
        if let rating = cycle.rating { known.append(rating.words[language]) }
        if let unasked = cycle.unasked { known.append(unasked.words[language]) }
        return DetailLine.labelled(look.words(label), items: known, labelWidth: labelWidth, width: width)
    }

    /// The total, then line by line what it is made of.
    private var money: [DetailLine] {
        let fees = body?.fees ?? []
        guard row.fee > 0 || !fees.isEmpty else { return [] }
        let total = look.words(Phrase("合计 ", "total ")) + yuan(row.fee)
        let lines = fees.map { $0.line[language].escapedForTerminal() }
        return line(Phrase("费用", "Fees"), ([total] + lines).joined(separator: "\n"))
    }

    private var links: [DetailLine] {
        let source = row.source.map { look.names.name(of: $0) } ?? ""
        let absorbed = (body?.absorbed ?? []).map { "#" + $0.text }.joined(separator: " ")
        return line(
            Phrase("重复", "Again"), row.recurrenceOf.map { look.words(Self.again) + " #\($0.text)" } ?? "")
            + line(Phrase("来源", "Source"), source)
            + line(
                Phrase("复查", "Look again"), finding?.lookAgain.map { look.words($0.words) } ?? "",
                finding?.lookAgain == .due ? .queueWarn : .text)
            + line(Phrase("已并", "Merged in"), absorbed)
            + line(Phrase("并入", "Merged"), body?.mergedInto.map { "#" + $0.text } ?? "")
    }

    private static let again = Phrase("同处同类，见", "same place and kind:")

    /// Nothing for an empty text.
    private func line(_ label: Phrase, _ text: String, _ role: Role = .text) -> [DetailLine] {
        guard !text.isEmpty else { return [] }
        return DetailLine.labelled(look.words(label), text, role, labelWidth: labelWidth, width: width)
    }
}
