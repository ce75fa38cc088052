import Domain
import Screen

/// How each of a ticket's deadlines came about, line by line. Safe to show.
package struct ClockExplanation {
    package enum Line: Equatable, Sendable {
        /// A clock, and where it stands.
        case head(String)
        case fact(String)
    }

    private let ticket: Ticket
    private let names: Names
    private let now: Instant

    package init(_ ticket: Ticket, _ names: Names, now: Instant) {
        self.ticket = ticket
        self.names = names
        self.now = now
    }

    package var lines: [Line] {
        guard body.cycle.isTimed else {
            return [.head(words(Phrase("导入的工单，来源不计时限", "imported; its source keeps no clocks")))]
        }
        return ClockKind.allCases.flatMap(lines)
    }

    private var body: Ticket.Body { ticket.body }
    private var clocks: SiteClocks { names.clocks }
    private var language: Language { names.language }

    private func words(_ name: Phrase) -> String { name[language] }

    private func lines(_ kind: ClockKind) -> [Line] {
        let name = kind.words[language]
        guard let decided = body.cycle.deadlines[kind] else {
            return [.head(name + names.colon + words(Phrase("没有这个时限", "no such limit")))]
        }
        let count = clocks.count(kind, of: body)
        let standing = standing(kind, decided, count?.terms.run)
        let head = Line.head("\(name)  \(names.when(decided.due, now: now))  \(standing)")
        guard let count else { return [head] }
        let facts = [start(count), limit(kind, count)] + [early(count)].compactMap { $0 } + days(count)
        return [head]
            + (facts + pauses(kind, count) + [end(count), changed(count, decided)].compactMap { $0 }).map {
                .fact($0)
            }
    }

    // MARK: Where it stands

    private func standing(_ kind: ClockKind, _ decided: Deadline, _ run: ClockRun?) -> String {
        if let end = body.end(of: kind) {
            let at = names.when(end, now: now)
            return end <= decided.due
                ? words(Phrase("✓ \(at) 按时", "✓ kept, \(at)"))
                : words(Phrase("✗ \(at)，超时", "✗ late, \(at)"))
        }
        if let late = lapse(kind) {
            let at = names.when(late.due, now: now)
            return words(Phrase("✗ \(at) 已超时", "✗ ran out \(at)"))
        }
        if let hold = body.hold {
            let since = names.when(hold.since, now: now)
            return words(Phrase("暂停，自 \(since) 挂起", "stopped, on hold since \(since)"))
        }
        guard let run else { return "" }
        return rest(decided.due, run)
    }

    /// On the wall, and as work where that is something else.
    private func rest(_ due: Instant, _ run: ClockRun) -> String {
        let work = abs(run.elapsed(at: due) - run.elapsed(at: now))
        let isWhole = work == abs(due.milliseconds(since: now))
        if due > now {
            return isWhole
                ? names.left(minutes: due.minutes(since: now)) : names.workLeft(minutes: work / 60_000)
        }
        let over = "✗ " + names.over(minutes: now.minutes(since: due))
        let time = names.workingTime(milliseconds: work)
        return isWhole ? over : over + words(Phrase("（工时 \(time)）", " (work \(time))"))
    }

    /// The first time that it ran out, where its deadline is another now.
    private func lapse(_ kind: ClockKind) -> Lapse? {
        let first = body.cycle.lapses.filter { $0.cause.clock == kind }.min { $0.due < $1.due }
        return first.flatMap { $0.due == body.cycle.deadlines[kind]?.due && body.hold == nil ? nil : $0 }
    }

    // MARK: How it is counted

    private func start(_ count: ClockCount) -> String {
        let at = names.when(count.start, now: now)
        if count.granted != nil { return words(Phrase("起算 \(at)（延期）", "from \(at), extended")) }
        return body.cycleNumber > 1
            ? words(Phrase("起算 \(at)（重开）", "from \(at), reopened"))
            : words(Phrase("起算 \(at)（报修）", "from \(at), reported"))
    }

    private func limit(_ kind: ClockKind, _ count: ClockCount) -> String {
        if let granted = count.granted {
            let until = names.when(granted.until, now: now)
            return words(Phrase("延期至 \(until)", "extended until \(until)"))
        }
        let target = target(count)
        guard count.time != count.target else { return target }
        let left = names.workingTime(milliseconds: count.time)
        return target + words(Phrase("；重开后 \(left)", "; reopened with \(left)"))
    }

    private func target(_ count: ClockCount) -> String {
        let calendar = count.terms.calendar.text
        switch count.terms.limit {
        case .minutes(let minutes):
            let time = names.workingTime(minutes: minutes)
            return words(Phrase("时限 \(time)，日历 \(calendar)", "limit \(time), calendar \(calendar)"))
        case .workingDays(let days):
            return words(
                Phrase("时限 \(days) 个工作日，日历 \(calendar)", "limit \(days) working days, calendar \(calendar)"))
        case .calendarDays(let days):
            return words(Phrase("时限 \(days) 天", "limit \(days) days"))
        }
    }

    private func early(_ count: ClockCount) -> String? {
        count.early.map { stretch in
            words(Phrase("非工作时间即起算 ", "at once, outside hours ")) + self.stretch(stretch)
        }
    }

    private func days(_ count: ClockCount) -> [String] {
        count.days.map { day in
            let head = "\(twoDigits(day.day.month))-\(twoDigits(day.day.day)) \(names.weekday(day.day))"
            let windows = day.stretches.map(stretch).joined(separator: "  ")
            switch day.kind {
            case .working: return "\(head)  \(windows.isEmpty ? words(Self.nothing) : windows)"
            case .makeUp: return "\(head)  \(words(Phrase("调休上班", "make-up workday")))  \(windows)"
            case .off: return "\(head)  \(words(Phrase("休息，不计", "day off")))"
            case .holiday: return "\(head)  \(words(Phrase("放假，不计", "holiday")))"
            }
        }
    }

    private static let nothing = Phrase("工作时间外", "outside hours")

    private func stretch(_ stretch: CountedDay.Stretch) -> String {
        let from = names.zone.local(stretch.from).clock
        let until = names.zone.local(stretch.until).clock
        let time = names.workingTime(minutes: stretch.minutes)
        return "\(from)–\(until == "00:00" ? "24:00" : until) (\(time))"
    }

    private func pauses(_ kind: ClockKind, _ count: ClockCount) -> [String] {
        count.pauses.map { paused in
            let from = names.when(paused.pause.from, now: now)
            let until = names.when(paused.pause.until, now: now)
            let time = names.workingTime(milliseconds: paused.time)
            return words(
                Phrase("挂起 \(from) – \(until)，不计 \(time)", "on hold \(from) – \(until), not counted: \(time)")
            )
        }
    }

    private func end(_ count: ClockCount) -> String {
        let due = names.when(count.deadline.due, now: now)
        let warning = names.when(count.deadline.warnAt, now: now)
        return words(Phrase("到期 \(due)，\(warning) 起预警", "due \(due), warned of from \(warning)"))
    }

    private func changed(_ count: ClockCount, _ decided: Deadline) -> String? {
        guard count.deadline.due != decided.due else { return nil }
        let due = names.when(decided.due, now: now)
        return words(
            Phrase("当时定为 \(due)：此后类别、优先级或场所设置有变", "it was decided as \(due): the limits have changed since"))
    }
}
