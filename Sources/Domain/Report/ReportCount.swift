/// Tickets that a report counts: one of its figures, of all of them or of a part.
package struct ReportCount: Hashable, Sendable {
    /// What is counted; the raw value is how a filter names it.
    package enum Kind: String, CaseIterable, Sendable {
        case reported
        case reopened
        case done
        case doneLate = "done-late"
        case inTime = "in-time"
        case paid
        case closed
        case rejected
        case merged
        case open
        case overdue
        case listed
        case answered
        case satisfied
        case unasked
        case repeats
        case emergency
        case returned
        case misdispatched
    }

    package enum Part: Hashable, Sendable {
        case all
        case category(ID<Category>)
        case team(ID<Team>)
        case place(ReportTally.Place)
        case cell(ID<Grid>, ID<Specialist>)
        /// As they stood at the end.
        case state(TicketState)
        /// 1–5.
        case rating(Int)
    }

    package var report: ReportID
    package var kind: Kind
    package var part: Part

    package init(_ report: ReportID, _ kind: Kind, _ part: Part = .all) {
        self.report = report
        self.kind = kind
        self.part = part
    }

    /// - Parameter time: the report's, as far as it is told.
    package func counts(_ run: TicketRun, in time: Range<Instant>) -> Bool {
        run.concerns(time) && kind.counts(run, in: time) && part.holds(run, before: time.upperBound)
    }
}

extension ReportCount.Kind {
    package func counts(_ run: TicketRun, in time: Range<Instant>) -> Bool {
        let end = time.upperBound
        switch self {
        case .reported: return run.cycle == 1 && time.contains(run.began)
        case .reopened: return run.cycle > 1 && time.contains(run.began)
        case .done: return run.finished.map(time.contains) ?? false
        case .doneLate: return Self.done.counts(run, in: time) && run.isFinishedLate
        case .inTime: return Self.done.counts(run, in: time) && !run.isFinishedLate
        case .paid: return Self.done.counts(run, in: time) && run.fee > 0
        case .closed: return run.state == .closed && run.ended.map(time.contains) ?? false
        case .rejected: return run.state == .rejected && run.ended.map(time.contains) ?? false
        case .merged: return run.state == .merged && run.ended.map(time.contains) ?? false
        case .open: return run.openState(before: end) != nil
        case .overdue: return Self.open.counts(run, in: time) && run.lateSince(before: end) != nil
        case .listed: return Self.overdue.counts(run, in: time) && run.isListed
        case .answered: return run.answer(in: time) != nil
        case .satisfied: return run.answer(in: time).map { $0 > 3 } ?? false
        case .unasked: return Self.closed.counts(run, in: time) && run.rating == nil
        case .repeats: return Self.reported.counts(run, in: time) && run.isRepeat
        case .emergency: return run.priority == .p1 && run.isUrgent(in: time)
        case .returned, .misdispatched: return false
        }
    }

    /// As screens call it, and as it is filtered by.
    package var name: Phrase {
        switch self {
        case .reported: Phrase("报单", rawValue)
        case .reopened: Phrase("重开", rawValue)
        case .done: Phrase("完成", rawValue)
        case .doneLate: Phrase("超时完成", rawValue)
        case .inTime: Phrase("按时完成", rawValue)
        case .paid: Phrase("有费用", rawValue)
        case .closed: Phrase("办结", rawValue)
        case .rejected: Phrase("不予受理", rawValue)
        case .merged: Phrase("并单", rawValue)
        case .open: Phrase("期末未结", rawValue)
        case .overdue: Phrase("期末超时", rawValue)
        case .listed: Phrase("挂账", rawValue)
        case .answered: Phrase("回答", rawValue)
        case .satisfied: Phrase("满意", rawValue)
        case .unasked: Phrase("未问未答", rawValue)
        case .repeats: Phrase("重复", rawValue)
        case .emergency: Phrase("紧急", rawValue)
        case .returned: Phrase("班组退单", rawValue)
        case .misdispatched: Phrase("派错", rawValue)
        }
    }
}

extension ReportCount.Part {
    fileprivate func holds(_ run: TicketRun, before end: Instant) -> Bool {
        switch self {
        case .all: true
        case .category(let id): run.category == id
        case .team(let id): run.team == id
        case .place(let place): run.grid == place.grid && run.place == place.place
        case .cell(let grid, let specialist): run.grid == grid && run.specialist == specialist
        case .state(let state): run.openState(before: end) == state
        case .rating(let rating): run.rating == rating
        }
    }
}

extension TicketRun {
    /// Whether any of it lies within that time.
    func concerns(_ time: Range<Instant>) -> Bool {
        began < time.upperBound && (ended.map { $0 >= time.lowerBound } ?? true)
    }

    /// What was answered within that time, 1–5.
    func answer(in time: Range<Instant>) -> Int? {
        guard let rating, let at = answered ?? ended, time.contains(at) else { return nil }
        return (1...5).contains(rating) ? rating : nil
    }

    /// Whether it came within that time, or was not over when that began.
    fileprivate func isUrgent(in time: Range<Instant>) -> Bool {
        let isOver = (finished ?? ended).map { $0 < time.lowerBound } ?? false
        return began < time.upperBound && !isOver
    }
}
