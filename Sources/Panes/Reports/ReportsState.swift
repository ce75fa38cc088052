import Domain
import Screen
import Words

/// The report that is read on the screen of reports: of which days, and where the cursor is.
struct ReportsState: Equatable, Sendable {
    private(set) var status = LoadStatus.loading
    private var days = Days.ofNow(.daily)
    private var draft: ReportDraft?
    /// As it is laid out, and the cursor in it.
    private(set) var page = ReportPageState()
    /// What was left for another report.
    private var left: [Left] = []
    /// When it was read last, and whether something was written since.
    private var readAt: Instant?
    private var isOld = false

    /// Seconds until what others write is counted anew.
    private static let pause = 3

    private enum Days: Equatable, Sendable {
        /// The stretch of that kind that today belongs to.
        case ofNow(ReportKind)
        case fixed(ReportSpan)
    }

    private struct Left: Equatable, Sendable {
        let days: Days
        let page: ReportPageState
    }

    func report(_ look: Look) -> ReportID {
        switch days {
        case .ofNow(let kind): ReportID(ReportSpan(kind, holding: look.today))
        case .fixed(let span): ReportID(span)
        }
    }

    /// Nil until it has been read.
    func shown(_ look: Look) -> ReportDraft? {
        draft?.figures.report == report(look) ? draft : nil
    }

    mutating func take(_ draft: ReportDraft, at now: Instant) {
        (self.draft, status) = (draft, .ready)
        readAt = now
    }

    /// Something was written: it is read again now, or later by itself.
    mutating func growOld(at now: Instant, isAsked: Bool) { isOld = isAsked || !isDue(at: now) }

    /// It is asked for, and tells what was written so far.
    mutating func beginReading() { isOld = false }

    /// One's own words in it are to be seen at once.
    mutating func hurry() { readAt = nil }

    /// When it is to be read again by itself; nil where it is as it was read.
    var nextReading: Instant? { isOld ? readAt?.adding(seconds: Self.pause) : nil }

    /// Whether it is time to read it again: counting it costs more than what a busy desk writes.
    func isDue(at now: Instant) -> Bool { readAt.map { now >= $0.adding(seconds: Self.pause) } ?? true }

    mutating func fail(_ failure: Failure) {
        status.fail(failure)
        isOld = false
    }

    /// The next kind, which holds the day that was seen.
    mutating func changeKind(_ look: Look) {
        let kinds = ReportKind.ofCalendar
        let seen = report(look).span
        let next = kinds[((kinds.firstIndex(of: seen.kind) ?? -1) + 1) % kinds.count]
        if case .ofNow = days { return begin(.ofNow(next)) }
        show(ReportSpan(next, holding: seen.first), look)
    }

    /// That of today follows the clock.
    mutating func show(_ span: ReportSpan, _ look: Look) {
        let isOfNow = span.kind != .span && span == ReportSpan(span.kind, holding: look.today)
        begin(isOfNow ? .ofNow(span.kind) : .fixed(span))
    }

    /// The days before or after; none that have not begun.
    mutating func turn(by step: Int, _ look: Look) {
        let seen = report(look).span
        let turned = step < 0 ? seen.previous : seen.next
        if turned.first <= look.today { show(turned, look) }
    }

    /// A stretch of no kind that has one today gives way to the day.
    mutating func returnToNow(_ look: Look) {
        let kind = report(look).kind
        begin(.ofNow(kind == .span ? .daily : kind))
    }

    private mutating func begin(_ days: Days) {
        self.days = days
        status = .loading
        page = ReportPageState()
        left = []
    }

    /// Shows another report; what is seen now is come back to.
    mutating func leave(for report: ReportID) {
        let kept = left + [Left(days: days, page: page)]
        begin(.fixed(report.span))
        left = kept
    }

    /// False where none was left.
    mutating func returnToLeft() -> Bool {
        guard let last = left.popLast() else { return false }
        (days, page, status) = (last.days, last.page, .loading)
        return true
    }
}

extension ReportsState {
    mutating func lay(in content: Rect, _ look: Look) {
        page.lay(shown(look).map { lines($0, look) }, size: content.size)
    }

    mutating func move(_ key: Key) -> Bool { page.move(key) }
    mutating func moveToLink(by step: Int) { page.moveToLink(by: step) }
    mutating func point(atRow row: Int) { page.point(atRow: row) }

    /// What the figure under the cursor opens.
    var pointed: ReportLink? { page.pointed }

    private func lines(_ draft: ReportDraft, _ look: Look) -> [ReportPageState.Line] {
        let page = ReportPage(draft, look.names)
        let text = ReportText(page, plain: look.glyphs == .ascii)
        let facts = page.facts.map { "\($0.label)  \($0.value)" } + [written(draft, look)].compactMap { $0 }
        var lines = facts.map { ReportPageState.Line(ReportLine($0), .textDim) }
        for section in page.sections {
            lines.append(.init(ReportLine(""), .text))
            lines += text.lines(section).enumerated().map { .init($1, $0 == 0 ? .column : .text) }
        }
        return lines
    }

    private func written(_ draft: ReportDraft, _ look: Look) -> String? {
        guard let last = draft.report.finishes.last else { return nil }
        let state = last.standing.words[look.language]
        let since =
            draft.report.isDraft
            ? look.words(Phrase("，其后有改动", ", written in since")) : ""
        return (look.words(Phrase("定稿", "finished")) + "  \(last.number) \(state)\(since)")
            .escapedForTerminal()
    }

    func draw(on canvas: inout Canvas, in body: Rect, _ look: Look) {
        guard body.height >= 3 else { return }
        let title = "\(look.words(Phrase.reports)) \(look.glyphs.dot) \(look.names.title(of: report(look)))"
        let frame = Frame(title: look.title(title, true), note: page.position(look.glyphs), isFocused: true)
        frame.draw(on: &canvas, in: body, theme: look.theme, glyphs: look.glyphs)
        let content = Self.content(body)
        guard shown(look) == nil else { return page.draw(on: &canvas, in: content, look) }
        for (index, line) in look.standing(status, width: content.width).prefix(content.height).enumerated() {
            line.draw(on: &canvas, in: content.row(index), theme: look.theme)
        }
    }

    static func content(_ body: Rect) -> Rect { body.inset(horizontal: 2, vertical: 1) }
}

extension Look {
    var today: Day { names.zone.day(of: now) }
}

extension Phrase {
    static let reports = Phrase("报表", "Reports")
}
