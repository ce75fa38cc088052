import Domain
import Screen

extension WatchFact {
    /// What happened, in a few words. Safe to show.
    package func words(_ names: Names, now: Instant) -> String { said(names, now)[names.language] }

    private func said(_ names: Names, _ now: Instant) -> Phrase {
        switch self {
        case .taken(let fact):
            if let from = fact.from {
                Phrase("从 \(names[from].name) 接管当班", "took the desk from \(names[from].name)")
                    .with(tickets: fact.tickets).because(fact.reason)
            } else {
                Phrase("开始当班", "sat down at the desk").because(fact.reason)
            }
        case .passed(let fact):
            Phrase(
                "当班交给 \(names[fact.to].name)（\(fact.handover.text)）",
                "the desk passed to \(names[fact.to].name), \(fact.handover.text)")
        case .vacated(let fact):
            Phrase("离岗，无人当班（\(fact.handover.text)）", "left the desk to nobody, \(fact.handover.text)")
        case .stayed(let stay):
            Phrase(
                "连班至 \(names.when(stay.until, now: now))", "stays until \(names.when(stay.until, now: now))"
            ).because(stay.reason)
        }
    }
}

extension Phrase {
    /// What was first asked of who left went along.
    fileprivate func with(tickets count: Int?) -> Phrase {
        guard let count else { return self }
        return Phrase(
            "\(zh)，首问 \(count) 张随之移交",
            "\(en), with \(count) ticket\(count == 1 ? "" : "s") first asked of them")
    }
}

extension WatchWork {
    /// What is to be done. Not escaped.
    package var words: Phrase {
        switch self {
        case .take(let reason?): Phrase("接管当班：\(reason)", "take the desk: \(reason)")
        case .take(nil): Phrase("当班", "take the desk")
        case .stay(_, let reason): Phrase("连班：\(reason)", "stay on: \(reason)")
        }
    }
}

extension WatchRefusal {
    func words(_ site: Site?) -> Phrase {
        switch self {
        case .alreadyYours: Phrase("你已当班", "you hold the desk already")
        case .heldBy(let holder):
            Phrase(
                "现由 \(holder.called(site).zh) 当班：应交接；接管须说明原因",
                "\(holder.called(site).en) holds the desk: a handover is better; taking it needs a reason")
        case .handoverOpen(let id):
            Phrase("\(id.text) 正在交接，交接完即换人", "handover \(id.text) is under way: the desk passes with it")
        case .notHolder: Phrase("你没有当班", "you do not hold the desk")
        case .notAhead: Phrase("时间须晚于现在", "it has to lie ahead")
        }
    }
}
