import Domain

/// Everything about one ticket.
struct FileQuestion: Question {
    let number: TicketNumber

    static func due(_ root: RootState) -> Self? {
        (root.tickets.queue.sought ?? root.tickets.detail.number).map(Self.init)
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> TicketFile? { try memory.file(number) }

    /// The file of a ticket that is sought says where it stands now.
    func take(_ file: TicketFile?, into root: inout RootState) -> [Effect] {
        root.tickets.detail.take(number, file)
        let queue = root.tickets.queue
        guard queue.sought == number else { return [] }
        guard let row = file?.row, row.state.isOpen || !queue.filter.isOpenOnly else {
            root.tickets.queue.sought = nil
            return []
        }
        root.tickets.queue.jump = .ticket(number)
        let window = queue.window(.from(row.position(in: queue.order)))
        return [root.questions.ask(QueueQuestion(window: window))]
    }

    func fail(_ failure: Failure, in root: inout RootState) {
        root.tickets.queue.sought = nil
        if root.tickets.detail.number == number { root.tickets.detail.status = .failed(failure) }
    }
}
