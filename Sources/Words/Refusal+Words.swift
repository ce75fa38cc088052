import Domain

extension Refusal {
    /// One sentence that says why, and what would do where that is known. It may quote text from outside unescaped.
    /// - Parameter site: for the names of teams and people; slugs are shown without it.
    package func words(_ site: Site?) -> Phrase {
        switch self {
        case .notAllowed(let roles): Self.notAllowed(roles)
        case .cannot(let move, let state): Self.cannot(move, state)
        case .unknown(let thing, let text):
            Phrase("没有这个\(thing.words.zh)：\(text)", "no such \(thing.words.en): \(text)")
        case .retired(let thing, let text):
            Phrase(
                "\(thing.words.zh)已停用：\(text)",
                "the \(thing.words.en) is retired: \(text)")
        case .malformed(let thing, let text):
            Phrase(
                "\(thing.words.zh)代号不合规：\(text)（小写字母、数字、- _ .，至多 32 个）",
                "\(text) cannot be a \(thing.words.en): 1–32 of a–z 0–9 - _ .")
        case .alreadyExists(let thing, let text):
            Phrase(
                "\(thing.words.zh)已存在：\(text)",
                "\(thing.words.en) \(text) exists already")
        case .missing(let field):
            Phrase("请填写\(field.words.zh)", "\(field.words.en) is missing")
        case .tooLong(let field, let limit):
            Phrase(
                "\(field.words.zh)过长，至多 \(limit) 字",
                "\(field.words.en) is too long: at most \(limit) characters")
        case .notInTeam(let technician, let team): Self.notInTeam(technician, team, site)
        case .assistsItself(let team): Self.assistsItself(team, site)
        case .notYourStep(let id):
            Phrase("上一步是 \(id) 做的，只能撤回自己的", "the last step is \(id)'s; only your own can be undone")
        case .mergesIntoItself:
            Phrase("不能并入自己", "a ticket cannot be merged into itself")
        case .mergedInto(let number, let survivor):
            Phrase(
                "#\(number.text) 已并入 #\(survivor.text)，请在 #\(survivor.text) 上办",
                "#\(number.text) was merged into #\(survivor.text): go on there")
        case .mergeTargetGone(let number, let state):
            Phrase(
                "#\(number.text) \(state.words.zh)，不能并入",
                "#\(number.text) is \(state.words.en) and takes no merge")
        case .partnerMoved(let number):
            Phrase("#\(number.text) 已有后续步骤，并单不能撤回", "#\(number.text) has moved on; the merge stays")
        case .nothingToTakeBack:
            Phrase("没有可撤回的步骤", "nothing to take back")
        case .undoTooLate(let seconds):
            Phrase(
                "超过 \(seconds) 秒不能撤回，请值班长更正",
                "only within \(seconds) s; ask the shift leader for a correction")
        case .happenedBefore(let earliest):
            Phrase(
                "早于上一步（\(Self.wall(earliest, site))）",
                "earlier than its last step, at \(Self.wall(earliest, site))")
        case .extensionNotLater(let due):
            Phrase("新时限须晚于 \(Self.wall(due, site))", "the new end must be behind \(Self.wall(due, site))")
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
        }
    }

    private static func notAllowed(_ roles: [Role]) -> Phrase {
        let list = Phrase.list(roles.map(\.words))
        return Phrase("没有权限，需要：\(list.zh)", "not allowed; needs \(list.en)")
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

    private static func notInTeam(_ technician: ID<Person>, _ team: ID<Team>, _ site: Site?) -> Phrase {
        let person = Phrase { site?.people.name(technician, in: $0) ?? technician.text }
        let team = Phrase { site?.teams.name(team, in: $0) ?? team.text }
        return Phrase("\(person.zh)不在\(team.zh)", "\(person.en) is not in \(team.en)")
    }

    private static func assistsItself(_ team: ID<Team>, _ site: Site?) -> Phrase {
        let team = Phrase { site?.teams.name(team, in: $0) ?? team.text }
        return Phrase("\(team.zh)已是主办，不能再协办", "\(team.en) leads and cannot assist itself")
    }

    /// On the site's clock; in UTC without it.
    private static func wall(_ instant: Instant, _ site: Site?) -> String {
        guard let zone = site.flatMap({ Zone.system($0.zone) }) else { return instant.iso8601 }
        let local = zone.local(instant)
        return "\(local.day.iso8601) \(local.clock)"
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
