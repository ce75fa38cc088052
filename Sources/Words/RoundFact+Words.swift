import Domain
import Screen

extension RoundFact {
    /// What happened, in a few words. Safe to show.
    package func words(_ names: Names) -> String { said(names)[names.language] }

    private func said(_ names: Names) -> Phrase {
        switch self {
        case .started(let fact): Phrase("开始", "started").by(fact.by, names).begun(unhanded: fact.unhanded)
        case .checked(let fact): Self.checked(fact).by(fact.by, names).begun(unhanded: fact.unhanded)
        case .finished(let fact):
            fact.missing.isEmpty
                ? (fact.isLate ? RoundState.doneLate.words : RoundState.done.words)
                : Phrase(
                    "提前结束，\(fact.missing.count) 点未查", "ended with \(fact.missing.count) checkpoints left out"
                )
                .because(fact.reason)
        case .missed: RoundState.missed.words
        case .unfinished(let fact):
            fact.lacksSecondLook
                ? Phrase("未完：没有复核", "unfinished: no second look")
                : Phrase(
                    "未完：\(fact.missing.count) 点未查", "unfinished: \(fact.missing.count) checkpoints left out")
        case .excused(let fact): RoundState.excused.words.because(fact.reason)
        case .seconded(let fact): Phrase("复核", "second look").by(fact.by, names)
        case .evidenced(let fact):
            Phrase("补证，改为完成", "shown to be done after all").by(fact.by, names).because(fact.reason)
        case .ticketed(let fact):
            Phrase(
                "问题 \(fact.finding) 转工单 #\(fact.ticket.text)",
                "finding \(fact.finding) became #\(fact.ticket.text)")
        case .lookedAgain(let fact): Self.lookedAgain(fact).because(fact.words)
        case .inspected(let fact): Self.inspected(fact).by(fact.by, names)
        }
    }

    private static func checked(_ fact: Checked) -> Phrase {
        let found = fact.answers.compactMap(\.finding)
        guard let worst = found.max(by: { $0.severity < $1.severity }) else {
            return Phrase("查点，正常", "looked at, fine")
        }
        let what = worst.what.escapedForTerminal()
        return Phrase("发现问题 \(found.count)：\(what)", "\(found.count) found: \(what)")
    }

    private static func inspected(_ fact: Inspected) -> Phrase {
        let kind = fact.plan.inspection.map(\.kind.words) ?? Phrase("检查", "inspection")
        let count = fact.answers.count { $0.finding != nil }
        return count == 0
            ? Phrase("\(kind.zh)，正常", "\(kind.en), fine")
            : Phrase("\(kind.zh)，问题 \(count)", "\(kind.en), \(count) found")
    }

    private static func lookedAgain(_ fact: LookedAgain) -> Phrase {
        fact.passed
            ? Phrase("问题 \(fact.finding) 复查合格", "finding \(fact.finding) looked at again: gone")
            : Phrase("问题 \(fact.finding) 复查不合格", "finding \(fact.finding) looked at again: not gone")
    }
}

extension Phrase {
    fileprivate func by(_ person: ID<Person>?, _ names: Names) -> Phrase {
        guard let person else { return self }
        let name = names[person].name
        return Phrase("\(zh)（\(name)）", "\(en) (\(name))")
    }

    /// Though the desk was not handed over to the shift.
    fileprivate func begun(unhanded reason: String?) -> Phrase {
        guard let reason = reason?.escapedForTerminal() else { return self }
        let words = Phrase.unhanded
        return Phrase("\(zh)；\(words.zh)：\(reason)", "\(en); \(words.en): \(reason)")
    }

    package static let unhanded = Phrase("未交接先查", "before the handover")

    func because(_ reason: String?) -> Phrase {
        guard let reason = reason?.escapedForTerminal(), !reason.isEmpty else { return self }
        return Phrase("\(zh)：\(reason)", "\(en): \(reason)")
    }
}

extension Names {
    /// A route by its name, safe to show.
    package func name(of route: ID<Route>) -> String {
        (site.route(route)?.name[language] ?? inspected(route) ?? route.text).escapedForTerminal()
    }
}

extension Names {
    /// Where a ticket comes from, safe to show: a finding by its route, anything else as its system calls it.
    package func name(of source: Source) -> String {
        guard let finding = FindingID(source.key), source.name == Source.finding else {
            return "\(source.name) \(source.key)".escapedForTerminal()
        }
        let start = finding.round.start
        let when = "\(twoDigits(start.day.month))-\(twoDigits(start.day.day)) \(start.clock)"
        return Phrase("巡查问题", "finding of")[language]
            + " \(name(of: finding.round.route)) \(when) #\(finding.number)"
    }
}

extension Names {
    /// What was inspected by hand; nil where the name is no inspection's.
    private func inspected(_ route: ID<Route>) -> String? {
        let parts = route.text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] == "inspect" else { return nil }
        let grid = site.grid(ID(parts[1]))?.name ?? Name(zh: "全院", en: "the whole compound")
        return Phrase("\(grid.zh)检查", "inspection of \(grid.en)")[language]
    }
}
