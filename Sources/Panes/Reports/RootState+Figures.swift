import Domain
import Screen
import Words

extension RootState {
    /// Opens what the figure under the cursor counts; Esc there comes back to its line.
    mutating func openFigure() -> [Effect] {
        guard let link = reports.pointed else {
            say(.refused, look.words(Phrase("这一行没有可打开的", "nothing to open on this line")))
            return []
        }
        switch link {
        case .tickets(let count, let figure):
            return leaveFor(tickets: count.filterText(language), count: figure)
        case .rounds(let count): return leaveFor(count)
        case .findings(let severity):
            if let draft = reports.shown(look) { open(CountedFindingsPopup(draft.figures, severity)) }
            return []
        case .ticket(let number): return leaveFor(number)
        case .round(let id): return goToRound(id, from: .screen(.reports))
        case .finding(let id):
            return goToRound(id.round, at: .finding(id.number), from: .screen(.reports))
        case .standing(let id):
            open(StandingPopup(at: id))
            return []
        case .report(let id):
            reports.leave(for: id)
            return readReport()
        }
    }

    private mutating func leaveFor(_ count: ReportRoundCount) -> [Effect] {
        let text = count.filterText(language)
        guard count.span.first.adding(days: RoundFilter.longest) >= count.span.end else {
            say(
                .refused,
                look.words(
                    Phrase(
                        "巡查屏一次最多看 \(RoundFilter.longest) 天",
                        "the patrol screen shows \(RoundFilter.longest) days at most")))
            return []
        }
        var words = filterWords
        words.things = .rounds
        guard words.problem(of: text) == nil else {
            say(
                .refused,
                look.words(
                    Phrase(
                        "路线或人员已不在场所里，列不出来", "the site has that route or person no more: it cannot be listed"))
            )
            return []
        }
        return leaveFor(rounds: text)
    }

    /// Says why a list holds another number of tickets than the figure that it was opened by.
    mutating func compare(_ tally: Tally, _ filter: Filter) {
        guard case .tickets(let text, let figure)? = detour?.to,
            text == tickets.queue.filterText, filter == tickets.queue.filter
        else { return }
        detour?.to = .tickets(filter: text, count: 0)
        guard figure > 0, !tally.isCapped, tally.count != figure else { return }
        let why =
            tally.count < figure
            ? Phrase("重开过的工单可计多次", "a ticket that was reopened may count more than once")
            : Phrase("其后有变动", "something was written since")
        say(
            .done,
            look.words(
                Phrase(
                    "报表计 \(figure)，此处 \(tally.count) 张：\(why.zh)",
                    "the report counts \(figure), here are \(tally.count): \(why.en)")))
    }
}
