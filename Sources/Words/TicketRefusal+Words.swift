import Domain

extension TicketRefusal {
    func words(_ site: Site?) -> Phrase {
        switch self {
        case .cannot(let move, let state): Self.cannot(move, state)
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
        case .extensionNotLater(let due):
            Phrase("新时限须晚于 \(due.wall(site))", "the new end must be behind \(due.wall(site))")
        case .noResolveClock: Phrase("没有完成时限可延", "there is no time limit to extend")
        case .extendedTwice: Phrase("已延期两次，不能再延", "extended twice already")
        case .alreadyAcknowledged: Phrase("已接单", "acknowledged already")
        case .holdEndsInThePast:
            Phrase("预计恢复时间须晚于挂起时间", "the expected end must be after the hold's start")
        case .ratingOutOfRange: Phrase("评分为 1 到 5", "a rating is 1 to 5")
        case .notRated: Phrase("没有评分可改", "there is no rating to change")
        case .ratingTooLate(let hours):
            Phrase("办结 \(hours) 小时后不能改评分", "a rating can be changed for \(hours) h only")
        case .feeOutOfRange:
            Phrase("数量须 1 到 100000，金额至多 100 万元", "quantity 1–100,000, amount at most 1,000,000 yuan")
        }
    }

    private static func cannot(_ move: Move, _ state: TicketState) -> Phrase {
        let others = Move.forward.filter { $0.allowedFrom.contains(state) }
        let list = Phrase.list(others.map(\.words))
        // Its Chinese name says no by itself.
        let zh = move == .reject ? "“\(move.words.zh)”" : move.words.zh
        let why = Phrase(
            "\(state.words.zh)的工单不能\(zh)",
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
}

extension Move {
    /// Those worth naming when another cannot be done.
    fileprivate static let forward: [Move] = [
        .accept, .dispatch, .arrive, .hold, .resume, .finish, .callBack, .reopen,
    ]
}
