import Domain
import Screen

extension RootState {
    /// Asks for a name for what is typed, unless something is wrong in it.
    mutating func keepField(_ field: FilterField) -> [Effect] {
        let text = field.entry.text.trimmingSpace
        if let readOnly {
            say(.refused, readOnly)
        } else if text.isEmpty {
            say(.refused, look.words(Phrase("先输入筛选，再存下", "type a filter before it is kept")))
        } else if let problem = filterWords.problem(of: text) {
            tickets.filterField?.problem = problem
        } else {
            open(KeepFilterPopup(text: text, saved: savedFilters))
        }
        return []
    }

    /// Keeps or forgets a filter here at once, and has it written.
    mutating func change(_ change: SavedFilter.Change) -> [Effect] {
        switch change {
        case .keep(let filter):
            savedFilters.removeAll { $0.name == filter.name }
            savedFilters.append(filter)
            say(.done, look.words(Phrase("已存下“\(filter.name)”", "kept “\(filter.name)”")))
        case .forget(let name):
            savedFilters.removeAll { $0.name == name }
            say(.done, look.words(Phrase("已删除“\(name)”", "deleted “\(name)”")))
        }
        savedFilters.sort { $0.name < $1.name }
        return [.savedFilters(change)]
    }

    /// Shows what a kept filter shows; one that names what the site has no more stays in the field to be put right.
    mutating func show(_ saved: SavedFilter) -> [Effect] {
        goToQueue()
        tickets.filterField = nil
        guard let problem = filterWords.problem(of: saved.text) else { return applyFilter(saved.text) }
        tickets.filterField = FilterField(saved.text, filterWords)
        tickets.filterField?.problem = problem
        return []
    }

    /// Sorts the queue anew; the cursor stays on its ticket.
    mutating func sort(by order: QueueOrder, isReversed: Bool) -> [Effect] {
        goToQueue()
        guard order != tickets.queue.order || isReversed != tickets.queue.isReversed else { return [] }
        let window = tickets.queue.sort(by: order, isReversed: isReversed)
        return [questions.ask(QueueQuestion(window: window))]
    }
}
