import Domain
import Screen

extension RootState {
    /// Shows a grid's pane in the matrix's place and its tickets in the queue; nothing for a grid the site has not.
    mutating func openGrid(_ key: GridKey) -> [Effect] {
        guard setting.site.has(key) else { return [] }
        let queue = tickets.queue
        let origin = GridCard.Origin(
            filterText: queue.filterText, ticket: queue.current?.number, screen: screen)
        desk.card = GridCard(key: key, origin: desk.card?.origin ?? origin)
        screen = .desk
        tickets.filterField = nil
        desk.focus = .queue
        if frame.flatMap({ desk.layout($0, names, isWhole: isWhole).matrix }) == nil { desk.focus = .matrix }
        return applyFilter(key.filterText) + [questions.ask(GridQuestion(key: key))]
            + refresh(OpenFindingsQuestion.self)
    }

    /// Back to the matrix, with the tickets and the cursor as they were.
    mutating func closeGrid() -> [Effect] {
        guard let card = desk.card else { return [] }
        desk.card = nil
        desk.focus = .matrix
        let effects = applyFilter(card.origin.filterText)
        if !effects.isEmpty, let ticket = card.origin.ticket {
            tickets.queue.jump = nil
            tickets.queue.sought = ticket
        }
        let screenful = card.origin.screen == .grids ? show(.grids) : []
        return (effects.isEmpty ? applyFilter("") : effects) + screenful
    }
}

extension DeskState {
    /// A filter that lets other tickets through puts the matrix back.
    mutating func keepCard(for filterText: String) {
        guard let card, !filterText.split(separator: " ").contains(Substring(card.key.filterText)) else {
            return
        }
        self.card = nil
    }

    mutating func takeEntries(_ entries: [Entry], of key: GridKey) {
        guard card?.key == key else { return }
        card?.events = entries
        card?.status = .ready
    }
}
