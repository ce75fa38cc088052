import Domain
import Screen
import Words

extension PatrolState {
    func layout(_ body: Rect, _ look: Look, isWhole: Bool) -> PatrolLayout {
        PatrolLayout(body, label: labelWidth(look), isOpen: isOpen, isWhole: isWhole)
    }

    private func labelWidth(_ look: Look) -> Int {
        switch grouping {
        case .grid: look.names.gridNameWidth + 8
        case .route: 24
        case .person: 14
        }
    }

    func draw(on canvas: inout Canvas, in body: Rect, _ look: Look, isWhole: Bool) {
        let layout = layout(body, look, isWhole: isWhole)
        drawTable(on: &canvas, layout, look)
        round.draw(current, on: &canvas, in: layout.round, look)
    }

    private func drawTable(on canvas: inout Canvas, _ layout: PatrolLayout, _ look: Look) {
        guard layout.table.height >= 3 else { return }
        let frame = Frame(
            title: look.title(title(look, width: layout.table.width - 5), !isOpen), note: note(look),
            isFocused: !isOpen)
        let inner = frame.draw(on: &canvas, in: layout.table, theme: look.theme, glyphs: look.glyphs)
        if lines.isEmpty, look.stand(status, on: &canvas, in: inner) { return }
        guard !lines.isEmpty else { return drawEmpty(on: &canvas, in: inner, look) }
        let ruler = PatrolRuler(time(look), width: layout.time)
        drawHead(ruler, layout, on: &canvas, in: inner.row(0), look)
        for (row, index) in visible.enumerated() {
            let painter = PatrolLinePainter(
                line: lines[index], ruler: ruler, layout: layout, look: look, cursor: cursor)
            painter.draw(on: &canvas, in: inner.row(row + 1))
        }
    }

    private func drawHead(
        _ ruler: PatrolRuler, _ layout: PatrolLayout, on canvas: inout Canvas, in line: Rect, _ look: Look
    ) {
        let x = line.x + layout.label + 1
        for mark in ruler.marks(look) {
            canvas.put(
                mark.text, at: Point(x: x + mark.x, y: line.y), width: max(0, layout.time - mark.x),
                style: look.theme[.column])
        }
        let heads = [look.words(Phrase.coverage), look.words(Phrase.points)]
        for (index, head) in heads.enumerated() {
            canvas.put(
                head.padded(toCells: 5, alignment: .right),
                at: Point(x: line.maxX - layout.figures + index * 5, y: line.y), width: 5,
                style: look.theme[.column])
        }
    }

    private func drawEmpty(on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        let hasRoutes = !look.names.site.rounds.routes.isEmpty
        let none = filterText.isEmpty ? Phrase.noRounds : Phrase.noRoundPasses
        look.note(hasRoutes ? none : Phrase.noRoutes, on: &canvas, in: rect)
        if !hasRoutes { look.note(Phrase.routesHint, on: &canvas, in: rect, below: 1) }
    }

    /// What is seen, and by which filter.
    private func title(_ look: Look, width: Int) -> String {
        let dot = " \(look.glyphs.dot) "
        let tail = dot + look.words(grouping.words)
        let name = look.words(Phrase.patrol) + dot
        guard !filterText.isEmpty else { return name + stretch(look) + tail }
        let filter = "/ " + filterText.escapedForTerminal()
        let room = max(6, width - name.cellWidth - stretch(look).cellWidth - dot.cellWidth)
        return name + filter.clipped(toCells: room) + dot + stretch(look)
    }

    private func stretch(_ look: Look) -> String {
        let time = time(look)
        let zone = look.names.zone
        let (first, last) = (zone.local(time.lowerBound), zone.local(time.upperBound))
        let date = { (day: Day) in "\(twoDigits(day.month))-\(twoDigits(day.day))" }
        let dash = look.glyphs.dash
        let lastDay = zone.local(Instant(milliseconds: time.upperBound.milliseconds - 1)).day
        let days = "\(date(first.day))\(dash)\(date(lastDay))"
        if isStretched(look) { return days }
        let name = look.words(span.words) + " "
        switch span {
        case .shift: return name + "\(date(first.day)) \(first.clock)\(dash)\(last.clock)"
        case .day: return name + "\(date(first.day)) \(look.names.weekday(first.day))"
        case .week, .month: return name + days
        }
    }

    private func note(_ look: Look) -> String {
        let order = isWorstFirst ? look.words(Phrase.worstFirst) : ""
        let range = lines.count > visible.count ? look.glyphs.range(visible, of: lines.count) : ""
        return ([earlier(look), range] + totals(look) + [order]).filter { !$0.isEmpty }.joined(
            separator: "  ")
    }

    /// What of the past is not here.
    private func earlier(_ look: Look) -> String {
        guard let since = look.reach?.rounds, time(look).lowerBound < since else { return "" }
        let day = look.names.zone.day(of: since).iso8601.dropFirst(5)
        return look.words(Phrase("\(day) 前的未列出", "those before \(day) not listed"))
    }

    /// How many of what is seen are under way, what was found, and how much was looked at.
    private func totals(_ look: Look) -> [String] {
        let rows = lines.flatMap(\.rounds)
        let walking = rows.count { $0.state(at: look.now) == .underWay }
        let found = rows.reduce(0) { $0 + $1.findings }
        let coverage = Coverage(rows, at: look.now)
        return [
            walking > 0 ? "\(look.words(RoundState.underWay.words)) \(walking)" : "",
            found > 0 ? "\(look.words(Phrase.found)) \(found)" : "",
            coverage.percent == nil
                ? "" : "\(look.words(Phrase.coverage)) \(coverage.words(look.glyphs))",
        ]
    }
}
