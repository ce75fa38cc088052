import Domain
import Screen

extension RootState {
    mutating func pressInField(_ key: Key) -> [Effect] {
        guard var field = tickets.filterField else { return [] }
        switch key {
        case .escape, .control("c"):
            tickets.filterField = nil
            return []
        case .enter:
            return applyField(field) { root, text in
                root.tickets.search = root.search(for: text) ?? root.tickets.search
                return root.applyFilter(text)
            }
        case .altEnter, .function(3): return applyField(field) { $0.find($1) }
        case .control("s"): return keepField(field)
        case .tab: field.complete(by: 1, filterWords)
        case .backTab: field.complete(by: -1, filterWords)
        case .up: field.recall(1, tickets.filterHistory, filterWords)
        case .down: field.recall(-1, tickets.filterHistory, filterWords)
        default:
            guard field.entry.edit(key) else { return [] }
            field.changed(filterWords)
        }
        tickets.filterField = field
        return []
    }

    private mutating func applyField(
        _ field: FilterField, _ apply: (inout RootState, String) -> [Effect]
    ) -> [Effect] {
        let text = field.entry.text.trimmingSpace
        if let problem = filterWords.problem(of: text) {
            tickets.filterField?.problem = problem
            return []
        }
        tickets.filterField = nil
        return apply(&self, text)
    }

    var filterWords: FilterWords {
        FilterWords(
            names: Filter.Names(
                site: setting.site, operators: setting.operators, zone: setting.zone, now: now,
                language: language),
            language: language)
    }

    /// Shows the tickets that pass; the text has been checked.
    mutating func applyFilter(_ text: String) -> [Effect] {
        guard let filter = try? Filter.parse(text, filterWords.names) else { return [] }
        if !text.isEmpty {
            tour?.note(.filter)
            remember(filterText: text)
        }
        desk.keepCard(for: text)
        tickets.queue.show(filter, text: text)
        isHalted = false
        return [
            questions.ask(QueueQuestion(window: tickets.queue.window(.first))),
            questions.ask(TallyQuestion(filter: filter)),
        ] + refresh(MarkedQuestion.self) + showBoardAnew()
    }
}

extension RootState {
    /// Asks, where nothing passes, how many would in the states that the filter leaves out.
    mutating func lookElsewhere() -> [Effect] {
        guard tickets.queue.isEmptyByFilter, tickets.queue.elsewhere == nil,
            let (text, states) = Filter.elsewhere(tickets.queue.filterText, filterWords.names),
            let filter = try? Filter.parse(text, filterWords.names)
        else { return [] }
        tickets.queue.elsewhere = QueueState.Elsewhere(text: text, isEnded: !states.contains(where: \.isOpen))
        return [questions.ask(ElsewhereQuestion(filter: filter))]
    }

    /// The words for days mean other days; the tickets shown stay.
    mutating func rereadFilter() -> [Effect] {
        guard let filter = try? Filter.parse(tickets.queue.filterText, filterWords.names),
            filter != tickets.queue.filter
        else { return [] }
        tickets.queue.filter = filter
        return [
            questions.ask(QueueQuestion(window: tickets.queue.windowAroundView)),
            questions.ask(TallyQuestion(filter: filter)),
        ] + showBoardAnew()
    }
}
