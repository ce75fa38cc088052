import Domain
import Screen

extension RootState {
    /// Marks the ticket under the cursor or takes its mark away, and goes on to the next.
    mutating func markCurrent() {
        guard let row = ticket else { return }
        tickets.queue.marks.toggle(row)
        front.passMarked(&self)
    }

    /// Marks all that pass the filter; where any are marked, takes all marks away.
    mutating func markAll() -> [Effect] {
        let queue = tickets.queue
        guard queue.marks.isEmpty else {
            tickets.queue.marks.clear()
            say(.done, look.words(Phrase.unmarked))
            return []
        }
        if let rows = front.rowsToMark(self) {
            mark(whole: rows)
            return []
        }
        return [questions.ask(WholeQuestion(window: queue.wholeWindow))]
    }

    /// - Parameter rows: one more than the most means that there are others.
    mutating func mark(whole rows: [TicketRow]) {
        tickets.queue.marks.mark(rows.prefix(Marks.most))
        let count = min(rows.count, Marks.most)
        let capped = Phrase("只标了前 \(count) 张，其余未标", "only the first \(count) are marked")
        let all = Phrase("已标 \(count) 张", "\(count) marked")
        say(rows.count > Marks.most ? .refused : .done, look.words(rows.count > Marks.most ? capped : all))
    }
}
