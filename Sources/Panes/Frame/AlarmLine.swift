import Domain
import Screen
import Words

/// The line under the header while something rings: what it is, in words, and the key that goes there.
struct AlarmLine {
    let look: Look
    let text: String
    /// How many ring beside it, in words and as a figure; nil where none does.
    let others: (words: Phrase, count: Int)?
    let role: Role
    let reach: Reach

    /// By which keys one can go there now.
    enum Reach: Sendable {
        case anyKey
        /// Letters are text.
        case noLetter
        /// Nobody is signed on.
        case nowhere
    }

    func draw(on canvas: inout Canvas, in line: Rect) {
        guard !line.isEmpty else { return }
        let style = look.theme[role]
        canvas.fill(line, style: style)
        let end = end(width: line.width)
        let room = max(0, line.width - 3 - end.cellWidth)
        canvas.put(
            text.clipped(toCells: room), at: Point(x: line.x + 1, y: line.y), width: room, style: style)
        canvas.put(end, at: Point(x: line.maxX - 1 - end.cellWidth, y: line.y), style: style)
    }

    private func end(width: Int) -> String {
        let isWide = width >= 60
        let rest = others.map { isWide ? look.words($0.words) : "+\($0.count)" } ?? ""
        let way = key.isEmpty ? "" : isWide ? key + " " + look.words(Self.goThere) : key
        return [rest, way].filter { !$0.isEmpty }.joined(separator: isWide ? "  " : " ")
    }

    /// One that works now.
    private var key: String {
        let keys = look.keymap.keys(of: .emergency).filter { key in
            switch reach {
            case .anyKey: true
            case .noLetter: Action.ID.emergency.isMeantEverywhere(by: key)
            case .nowhere: false
            }
        }
        return keys.first?.name ?? ""
    }

    private static let goThere = Phrase("去看", "goes there")
}

extension AlarmLine {
    /// Of tickets; nil where none rings.
    init?(_ alarms: Alarms, reach: Reach, _ look: Look) {
        guard let number = alarms.first else { return nil }
        let count = alarms.ringing.count - 1
        self.init(
            look: look, text: alarms.words(number, look),
            others: count > 0 ? (Phrase("另 \(count) 张", "\(count) more"), count) : nil, role: .headerAlarm,
            reach: reach)
    }

    /// Of rounds; nil where none rings.
    init?(_ alarms: RoundAlarms, _ rows: [RoundRow], reach: Reach, _ look: Look) {
        guard let first = alarms.ringing.first else { return nil }
        let count = alarms.ringing.count - 1
        let row = rows.first { $0.id == first.round }
        self.init(
            look: look, text: first.words(row, look),
            others: count > 0 ? (Phrase("另 \(count) 轮", "\(count) more"), count) : nil,
            role: first.cause == .missedTwice ? .headerAlarm : .headerBadge, reach: reach)
    }
}

extension AlarmLine {
    /// Of what stands; nil where none rings.
    init?(_ reminders: StandingReminders, reach: Reach, _ look: Look) {
        guard let first = reminders.ringing.first,
            let matter = reminders.open.first(where: { $0.id == first.matter })
        else { return nil }
        let count = reminders.ringing.count - 1
        let kind = look.words(matter.id.kind.words)
        let what = String(matter.what.prefix(80)).escapedForTerminal()
        self.init(
            look: look,
            text: [look.words(first.cause.words), kind, matter.id.text, what].joined(separator: " "),
            others: count > 0 ? (Phrase("另 \(count) 项", "\(count) more"), count) : nil,
            role: first.cause == .dayAfter ? .headerAlarm : .headerBadge, reach: reach)
    }
}

extension StandingReminder.Cause {
    fileprivate var words: Phrase {
        switch self {
        case .dayBefore: Phrase("明日到期", "due tomorrow")
        case .today: Phrase("今日到期", "due today")
        case .due: Phrase("已到期", "due now")
        case .dayAfter: Phrase("逾期一天", "overdue by a day")
        case .review: Phrase("今日复核", "review today")
        }
    }
}

extension Alarms {
    /// Such as `紧急 11号楼 3F 有人晕倒 待派 候 0:04`.
    fileprivate func words(_ number: TicketNumber, _ look: Look) -> String {
        guard let row = rows[number] else {
            return look.words(Phrase.emergency) + " #" + number.text
        }
        let names = look.names
        let isEmergency = row.priority == .p1
        let kind = isEmergency ? look.words(Phrase.emergency) : row.state.words[look.language]
        let place = String(names.wholePlace(row.place, in: row.grid).prefix(60)).escapedForTerminal()
        let what = String(row.what.prefix(80)).escapedForTerminal()
        let waits = look.waiting(since: row.reportedAt)
        let state = row.lack.map { look.words($0) } ?? row.state.words[look.language]
        return [kind, place, what, isEmergency ? state : "", waits].filter { !$0.isEmpty }
            .joined(separator: " ")
    }
}

extension RoundAlarm {
    /// Such as `未开始 5号楼夜巡 23:00 周杰 8123`.
    fileprivate func words(_ row: RoundRow?, _ look: Look) -> String {
        let names = look.names
        let when = names.when(names.zone.instant(of: round.start), now: look.now)
        let who = row.map { names.answering($0.responsible) } ?? ""
        return [look.words(cause.words), names.name(of: round.route), when, who].filter { !$0.isEmpty }
            .joined(separator: " ")
    }
}

extension RoundAlarm.Cause {
    fileprivate var words: Phrase {
        switch self {
        case .notBegun: Phrase("未开始", "not begun")
        case .halfOver: Phrase("时段过半未开始", "half over, not begun")
        case .windowOver: Phrase("时段已过未开始", "window over, not begun")
        case .missed: RoundState.missed.words
        case .missedTwice: Phrase("连漏两轮，报监管员", "missed twice running, for the supervisor")
        }
    }
}

extension TicketRow {
    /// What an emergency waits for, where its state does not say so.
    var lack: Phrase? {
        guard isUnattended else { return nil }
        return switch state {
        case .accepted: Phrase.waitingForDispatch
        case .dispatched: Phrase.unacknowledged
        case .reported, .inProgress, .onHold, .done, .closed, .rejected, .merged: nil
        }
    }

    /// Whether time has already run out on an emergency for which nobody comes.
    var isNeglected: Bool { isUnattended && standing != .usual }
}
