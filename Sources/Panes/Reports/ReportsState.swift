import Domain
import Screen
import Words

/// The report that is read on the screen of reports: of which days, and how far down.
struct ReportsState: Equatable, Sendable {
    private(set) var status = LoadStatus.loading
    private(set) var kind = ReportKind.daily
    /// A day of it; nil follows the clock.
    private var day: Day?
    private var draft: ReportDraft?
    var scroll = LineScroll()

    func report(_ look: Look) -> ReportID {
        ReportID(ReportSpan(kind, holding: day ?? look.names.zone.day(of: look.now)))
    }

    /// Nil until it has been read.
    func shown(_ look: Look) -> ReportDraft? {
        draft?.figures.report == report(look) ? draft : nil
    }

    mutating func take(_ draft: ReportDraft) {
        self.draft = draft
        status = .ready
    }

    mutating func fail(_ failure: Failure) { status.fail(failure) }

    /// The next kind, which holds the day that was seen.
    mutating func changeKind(_ look: Look) {
        let kinds = ReportKind.allCases
        let place = kinds.firstIndex(of: kind) ?? 0
        kind = kinds[(place + 1) % kinds.count]
        begin()
    }

    /// The days before or after; none that have not begun.
    mutating func turn(by step: Int, _ look: Look) {
        let span = report(look).span
        let today = look.names.zone.day(of: look.now)
        let turned = step < 0 ? span.previous : span.next
        guard turned.first <= today else { return }
        day = turned.end > today ? nil : turned.first
        begin()
    }

    mutating func returnToNow() {
        day = nil
        begin()
    }

    private mutating func begin() {
        status = .loading
        scroll = LineScroll()
    }
}

extension ReportsState {
    func lines(_ look: Look, width: Int) -> [DetailLine] {
        guard let draft = shown(look) else { return look.standing(status, width: width) }
        let page = ReportPage(draft, look.names)
        let text = ReportText(page, plain: look.glyphs == .ascii)
        let facts = page.facts.map { DetailLine("\($0.label)  \($0.value)", .textDim) }
        let sections = page.sections.flatMap { section in
            [DetailLine("")]
                + text.lines(section).enumerated().map { DetailLine($1, $0 == 0 ? .column : .text) }
        }
        return facts + written(draft, look) + sections
    }

    private func written(_ draft: ReportDraft, _ look: Look) -> [DetailLine] {
        guard let last = draft.report.finishes.last else { return [] }
        let state = last.standing.words[look.language]
        let since =
            draft.report.isDraft
            ? look.words(Phrase("，其后有改动", ", written in since")) : ""
        let text = look.words(Phrase("定稿", "finished")) + "  \(last.number) \(state)\(since)"
        return [DetailLine(text.escapedForTerminal(), .textDim)]
    }

    func draw(on canvas: inout Canvas, in body: Rect, _ look: Look) {
        guard body.height >= 3 else { return }
        let title = "\(look.words(Phrase.reports)) \(look.glyphs.dot) \(look.names.title(of: report(look)))"
        let frame = Frame(title: look.title(title, true), note: look.glyphs.position(scroll), isFocused: true)
        frame.draw(on: &canvas, in: body, theme: look.theme, glyphs: look.glyphs)
        let content = Self.content(body)
        let lines = lines(look, width: content.width).dropFirst(scroll.first).prefix(content.height)
        for (index, line) in lines.enumerated() {
            line.draw(on: &canvas, in: content.row(index), theme: look.theme)
        }
    }

    static func content(_ body: Rect) -> Rect { body.inset(horizontal: 2, vertical: 1) }
}

extension Phrase {
    static let reports = Phrase("报表", "Reports")
}
