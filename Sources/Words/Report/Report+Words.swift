import Domain
import Screen

extension ReportKind {
    package var words: Phrase {
        switch self {
        case .daily: Phrase("日报告", "daily report")
        case .weekly: Phrase("周总结", "weekly summary")
        case .monthly: Phrase("月例会报告", "monthly report")
        case .span: Phrase("时段报告", "report of a span")
        }
    }
}

extension Report.Standing {
    package var words: Phrase {
        switch self {
        case .initial: Phrase("初报", "initial")
        case .update: Phrase("续报", "update")
        case .final: Phrase("终报", "final")
        }
    }
}

extension Report.Section {
    package var words: Phrase {
        switch self {
        case .weather: Phrase("天气", "weather")
        case .remark: Phrase("说明", "remark")
        case .decision: Phrase("决定", "decision")
        }
    }
}

extension ReportSpan {
    /// `2026-11-20 周五`, `2026-11-16 – 2026-11-22`, `2026-11`.
    package func words(_ names: Names) -> String {
        switch kind {
        case .daily: "\(first.iso8601) \(names.weekday(first))"
        case .weekly, .span: "\(first.iso8601) – \(last.iso8601)"
        case .monthly: String(first.iso8601.dropLast(3))
        }
    }
}

extension Names {
    /// `日报告 2026-11-20 周五 5号楼`, safe to show.
    package func title(of report: ReportID) -> String {
        let head = "\(report.kind.words[language]) \(report.span.words(self))"
        switch report.scope {
        case .all: return head
        case .grid(let id): return "\(head) \(self[id].name)"
        case .specialist(let id): return "\(head) \(self[id].name)"
        }
    }
}

extension ReportFact {
    /// What was done, in a few words. Safe to show.
    func words(_ names: Names) -> String { said[names.language].escapedForTerminal() }

    private var said: Phrase {
        switch self {
        case .edited(let fact): fact.words
        case .finished(let fact):
            Phrase(
                "定稿 \(fact.number) \(fact.standing.words.zh)",
                "finished as \(fact.number), \(fact.standing.words.en)")
        }
    }
}

extension ReportFact.Edited {
    fileprivate var words: Phrase {
        switch change {
        case .add(let section, let text, _, _):
            Phrase("\(section.words.zh)：\(text)", "\(section.words.en): \(text)")
        case .markDone: Phrase("决定 \(line) 已办", "decision \(line) carried out")
        case .drop: Phrase("去掉第 \(line) 行", "line \(line) left out")
        }
    }
}

extension ReportWork {
    /// What is to be done. Not escaped.
    package var words: Phrase {
        switch command {
        case .weather(let text): Phrase("天气：\(text)", "weather: \(text)")
        case .remark(let text): Phrase("说明：\(text)", "remark: \(text)")
        case .decide(let text, _, _): Phrase("决定：\(text)", "decision: \(text)")
        case .markDone(let line): Phrase("决定 \(line) 已办", "decision \(line) carried out")
        case .drop(let line): Phrase("去掉第 \(line) 行", "leave line \(line) out")
        case .finish: Phrase("定稿", "finish")
        }
    }
}

extension ReportRefusal {
    var words: Phrase {
        switch self {
        case .tooEarly(let report):
            Phrase("\(report.text) 的日子还没到", "\(report.text) is about days to come")
        case .isFinal(let number):
            Phrase("\(number) 已是终报，不再改动", "\(number) is final: it stands as it is")
        case .noLine(let number): Phrase("报告里没有第 \(number) 行", "the report has no line \(number)")
        case .notOpen(let number):
            Phrase("第 \(number) 行不是待办的决定", "line \(number) is no decision still to be carried out")
        }
    }
}
