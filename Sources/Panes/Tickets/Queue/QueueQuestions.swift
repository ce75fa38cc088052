import Domain

/// Rows in the order of the queue, whichever side of the anchor they lie on.
struct QueueQuestion: Question {
    let window: QueueWindow

    static func due(_ root: RootState) -> Self? {
        let queue = root.tickets.queue
        return Self(window: queue.rows.isEmpty ? queue.window(.first) : queue.windowAroundView)
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> [TicketRow] { try memory.rows(window) }

    func take(_ rows: [TicketRow], into root: inout RootState) -> [Effect] {
        root.tickets.queue.take(window, rows, now: root.now)
        root.returnToSlipped()
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) { root.tickets.queue.fail(failure) }
}

/// The first rows that pass, many of them, to be marked. They are marked as they were asked for, once.
struct WholeQuestion: Question {
    let window: QueueWindow

    static func due(_ root: RootState) -> Self? { nil }

    func reply(from memory: some DeskMemory) throws(Failure) -> [TicketRow] { try memory.rows(window) }

    func take(_ rows: [TicketRow], into root: inout RootState) -> [Effect] {
        root.mark(whole: rows)
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) { root.say(.failed, root.words(failure)) }
}

/// The marked tickets as they are now, and which of them the filter lets through.
struct MarkedQuestion: Question {
    let numbers: [TicketNumber]
    let filter: Filter

    static func due(_ root: RootState) -> Self? {
        let queue = root.tickets.queue
        return queue.marks.isEmpty ? nil : Self(numbers: queue.marks.numbers, filter: queue.filter)
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> (
        rows: [TicketRow], passing: Set<TicketNumber>
    ) {
        (try memory.rows(numbers), try memory.numbers(numbers, passing: filter))
    }

    func take(
        _ reply: (rows: [TicketRow], passing: Set<TicketNumber>), into root: inout RootState
    ) -> [Effect] {
        root.tickets.queue.marks.refresh(reply.rows, passing: reply.passing)
        return []
    }
}

/// How many tickets the filter lets through.
struct TallyQuestion: Question {
    let filter: Filter

    static func due(_ root: RootState) -> Self? { Self(filter: root.tickets.queue.filter) }

    func reply(from memory: some DeskMemory) throws(Failure) -> Tally { try memory.tally(filter) }

    func take(_ tally: Tally, into root: inout RootState) -> [Effect] {
        root.tickets.queue.take(tally)
        root.compare(tally, filter)
        return []
    }
}

/// How many another filter lets through, where the one in force lets none.
struct ElsewhereQuestion: Question {
    let filter: Filter

    static func due(_ root: RootState) -> Self? { nil }

    func reply(from memory: some DeskMemory) throws(Failure) -> Tally { try memory.tally(filter) }

    func take(_ tally: Tally, into root: inout RootState) -> [Effect] {
        root.tickets.queue.elsewhere?.tally = tally
        return []
    }
}
