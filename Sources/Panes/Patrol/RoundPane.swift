import Domain
import Screen
import Words

/// The round under the cursor: how it stands, what was found, then checkpoint by checkpoint.
struct RoundPane {
    /// Nil until it has been read.
    let file: RoundFile?
    let row: RoundRow?
    let look: Look

    func draw(on canvas: inout Canvas, in rect: Rect, _ scroll: LineScroll, isFocused: Bool) {
        guard rect.height >= 3 else { return }
        let title = row.map { look.names.name(of: $0.id.route) } ?? look.words(Phrase.round)
        let frame = Frame(
            title: look.title(title, isFocused), note: look.glyphs.position(scroll), isFocused: isFocused)
        frame.draw(on: &canvas, in: rect, theme: look.theme, glyphs: look.glyphs)
        let content = rect.inset(horizontal: 2, vertical: 1)
        guard row != nil else { return look.note(Phrase.noRound, on: &canvas, in: content) }
        let shown = lines(width: content.width).dropFirst(scroll.first).prefix(content.height)
        for (index, line) in shown.enumerated() {
            line.draw(on: &canvas, in: content.row(index), theme: look.theme)
        }
    }

    func lines(width: Int) -> [DetailLine] {
        guard let row else { return [] }
        var lines = head(row, width)
        guard let file else { return lines + [DetailLine(look.words(Phrase.loading), .textDim)] }
        if let last = file.last { lines.append(self.last(last)) }
        let findings = file.round?.findings ?? []
        if !findings.isEmpty {
            lines += [DetailLine("")] + findings.flatMap { self.lines(of: $0, file, width) }
        }
        lines.append(DetailLine(""))
        for (index, point) in file.plan.points.enumerated() {
            lines += self.lines(of: point, index, file, width)
        }
        return lines
    }

    private func head(_ row: RoundRow, _ width: Int) -> [DetailLine] {
        let state = row.state(at: look.now)
        let when = { look.names.when($0, now: look.now) }
        let window =
            "\(when(row.window.start))\(look.glyphs.dash)\(look.names.zone.local(row.window.end).clock)"
        var first = [
            DetailLine.Span(text: look.sign(of: row) + " " + look.words(state.words), role: state.role),
            DetailLine.Span(text: window, role: .text),
        ]
        if let told = told(row, state) { first.append(DetailLine.Span(text: told, role: .textDim)) }
        var lines = DetailLine.flowing(first, width: width)
        lines += DetailLine.labelled(
            look.words(Phrase.answers), responsible(row), labelWidth: 8, width: width)
        return lines
    }

    private func told(_ row: RoundRow, _ state: RoundState) -> String? {
        let clock = { (instant: Instant) in look.names.zone.local(instant).clock }
        switch state {
        case .missed: return look.words(Phrase.missedFrom(clock(row.window.lateUntil)))
        case .due, .upcoming, .underWay: return look.words(Phrase.lateUntil(clock(row.window.lateUntil)))
        case .done, .doneLate, .unfinished, .excused:
            let started = row.startedAt.map(clock)
            let ended = row.finishedAt.map(clock)
            return [started, ended].compactMap { $0 }.joined(separator: look.glyphs.dash)
        }
    }

    private func responsible(_ row: RoundRow) -> String {
        let names = look.names
        let responsible = row.responsible
        let who = [responsible.team.map { names[$0].name }, responsible.person.map { names.contact($0) }]
            .compactMap { $0 }.joined(separator: " ")
        let walked = row.walker.flatMap { $0 == responsible.person ? nil : names[$0].name }
        let by = walked.map { look.words(Phrase.walkedBy($0)) }
        let gap = responsible.ground.words.map(look.words)
        return [who, gap, by].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  ")
    }

    private func last(_ row: RoundRow) -> DetailLine {
        let who = row.person.map { " " + look.names[$0].name } ?? ""
        let sign = look.sign(of: row)
        let text =
            "\(sign) \(look.names.when(row.window.start, now: look.now))\(who) \(row.looked)/\(row.points)"
        return DetailLine([
            DetailLine.Span(text: look.words(Phrase.lastRound).padded(toCells: 8), role: .textDim),
            DetailLine.Span(text: text, role: row.state(at: look.now).role),
        ])
    }
}

extension RoundPane {
    /// One line where all of it is fine or nothing is known, else a line an item.
    private func lines(of point: RoundPlan.Point, _ index: Int, _ file: RoundFile, _ width: Int)
        -> [DetailLine]
    {
        let looks = point.items.map { file.round?.look(point.id, $0) }
        let name = "\(index + 1) " + pointName(point.id, file)
        let isPlain = looks.allSatisfy {
            $0?.result == .fine && $0?.reading == nil && $0?.doubts.isEmpty == true
        }
        if isPlain || looks.allSatisfy({ $0 == nil }) {
            let sign =
                isPlain ? "\(look.glyphs.check) \(looks.count)/\(looks.count)" : look.glyphs.sign(of: nil)
            return [row(name, sign, isPlain ? .stateDone : .textDim, width)]
        }
        let items = zip(point.items, looks).map { item, seen in
            row("  " + itemName(item, point.id, file), result(seen, item, point.id, file), role(seen), width)
        }
        return [DetailLine(name, .textStrong)] + items
    }

    private func row(_ name: String, _ result: String, _ role: Role, _ width: Int) -> DetailLine {
        let room = max(4, width - result.cellWidth - 1)
        return DetailLine([
            DetailLine.Span(text: name.clipped(toCells: room).padded(toCells: room + 1), role: .text),
            DetailLine.Span(text: result, role: role),
        ])
    }

    private func role(_ seen: Observation?) -> Role {
        switch seen?.result {
        case nil, .skipped: .textDim
        case .fine: .stateDone
        case .finding: .queueOverdue
        }
    }

    private func result(
        _ seen: Observation?, _ item: ID<CheckItem>, _ point: ID<Checkpoint>, _ file: RoundFile
    ) -> String {
        var text = look.glyphs.sign(of: seen)
        if let reading = seen?.reading {
            let unit = file.route?.point(point)?.item(item)?.gauge?.unit.escapedForTerminal() ?? ""
            let before = file.readings[RoundFile.PlaceOfItem(point: point, item: item)] ?? []
            let past = before.isEmpty ? "" : " (" + before.map(\.text).joined(separator: " ") + ")"
            text += " \(reading.text)\(unit)\(past)"
        }
        if let reason = seen?.reason { text += " " + reason.escapedForTerminal() }
        if let doubt = seen?.doubts.first { text += " ?" + look.words(doubt.words) }
        return text
    }

    private func lines(of finding: Finding, _ file: RoundFile, _ width: Int) -> [DetailLine] {
        let place = pointName(finding.point, file)
        let again = finding.isRecurring ? " " + look.words(Phrase.recurring) : ""
        let state = finding.ticket.map { "#\($0.text) " } ?? ""
        let words =
            "\(finding.number)! \(look.words(finding.severity.words)) \(place) \(finding.what.escapedForTerminal())"
        return (words + again).wrapped(toCells: max(4, width)).map { DetailLine($0, .text) }
            + [
                DetailLine(
                    "   " + state + look.words(finding.state.words),
                    finding.state == .passed ? .textDim : .queueWarn)
            ]
    }

    private func pointName(_ id: ID<Checkpoint>, _ file: RoundFile) -> String {
        (file.route?.point(id)?.name[look.language] ?? id.text).escapedForTerminal()
    }

    private func itemName(_ id: ID<CheckItem>, _ point: ID<Checkpoint>, _ file: RoundFile) -> String {
        (file.route?.point(point)?.item(id)?.name[look.language] ?? id.text).escapedForTerminal()
    }
}

extension Responsible.Ground {
    /// How it fell to somebody the route does not name.
    fileprivate var words: Phrase? {
        switch self {
        case .route: nil
        case .officer: Phrase("无人值守，归网格员", "nobody there: the grid's officer")
        case .leader: Phrase("无人值守，归值班长", "nobody there: the shift leader")
        case .nobody: Phrase("无人值守", "nobody there")
        }
    }
}
