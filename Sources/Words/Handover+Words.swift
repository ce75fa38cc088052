import Domain
import Screen

extension Handover.Kind {
    package var words: Phrase {
        switch self {
        case .scheduled: Phrase("正常交接", "scheduled")
        case .unscheduled: Phrase("临时交接", "unscheduled")
        case .relief: Phrase("短时替班", "relief")
        }
    }
}

extension Handover.State {
    package var words: Phrase {
        switch self {
        case .open: Phrase("交接中", "open")
        case .complete: Phrase("已交接", "complete")
        case .oneSided: Phrase("单签待补", "one-sided")
        case .abandoned: Phrase("已中止", "abandoned")
        }
    }
}

extension Handover.Part {
    package var words: Phrase {
        switch self {
        case .outgoing: Phrase("交班", "outgoing")
        case .incoming: Phrase("接班", "incoming")
        case .counter: Phrase("补签", "countersignature")
        }
    }
}

extension HandoverLine.Section {
    package var words: Phrase {
        switch self {
        case .shift: Phrase("本班情况", "the shift")
        case .emergencies: Phrase("紧急", "emergencies")
        case .overdue: Phrase("超时", "overdue")
        case .onHold: Phrase("挂起", "on hold")
        case .open: Phrase("未了工单", "open")
        case .rounds: Phrase("巡查", "rounds")
        case .findings: Phrase("未了问题", "findings")
        case .conditions: Phrase("持续状态", "conditions")
        case .orders: Phrase("指示交办", "orders")
        case .planned: Phrase("计划与场次", "planned")
        case .counted: Phrase("清点", "counted")
        case .late: Phrase("补记上一班", "told late")
        case .notes: Phrase("值班记事", "notes")
        }
    }
}

extension HandoverLine.Figure {
    package var words: Phrase {
        switch self {
        case .reported: Phrase("新报", "reported")
        case .done: Phrase("完成", "done")
        case .ended: Phrase("已结", "ended")
        case .open: Phrase("未了", "open")
        case .overdue: Phrase("超时", "overdue")
        case .roundsDone: Phrase("巡查完成", "rounds done")
        case .roundsMissed: Phrase("漏查未完", "rounds missed or unfinished")
        case .entries: Phrase("日志条目", "entries")
        }
    }
}

extension HandoverLine.Novelty {
    package var words: Phrase {
        switch self {
        case .new: Phrase("新", "new")
        case .changed: Phrase("有变化", "changed")
        case .carried: Phrase("照旧", "unchanged")
        }
    }
}

extension HandoverMove {
    package var words: Phrase {
        switch self {
        case .start: Phrase("开始交班", "start")
        case .refresh: Phrase("刷新", "refresh")
        case .annotate: Phrase("批注", "annotate")
        case .add: Phrase("补充", "add")
        case .omit: Phrase("略去", "leave out")
        case .count: Phrase("清点", "count")
        case .pass: Phrase("移交工单", "pass tickets on")
        case .acknowledge: Phrase("确认", "acknowledge")
        case .refuse: Phrase("拒接", "refuse")
        case .settle: Phrase("答复", "settle")
        case .sign: Phrase("签字", "sign")
        case .countersign: Phrase("补签", "countersign")
        case .abandon: Phrase("中止", "abandon")
        case .append: Phrase("事后补记", "append")
        case .read: Phrase("已读", "read")
        }
    }
}

extension HandoverWork {
    /// What is to be done. Not escaped.
    package var words: Phrase {
        switch self {
        case .start(_, let incoming, _):
            incoming.map { Phrase("开始交班给 \($0.text)", "start handover to \($0.text)") }
                ?? Phrase("开始交班", "start handover")
        case .move(let command, let id):
            Phrase("\(id.text) \(command.words.zh)", "\(id.text) \(command.words.en)")
        }
    }
}

extension HandoverCommand {
    fileprivate var words: Phrase {
        switch self {
        case .annotate(let line, let text): move.words.plain(text, line.named)
        case .omit(let line, let text): move.words.plain(text, line.named)
        case .refuse(let line, let text): move.words.plain(text, line.named)
        case .settle(let line, let text): move.words.plain(text, line.named)
        case .acknowledge(let line, let word): move.words.plain(word, line.named)
        case .add(let text, _), .signAlone(let text, _), .abandon(let text), .append(let text):
            move.words.plain(text)
        case .restore(let line): Phrase("恢复", "restore").plain(nil, line.named)
        case .acknowledgeSection(let section):
            Phrase("\(move.words.zh) \(section.words.zh)", "\(move.words.en) \(section.words.en)")
        case .count(let thing, let count): move.words.plain("\(count)", thing.text)
        case .pass(let ticket, let heir): move.words.plain(heir.text, ticket?.text ?? "")
        case .refresh, .sign, .countersign, .read: move.words
        }
    }
}

extension Phrase {
    fileprivate func plain(_ text: String?, _ subject: String = "") -> Phrase {
        let place = subject.isEmpty ? "" : " \(subject)"
        guard let text else { return Phrase(zh + place, en + place) }
        return Phrase("\(zh)\(place)：\(text)", "\(en)\(place): \(text)")
    }
}

extension HandoverFact {
    /// What happened, in a few words. Safe to show.
    package func words(_ names: Names, now: Instant) -> String { said(names)[names.language] }

    private func said(_ names: Names) -> Phrase {
        switch self {
        case .started(let fact):
            Phrase("开始交班（截至 \(fact.record.cut)）", "started, cut \(fact.record.cut)").because(fact.reason)
        case .refreshed(let fact): Phrase("刷新（截至 \(fact.cut)）", "refreshed, cut \(fact.cut)")
        case .annotated(let fact): HandoverMove.annotate.words.on(fact.line).because(fact.text)
        case .added(let fact):
            HandoverMove.add.words.because(
                { if case .said(let text) = fact.line.content { text } else { nil } }())
        case .omitted(let fact): HandoverMove.omit.words.on(fact.line).because(fact.text)
        case .restored(let fact): Phrase("恢复", "restored").on(fact.line)
        case .counted(let fact): HandoverMove.count.words.on(fact.line).because("\(fact.count)")
        case .heirNamed(let fact):
            Phrase("移交工单 \(fact.ticket?.text ?? "全部")", "tickets passed: \(fact.ticket?.text ?? "all")")
                .because(names[fact.heir].name)
        case .acknowledged(let fact): Self.acknowledged(fact)
        case .refused(let fact): HandoverMove.refuse.words.on(fact.line).because(fact.text)
        case .settled(let fact): HandoverMove.settle.words.on(fact.line).because(fact.text)
        case .signed(let fact): Self.signed(fact)
        case .countersigned: HandoverMove.countersign.words
        case .abandoned(let fact): HandoverMove.abandon.words.because(fact.text)
        case .appended(let fact): HandoverMove.append.words.because(fact.text)
        case .read: HandoverMove.read.words
        }
    }

    private static func acknowledged(_ fact: Acknowledged) -> Phrase {
        guard fact.lines.count == 1, let line = fact.lines.first else {
            return Phrase("确认 \(fact.lines.count) 行", "acknowledged \(fact.lines.count) lines")
        }
        return HandoverMove.acknowledge.words.on(line).because(fact.word)
    }

    private static func signed(_ fact: Signed) -> Phrase {
        let part = fact.part.words
        let alone = fact.aloneBecause != nil
        let verb =
            alone
            ? Phrase("\(part.zh)单签", "\(part.en) signed alone") : Phrase("\(part.zh)签字", "\(part.en) signed")
        return verb.because(
            [fact.aloneBecause, fact.reason].compactMap { $0 }.unique.joined(separator: " · "))
    }
}

extension Phrase {
    fileprivate func on(_ line: String) -> Phrase {
        let line = line.named.escapedForTerminal()
        return Phrase("\(zh) \(line)", "\(en) \(line)")
    }
}

extension String {
    /// What a line's key names, where that is a thing with a number of its own: `261120-001` of `ticket:261120-001`.
    fileprivate var named: String {
        let parts = split(separator: ":", maxSplits: 1)
        guard parts.count == 2, ["ticket", "round", "finding", "standing"].contains(parts[0]) else {
            return self
        }
        return String(parts[1])
    }
}
