import Domain
import Screen

extension TicketFact {
    /// What was done, for a timeline: the verb first, then what matters of it. Safe to show.
    package func words(_ names: Names, now: Instant) -> String {
        let text: String
        switch self {
        case .reported(let fact): text = Self.reported(fact, names)
        case .imported(let fact): text = Self.imported(fact, names)
        case .accepted(let fact): text = names.move(.accept, fact.note)
        case .dispatched(let fact): text = Self.dispatched(fact, names)
        case .acknowledged(let fact): text = names.move(.acknowledge, fact.note)
        case .arrived(let fact): text = names.move(.arrive, fact.note)
        case .held(let fact): text = Self.held(fact, names, now)
        case .resumed(let fact): text = names.move(.resume, fact.note)
        case .finished(let fact): text = Self.finished(fact, names)
        case .returned(let fact): text = Self.returned(fact, names)
        case .calledBack(let fact): text = Self.calledBack(fact, names)
        case .closed(let fact):
            text = names.move(.close, names.colon + fact.unasked.words[names.language], fact.note)
        case .reopened(let fact): text = names.move(.reopen, names.colon + fact.reason)
        case .rejected(let fact): text = names.move(.reject, names.colon + fact.reason)
        case .merged(let fact): text = Phrase("并入", "merged into")[names.language] + " #\(fact.into.text)"
        case .absorbed(let fact): text = Self.absorbed(fact, names)
        case .edited(let fact): text = names.move(.edit, names.colon + fact.fields.words(names), fact.note)
        case .feeAdded(let fact):
            text = names.move(.fee, names.via(fact.via) + names.colon + fact.fee.words[names.language])
        case .noted(let fact): text = names.move(.note, names.via(fact.via) + names.colon + (fact.note ?? ""))
        case .reminded(let fact):
            let note = fact.note.map { names.colon + $0 } ?? ""
            text = names.move(.remind, names.via(fact.via) + note)
        case .corrected(let fact): text = names.move(.correct, names.colon + (fact.reason ?? ""))
        case .extended(let fact): text = Self.extended(fact, names, now)
        case .lapsed(let lapse): text = lapse.words(names, now: now)
        case .rescheduled: text = Phrase("时限随场所设置调整", "deadlines moved with the site")[names.language]
        case .passed(let fact):
            text = Phrase("移交给 \(names[fact.to].name)", "passed to \(names[fact.to].name)")[names.language]
        case .undone: text = Phrase("撤回上一步", "undid the last step")[names.language]
        }
        return text.escapedForTerminal()
    }

    private static func reported(_ fact: Reported, _ names: Names) -> String {
        let channel = fact.channel.words[names.language]
        return Phrase("报单（\(channel)）", "reported (\(channel))")[names.language]
    }

    private static func imported(_ fact: Imported, _ names: Names) -> String {
        let source = "\(fact.source.name) \(fact.source.key)"
        let state = fact.state.words[names.language]
        return Phrase("导入自 \(source)（\(state)）", "imported from \(source) (\(state))")[names.language]
    }

    private static func dispatched(_ fact: Dispatched, _ names: Names) -> String {
        let assisting = fact.to.assisting.map { names[$0].name }.joined(separator: names.language.comma)
        let beside =
            assisting.isEmpty ? "" : Phrase("，协办 \(assisting)", ", with \(assisting)")[names.language]
        let to = names.assignment(fact.to)
        let verb =
            fact.automatic == true
            ? Phrase("自动派 \(to)", "automatically dispatched to \(to)")
            : Phrase("派 \(to)", "dispatched to \(to)")
        return names.noted(verb[names.language] + beside, fact.note)
    }

    private static func held(_ fact: Held, _ names: Names, _ now: Instant) -> String {
        let reason = fact.reason.words[names.language]
        let until = names.when(fact.until, now: now)
        return names.noted(
            Phrase("挂起：\(reason)，至 \(until)", "on hold: \(reason), until \(until)")[names.language], fact.note
        )
    }

    private static func absorbed(_ fact: Absorbed, _ names: Names) -> String {
        let raised = fact.priority.map {
            Phrase("，升为 \($0.rawValue)", ", now \($0.rawValue)")[names.language]
        }
        return Phrase("接收并单", "took over")[names.language] + " #\(fact.from.text)" + (raised ?? "")
    }

    private static func extended(_ fact: Extended, _ names: Names, _ now: Instant) -> String {
        let until = names.when(fact.until, now: now)
        let told = fact.told ? Phrase("，已告知报修人", ", the reporter was told")[names.language] : ""
        return names.move(.extend, " " + until + names.colon + fact.reason + told)
    }

    private static func finished(_ fact: Finished, _ names: Names) -> String {
        let assumed = Phrase("（未登记到场）", " (arrival not told)")[names.language]
        return names.noted(
            Phrase("完成", "finished")[names.language] + (fact.withoutArrival ? assumed : ""), fact.note)
    }

    private static func returned(_ fact: Returned, _ names: Names) -> String {
        let mark = fact.misdispatch ? Phrase("（派错）", " (misdispatch)")[names.language] : ""
        return names.move(.sendBack, mark + names.colon + fact.reason)
    }

    private static func calledBack(_ fact: CalledBack, _ names: Names) -> String {
        let rating = fact.rating.overall
        return names.noted(Phrase("回访：\(rating) 分", "called back: \(rating) of 5")[names.language], fact.note)
    }
}

extension Names {
    package var colon: String { Phrase("：", ": ")[language] }

    /// On which merged ticket it was written.
    fileprivate func via(_ number: TicketNumber?) -> String {
        number.map { Phrase("（写在 #\($0.text)）", " (on #\($0.text))")[language] } ?? ""
    }

    /// The move as something done, what belongs to it, and a remark.
    fileprivate func move(_ move: Move, _ rest: String = "", _ note: String? = nil) -> String {
        noted(move.past[language] + rest, note)
    }

    fileprivate func move(_ move: Move, _ note: String?) -> String {
        self.move(move, "", note)
    }

    fileprivate func noted(_ text: String, _ note: String?) -> String {
        guard let note, !note.isEmpty else { return text }
        return Phrase("\(text)（\(note)）", "\(text) (\(note))")[language]
    }
}

extension Move {
    /// As something somebody did.
    package var past: Phrase { Phrase(words.zh, englishPast) }

    private var englishPast: String {
        switch self {
        case .accept: "accepted"
        case .dispatch: "dispatched"
        case .acknowledge: "acknowledged"
        case .arrive: "arrived"
        case .hold: "put on hold"
        case .resume: "resumed"
        case .finish: "finished"
        case .sendBack: "returned"
        case .callBack: "called back"
        case .close: "closed"
        case .reopen: "reopened"
        case .reject: "rejected"
        case .merge: "merged"
        case .edit: "edited"
        case .note: "noted"
        case .fee: "fee"
        case .correct: "corrected"
        case .undo: "undone"
        case .extend: "extended to"
        case .remind: "reminded"
        }
    }
}

extension TicketEdit {
    /// The new values.
    package func words(_ names: Names) -> String {
        let language = names.language
        return parts(names).map { "\($0.label[language]) \($0.value)" }
            .joined(separator: Phrase("，", ", ")[language])
    }

    /// The new values, one by one.
    package func parts(_ names: Names) -> [(label: Phrase, value: String)] {
        let parts: [(Phrase, String?)] = [
            (Phrase("优先", "priority"), priority?.rawValue),
            (Phrase("网格", "grid"), grid.map { names[$0].name }),
            (Phrase("类别", "category"), category.map { names[$0].name }), (Phrase("位置", "place"), place),
            (Phrase("事项", "what"), what), (Phrase("报修人", "reporter"), reporter),
            (Phrase("电话", "phone"), phone), (Phrase("单位", "unit"), unit),
        ]
        return parts.compactMap { label, value in value.map { (label, $0) } }
    }
}

extension Rating {
    /// `满意度 5 (速度 4 服务 5)`.
    package var words: Phrase {
        let parts = [
            speed.map { Phrase("速度 \($0)", "speed \($0)") },
            service.map { Phrase("服务 \($0)", "service \($0)") },
        ].compactMap { $0 }
        let head = Phrase("满意度 \(overall)", "rated \(overall) of 5")
        return parts.isEmpty ? head : Phrase { "\(head[$0]) (\(Phrase.list(parts)[$0]))" }
    }
}

extension Fee {
    /// As a line of a bill: `灯管 2 × ¥12.50 = ¥25.00`.
    package var line: Phrase {
        switch self {
        case .part(let name, let quantity, let unitPrice):
            Phrase { _ in "\(name) \(quantity) × \(yuan(unitPrice)) = \(yuan(total))" }
        case .labour: words
        }
    }

    package var words: Phrase {
        switch self {
        case .part(let name, let quantity, _): Phrase { _ in "\(name) ×\(quantity) \(yuan(total))" }
        case .labour: Phrase("人工 \(yuan(total))", "labour \(yuan(total))")
        }
    }
}
