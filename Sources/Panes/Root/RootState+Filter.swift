import Domain
import Screen

extension RootState {
    mutating func pressInField(_ key: Key) -> [Effect] {
        guard var field = desk.filterField else { return [] }
        switch key {
        case .escape, .control("c"):
            desk.filterField = nil
            return []
        case .enter: return applyField(field)
        case .control("s"): return keepField(field)
        case .tab: field.complete(by: 1, filterWords)
        case .backTab: field.complete(by: -1, filterWords)
        case .up: field.recall(1, desk.filterHistory, filterWords)
        case .down: field.recall(-1, desk.filterHistory, filterWords)
        default:
            guard field.entry.edit(key) else { return [] }
            field.changed(filterWords)
        }
        desk.filterField = field
        return []
    }

    private mutating func applyField(_ field: FilterField) -> [Effect] {
        let text = field.entry.text.trimmingSpace
        if let problem = filterWords.problem(of: text) {
            desk.filterField?.problem = problem
            return []
        }
        desk.filterField = nil
        return applyFilter(text)
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
            desk.filterHistory.removeAll { $0 == text }
            desk.filterHistory.insert(text, at: 0)
            desk.filterHistory = Array(desk.filterHistory.prefix(50))
        }
        desk.keepCard(for: text)
        desk.queue.show(filter, text: text)
        isHalted = false
        return [
            questions.ask(QueueQuestion(window: desk.queue.window(.first))),
            questions.ask(TallyQuestion(filter: filter)),
        ] + refresh(MarkedQuestion.self) + showBoardAnew()
    }
}

extension RootState {
    /// Asks, where nothing passes, how many would in the states that the filter leaves out.
    mutating func lookElsewhere() -> [Effect] {
        guard desk.queue.isEmptyByFilter, desk.queue.elsewhere == nil,
            let (text, states) = Filter.elsewhere(desk.queue.filterText, filterWords.names),
            let filter = try? Filter.parse(text, filterWords.names)
        else { return [] }
        desk.queue.elsewhere = QueueState.Elsewhere(text: text, isEnded: !states.contains(where: \.isOpen))
        return [questions.ask(ElsewhereQuestion(filter: filter))]
    }

    /// The words for days mean other days; the tickets shown stay.
    mutating func rereadFilter() -> [Effect] {
        guard let filter = try? Filter.parse(desk.queue.filterText, filterWords.names),
            filter != desk.queue.filter
        else { return [] }
        desk.queue.filter = filter
        return [
            questions.ask(QueueQuestion(window: desk.queue.windowAroundView)),
            questions.ask(TallyQuestion(filter: filter)),
        ] + showBoardAnew()
    }
}

extension FilterField {
    /// Steps through what was applied before, 1 being further back.
    fileprivate mutating func recall(_ step: Int, _ history: [String], _ site: FilterWords) {
        let place = (recalled ?? -1) + step
        guard history.indices.contains(place) else { return }
        entry.replace(with: history[place])
        changed(site)
        recalled = place
    }
}
