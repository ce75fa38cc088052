import Domain

extension StandingMatter.Kind {
    package var words: Phrase {
        switch self {
        case .condition: Phrase("持续状态", "standing condition")
        case .standingOrder: Phrase("常设指示", "standing order")
        case .order: Phrase("交办", "order")
        case .directive: Phrase("督办", "directive")
        }
    }
}

extension StandingMatter.Sort {
    package var words: Phrase {
        switch self {
        case .outOfService: Phrase("停用", "out of service")
        case .temporaryChange: Phrase("临时变更", "temporary change")
        case .keyLent: Phrase("钥匙借出", "key lent")
        case .other: Phrase("其他", "other")
        }
    }
}

extension StandingMatter.State {
    package var words: Phrase {
        switch self {
        case .open: Phrase("未了", "open")
        case .done: Phrase("已办", "done")
        case .lifted: Phrase("已解除", "lifted")
        }
    }
}

extension StandingMove {
    package var words: Phrase {
        switch self {
        case .raise: Phrase("登记", "raise")
        case .renew: Phrase("续期", "renew")
        case .note: Phrase("备注", "note")
        case .edit: Phrase("修改", "edit")
        case .extend: Phrase("延期", "extend")
        case .done: Phrase("办完", "report done")
        case .sendBack: Phrase("退办", "send back")
        case .lift: Phrase("解除", "lift")
        }
    }
}

extension StandingMatter.Attention {
    /// Nil where it wants nobody's eye.
    package func words(_ kind: StandingMatter.Kind) -> Phrase? {
        switch (self, kind.isReviewed) {
        case (.overdue, true): Phrase("逾期未复核", "review overdue")
        case (.overdue, false): Phrase("逾期", "overdue")
        case (.today, true): Phrase("今日复核", "review today")
        case (.today, false): Phrase("今日到期", "due today")
        case (.tomorrow, true): Phrase("明日复核", "review tomorrow")
        case (.tomorrow, false): Phrase("明日到期", "due tomorrow")
        case (.none, _): nil
        }
    }
}

extension StandingRefusal {
    func words(_ site: Site?) -> Phrase {
        switch self {
        case .hasNo(let move, let kind):
            Phrase(
                "\(kind.words.zh)没有“\(move.words.zh)”这一步",
                "\(kind.words.en): there is no “\(move.words.en)”")
        case .cannot(let move, let state):
            Phrase(
                "\(state.words.zh)的不能\(move.words.zh)", "cannot \(move.words.en) what is \(state.words.en)")
        case .needsDue: Phrase("督办须写明何时到期", "a directive has to be due at a time")
        case .hasNoDue:
            Phrase("持续状态和常设指示没有到期，只有复核日", "what stands has a day of review, and is not due")
        case .hasNoReview: Phrase("交办和督办没有复核日，只有到期", "an order is due, and has no day of review")
        case .notAhead:
            Phrase(
                "须晚于现在：复核日从明天起，延期须晚于原定时间",
                "it has to lie ahead: a review from tomorrow on, an extension behind the time before")
        case .alreadyDue(let due):
            Phrase(
                "已于 \(due.wall(site)) 到期，到期前才能延期",
                "it was due at \(due.wall(site)): it can be extended only before that")
        case .reviewTooFar(let days): Phrase("复核日至多在 \(days) 天后", "a review is at most \(days) days ahead")
        }
    }
}

extension StandingFact {
    /// What happened, in a few words. Safe to show.
    package func words(_ names: Names, now: Instant) -> String { said(names, now)[names.language] }

    private func said(_ names: Names, _ now: Instant) -> Phrase {
        switch self {
        case .raised(let fact): Phrase("登记", "raised").because(fact.what)
        case .renewed(let fact):
            Phrase("续期至 \(fact.reviewOn)", "renewed until \(fact.reviewOn)").because(fact.note)
        case .noted(let fact): Phrase("备注", "note").because(fact.text)
        case .edited(let edit): Phrase("修改", "edited").because(edit.words(names))
        case .extended(let fact):
            Phrase(
                "延期至 \(names.when(fact.due, now: now))", "extended to \(names.when(fact.due, now: now))"
            ).because(fact.reason)
        case .done(let fact): Phrase("已办", "done").because(fact.how)
        case .sentBack(let fact): Phrase("退办", "sent back").because(fact.reason)
        case .lifted(let fact): Phrase("解除", "lifted").because(fact.reason)
        }
    }
}

extension StandingEdit {
    /// What it is from now on.
    fileprivate func words(_ names: Names) -> String {
        let parts = [what, grid.map { names[$0].name }, place, from, to]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
