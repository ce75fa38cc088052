import Domain

extension RoundRefusal {
    func words(_ site: Site?) -> Phrase {
        switch self {
        case .cannot(let move, let state):
            Phrase(
                "\(state.words.zh)的一轮不能\(move.words.zh)",
                "cannot \(move.words.en) a round that is \(state.words.en)")
        case .noPoint(let text): Phrase("这条路线没有点位：\(text)", "the route has no checkpoint \(text)")
        case .noItem(let text, let point):
            Phrase("\(point.text) 没有检查项：\(text)", "\(point.text) has no item \(text)")
        case .whichPoint: Phrase("请写明哪个点位", "at which checkpoint?")
        case .tooEarly(let earliest):
            Phrase(
                "还没到时间，\(earliest.wall(site)) 起可查",
                "too early: it can be walked from \(earliest.wall(site)) on")
        case .notRead(let item): Phrase("\(item.text) 不是抄表项", "\(item.text) is not read off")
        case .lowerThanLast(let reading, let last):
            Phrase(
                "读数 \(reading.text) 低于上次 \(last.text)；翻转、换表或误抄请注明",
                "\(reading.text) is lower than the last, \(last.text): say whether the meter rolled over, was replaced or was misread"
            )
        case .needsReason(let missing):
            Phrase(
                "还有 \(missing) 个点位没查，提前结束请写原因",
                "\(missing) checkpoints are not looked at: give a reason to end it now")
        case .secondBySame: Phrase("复核须由另一人", "the second look is another person's")
        case .notYetWalked: Phrase("还没查完，不能复核", "it is not walked to the end yet")
        case .evidenceTooLate(let hours):
            Phrase("漏查超过 \(hours) 小时，不能补证", "evidence can be brought for \(hours) h only")
        case .beforeDesk:
            Phrase("那时还没有这个值班台", "its window was over before there was this desk")
        case .evidenceOutside: Phrase("所述时间不在应查时段内", "the times told lie outside the window")
        case .noFinding(let number): Phrase("没有第 \(number) 个问题", "there is no finding \(number)")
        case .ticketStillOpen(let ticket):
            Phrase(
                "工单 #\(ticket.text) 还没完成，完成后再复查",
                "the ticket #\(ticket.text) is still open: look again when it is done")
        case .alreadyLookedAgain: Phrase("已复查过", "it was looked at again already")
        case .findingHasNoGrid:
            Phrase("这条路线不属于一个网格，请另报一单", "the route is of no one grid: report it as a ticket of its own")
        case .unhanded(_, let id?):
            Phrase(
                "\(id.text) 接班人还没有签字：先签，或写明原因（--reason）",
                "\(id.text) is not signed by who takes over: sign it first, or say why not (--reason)")
        case .unhanded(let holder, nil):
            Phrase(
                "上一班 \(holder.called(site).zh) 还没有交班：先交接，或写明原因（--reason）",
                "\(holder.called(site).en) of the shift before has not handed over: do that first, or say why not (--reason)"
            )
        case .findingHasNoCategory:
            Phrase("该检查项没有事项类别，请另报一单", "its item names no category: report it as a ticket of its own")
        }
    }
}
