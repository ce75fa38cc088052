import Domain

extension Refusal {
    /// One sentence that says why, and what would do where that is known. It may quote text from outside unescaped.
    /// - Parameter site: for the names of teams and people; slugs are shown without it.
    package func words(_ site: Site?) -> Phrase {
        switch self {
        case .notAllowed(let roles):
            let list = Phrase.list(roles.map(\.words))
            return Phrase("没有权限，需要：\(list.zh)", "not allowed; needs \(list.en)")
        case .cannot(let move, let state): return Self.cannot(move, state)
        case .unknown(let thing, let text):
            return Phrase(
                "没有这个\(thing.words.zh)：\(text)", "no such \(thing.words.en): \(text)")
        case .retired(let thing, let text):
            return Phrase(
                "\(thing.words.zh)已停用：\(text)",
                "the \(thing.words.en) is retired: \(text)")
        case .malformed(let thing, let text):
            return Phrase(
                "\(thing.words.zh)代号不合规：\(text)（小写字母、数字、- _ .，至多 32 个）",
                "\(text) cannot be a \(thing.words.en): 1–32 of a–z 0–9 - _ .")
        case .alreadyExists(let thing, let text):
            return Phrase(
                "\(thing.words.zh)已存在：\(text)",
                "\(thing.words.en) \(text) exists already")
        case .missing(let field):
            return Phrase("请填写\(field.words.zh)", "\(field.words.en) is missing")
        case .tooLong(let field, let limit):
            return Phrase(
                "\(field.words.zh)过长，至多 \(limit) 字",
                "\(field.words.en) is too long: at most \(limit) characters")
        case .notInTeam, .assistsItself, .notYourStep:
            return who(site)
        case .mergesIntoItself, .mergedInto, .mergeTargetGone, .partnerMoved, .nothingToTakeBack,
            .undoTooLate:
            return step
        case .happenedBefore, .extensionNotLater: return moment(site)
        case .alreadyAcknowledged, .holdEndsInThePast, .happensInTheFuture, .noResolveClock, .extendedTwice,
            .ratingOutOfRange, .notRated, .ratingTooLate, .feeOutOfRange, .nothingToChange,
            .lastAdministrator, .stillInUse:
            return plain
        }
    }

    private static func cannot(_ move: Move, _ state: TicketState) -> Phrase {
        let others = Move.forward.filter { $0.allowedFrom.contains(state) }
        let list = Phrase.list(others.map(\.words))
        let why = Phrase(
            "\(state.words.zh)的工单不能\(move.words.zh)",
            "cannot \(move.words.en) while \(state.words.en)")
        guard !others.isEmpty else { return why }
        return Phrase("\(why.zh)；现在可以：\(list.zh)", "\(why.en); possible now: \(list.en)")
    }

    private func who(_ site: Site?) -> Phrase {
        switch self {
        case .notInTeam(let technician, let team):
            let person = Phrase { site?.people.name(technician, in: $0) ?? technician.text }
            let team = Phrase { site?.teams.name(team, in: $0) ?? team.text }
            return Phrase("\(person.zh)不在\(team.zh)", "\(person.en) is not in \(team.en)")
        case .assistsItself(let team):
            let team = Phrase { site?.teams.name(team, in: $0) ?? team.text }
            return Phrase("\(team.zh)已是主办，不能再协办", "\(team.en) leads and cannot assist itself")
        case .notYourStep(let id):
            return Phrase("上一步是 \(id) 做的，只能撤回自己的", "the last step is \(id)'s; only your own can be undone")
        default: return Phrase("", "")
        }
    }

    private var step: Phrase {
        switch self {
        case .mergesIntoItself:
            return Phrase("不能并入自己", "a ticket cannot be merged into itself")
        case .mergedInto(let number, let survivor):
            return Phrase(
                "#\(number.text) 已并入 #\(survivor.text)，请在 #\(survivor.text) 上办",
                "#\(number.text) was merged into #\(survivor.text): go on there")
        case .mergeTargetGone(let number, let state):
            return Phrase(
                "#\(number.text) \(state.words.zh)，不能并入",
                "#\(number.text) is \(state.words.en) and takes no merge")
        case .partnerMoved(let number):
            return Phrase("#\(number.text) 已有后续步骤，并单不能撤回", "#\(number.text) has moved on; the merge stays")
        case .nothingToTakeBack:
            return Phrase("没有可撤回的步骤", "nothing to take back")
        case .undoTooLate(let seconds):
            return Phrase(
                "超过 \(seconds) 秒不能撤回，请值班长更正",
                "only within \(seconds) s; ask the shift leader for a correction")
        default: return Phrase("", "")
        }
    }

    private func moment(_ site: Site?) -> Phrase {
        let wall = { (instant: Instant) in
            guard let zone = site.flatMap({ Zone.system($0.zone) }) else { return instant.iso8601 }
            let local = zone.local(instant)
            return "\(local.day.iso8601) \(local.clock)"
        }
        switch self {
        case .happenedBefore(let earliest):
            return Phrase(
                "早于上一步（\(wall(earliest))）", "earlier than its last step, at \(wall(earliest))")
        case .extensionNotLater(let due):
            return Phrase("新时限须晚于 \(wall(due))", "the new end must be behind \(wall(due))")
        default: return Phrase("", "")
        }
    }

    private var plain: Phrase {
        switch self {
        case .noResolveClock: Phrase("没有办结时限可延", "there is no time limit to extend")
        case .extendedTwice: Phrase("已延期两次，不能再延", "extended twice already")
        case .alreadyAcknowledged: Phrase("已接单", "acknowledged already")
        case .holdEndsInThePast:
            Phrase("预计恢复时间须晚于挂起时间", "the expected end must be after the hold's start")
        case .happensInTheFuture: Phrase("发生时间晚于现在", "that is in the future")
        case .ratingOutOfRange: Phrase("评分为 1 到 5", "a rating is 1 to 5")
        case .notRated: Phrase("没有评分可改", "there is no rating to change")
        case .ratingTooLate(let hours):
            Phrase("结单 \(hours) 小时后不能改评分", "a rating can be changed for \(hours) h only")
        case .feeOutOfRange:
            Phrase("数量须 1 到 100000，金额至多 100 万元", "quantity 1–100,000, amount at most 1,000,000 yuan")
        case .nothingToChange: Phrase("没有改动", "nothing to change")
        case .lastAdministrator: Phrase("至少要留一名管理员", "one administrator must remain")
        case .stillInUse(let items):
            Phrase(
                "工单还在使用，不能删除：\(items.joined(separator: "、"))。留在文件里并写 retired = true 即停用",
                "tickets still name them: \(items.joined(separator: ", ")); keep them in the file with retired = true"
            )
        default: Phrase("", "")
        }
    }
}

extension Refusal.Thing {
    fileprivate var words: Phrase {
        switch self {
        case .ticket: Phrase("工单", "ticket")
        case .grid: Phrase("网格", "grid")
        case .category: Phrase("事项类别", "category")
        case .team: Phrase("班组", "team")
        case .technician: Phrase("维修人员", "technician")
        case .operatorAccount: Phrase("值班员", "operator")
        }
    }
}

extension Refusal.Field {
    fileprivate var words: Phrase {
        switch self {
        case .name: Phrase("姓名", "the name")
        case .what: Phrase("事项", "what it is about")
        case .reason: Phrase("原因", "the reason")
        case .text: Phrase("内容", "the text")
        case .team: Phrase("班组", "the team")
        case .part: Phrase("配件名", "the part")
        case .key: Phrase("键", "the key")
        }
    }
}

extension Move {
    /// Those worth naming when another cannot be done.
    fileprivate static let forward: [Move] = [
        .accept, .dispatch, .arrive, .hold, .resume, .finish, .callBack, .reopen,
    ]
}

extension Language {
    /// Between the items of a list.
    package var comma: String { Phrase("、", ", ")[self] }
}

extension Phrase {
    /// One behind the other.
    static func list(_ items: [Phrase]) -> Phrase {
        Phrase { language in items.map { $0[language] }.joined(separator: language.comma) }
    }
}
