import Domain
import Screen
import Words

extension RootState {
    /// Opens what the line under the cursor is about; Esc there comes back to it.
    mutating func openHandedLine() -> [Effect] {
        guard let line = handover.line, let handover = handover.handover else { return [] }
        switch line.content {
        case .figure(let figure, _): return openFigure(figure, handover)
        case .ticket(let ticket): return leaveFor(ticket.number)
        case .round(let round): return goToRound(round.round, from: .screen(.handover))
        case .finding(let finding):
            return goToRound(finding.round, at: .finding(finding.number), from: .screen(.handover))
        case .standing(let matter): open(StandingPopup(at: matter.id))
        case .occasion(let id, let details):
            open(GatheringsPopup(at: id, since: details.start, isReadOnly: setting.isReadOnly))
        case .entry(let entry): return leaveFor(entry: entry.number)
        case .rest: return leaveFor(tickets: Self.filters[line.section] ?? "")
        case .count:
            guard HandoverScreen.whyNotCounted(self) == nil else { break }
            return askCount()
        case .said: say(.done, look.words(Phrase("全文在下方", "it is told in full below")))
        }
        return []
    }

    /// What of a section is more than the record names.
    private static let filters: [HandoverLine.Section: String] = [
        .emergencies: "pri:1", .overdue: "overdue", .onHold: "state:onHold",
    ]

    /// What was counted at the cut is asked for, except what the record's own lines are.
    private mutating func openFigure(_ figure: HandoverLine.Figure, _ handover: Handover) -> [Effect] {
        switch figure {
        case .entries: return leaveFor(entry: handover.cut)
        case .open, .overdue:
            let numbers = handover.lines.compactMap { line -> TicketNumber? in
                guard case .ticket(let ticket) = line.content, ticket.state.isOpen else { return nil }
                return figure == .open || ticket.isOverdue ? ticket.number : nil
            }
            return show(numbers.map(Subject.ticket), of: figure)
        case .reported, .done, .ended, .roundsDone, .roundsMissed:
            return [questions.ask(FigureQuestion(figure: figure, handover: handover.id))]
        }
    }

    /// Tickets in the queue, a round among others in a list.
    mutating func show(_ subjects: [Subject], of figure: HandoverLine.Figure) -> [Effect] {
        let numbers = subjects.compactMap(\.ticket)
        guard numbers.isEmpty else {
            return leaveFor(tickets: numbers.map(\.text).joined(separator: ","))
        }
        guard !subjects.isEmpty else {
            say(.refused, look.words(Phrase("一个也没有", "there is none")))
            return []
        }
        open(CountedPopup(figure, subjects))
        return []
    }
}
