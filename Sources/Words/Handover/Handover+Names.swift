import Domain
import Screen

extension Handover.Kind {
    package var words: Phrase {
        switch self {
        case .scheduled: Phrase("交接班", "handover")
        case .unscheduled: Phrase("临时交接", "unscheduled handover")
        case .relief: Phrase("短时替班", "relief")
        }
    }
}

extension Handover.State {
    package var words: Phrase {
        switch self {
        case .open: Phrase("进行中", "under way")
        case .complete: Phrase("已交接", "complete")
        case .oneSided: Phrase("单签，待补签", "one signature, to be countersigned")
        case .abandoned: Phrase("作废", "abandoned")
        }
    }
}

extension Handover.Part {
    package var words: Phrase {
        switch self {
        case .outgoing: Phrase("交班", "outgoing")
        case .incoming: Phrase("接班", "incoming")
        case .counter: Phrase("补签", "countersigned")
        }
    }
}

extension HandoverLine.Section {
    package var words: Phrase {
        switch self {
        case .shift: Phrase("本班", "the shift")
        case .emergencies: Phrase("紧急", "emergencies")
        case .overdue: Phrase("超时与挂账", "overdue and listed")
        case .onHold: Phrase("挂起", "on hold")
        case .open: Phrase("其他未结", "other open tickets")
        case .rounds: Phrase("漏查与在查", "rounds missed or under way")
        case .findings: Phrase("巡查问题", "findings")
        case .conditions: Phrase("持续状态", "standing conditions")
        case .orders: Phrase("指示与交办", "orders")
        case .planned: Phrase("计划与场次", "planned")
        case .counted: Phrase("钥匙与物资", "keys and materials")
        case .late: Phrase("补报前班", "told late of earlier shifts")
        case .notes: Phrase("记事与补充", "notes")
        }
    }
}

extension HandoverLine.Figure {
    package var words: Phrase {
        switch self {
        case .reported: Phrase("受理新单", "reported")
        case .done: Phrase("完成", "done")
        case .ended: Phrase("了结", "ended")
        case .open: Phrase("未结", "open")
        case .overdue: Phrase("超时", "overdue")
        case .roundsDone: Phrase("巡查完成", "rounds done")
        case .roundsMissed: Phrase("漏查", "rounds missed")
        case .entries: Phrase("日志条数", "entries")
        }
    }
}

extension HandoverLine.Novelty {
    package var words: Phrase {
        switch self {
        case .new: Phrase("新", "new")
        case .changed: Phrase("变", "changed")
        case .carried: Phrase("续", "as before")
        }
    }
}

extension Names {
    /// The shift that goes and the day it began: `夜班 2026-11-20 周五`.
    package func shift(of handover: Handover) -> String {
        let name = handover.shift.map { id in
            (site.shifts.first { $0.id == id }?.name[language] ?? id.text).escapedForTerminal()
        }
        let day = Day(iso8601: handover.day).map { " " + weekday($0) } ?? ""
        return [name, handover.day.escapedForTerminal() + day].compactMap { $0 }.joined(separator: " ")
    }

    /// Of a record that is read on other days too: `11-21 07:52`, the year where it is another than the record's.
    func stamp(_ instant: Instant, in handover: Handover) -> String {
        let text = zone.stamp(instant)
        return text.prefix(4) == zone.stamp(handover.cutAt).prefix(4) ? String(text.dropFirst(5)) : text
    }
}
