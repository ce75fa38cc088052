import Domain
import Store

/// Moves of tickets, each a durable commit, by the store and of the same rows by the yardstick, in turn.
struct MoveMeasure {
    /// In KiB, as the store has.
    private static let cache = 2048

    let workplace: Workplace
    /// A desk with enough reported tickets, which stays as it is.
    let desk: String
    let count: Int

    func run() throws -> Report.Section {
        let orders = try orders()
        let moves = try record(orders)
        let copy = try workplace.copy(desk, to: "yardstick.db")
        let store = try workplace.open(try workplace.copy(desk, to: "moves.db"))
        let yardstick = try Yardstick(copy, cache: MoveMeasure.cache)
        try yardstick.prepare(moves)
        var times = (store: [Double](), yardstick: [Double]())
        for (index, order) in orders.enumerated() {
            let carryOut = {
                times.store.append(try timed { _ = try store.carryOut(order, by: Workplace.author) })
            }
            if index.isMultiple(of: 2) { try carryOut() }
            times.yardstick.append(try timed { try moves.write(index) })
            if !index.isMultiple(of: 2) { try carryOut() }
        }
        return section(Samples(times.store), Samples(times.yardstick), rows: moves.rowCount)
    }

    /// Accepts, then dispatches, then arrives at, then finishes the same tickets.
    private func orders() throws -> [Order] {
        let tickets = (count + 3) / 4
        let store = try workplace.open(desk)
        let window = QueueWindow(
            filter: Filter(terms: [.init(.state([.reported]))]), anchor: .first, limit: tickets)
        let rows = try store.read { try $0.rows(window, now: Workplace.now) }
        guard rows.count == tickets else {
            throw YardstickFailure(description: "\(count) moves need \(tickets) reported tickets")
        }
        let moves: [(TicketRow) -> TicketCommand] = [
            { _ in .accept }, { row in .dispatch(DispatchOrder(team: workplace.team(of: row.category))) },
            { _ in .arrive }, { _ in .finish },
        ]
        let orders = moves.enumerated().map { step, move in
            rows.map { Order(.move(move($0), $0.number), expecting: $0.revision + step) }
        }
        return Array(orders.joined().prefix(count))
    }

    /// Carries the orders out on a desk that notes which rows they change.
    private func record(_ orders: [Order]) throws -> RecordedMoves {
        let watched = try workplace.copy(desk, to: "watched.db")
        try RecordedMoves.watch(watched)
        let marks = try mark(orders, on: watched)
        defer { try? workplace.drop(watched) }
        return try RecordedMoves(watched: watched, before: desk, marks: marks)
    }

    private func mark(_ orders: [Order], on watched: String) throws -> [Int64] {
        let observer = try Yardstick(watched, cache: MoveMeasure.cache)
        let store = try workplace.open(watched)
        return try orders.map { order in
            _ = try store.carryOut(order, by: Workplace.author)
            return try observer.mark()
        }
    }

    private func timed(_ work: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try work()
        return start.duration(to: .now).milliseconds
    }

    private func section(_ store: Samples, _ yardstick: Samples, rows: Int) -> Report.Section {
        .init(
            title:
                "\(store.count) single durable commits (accept, dispatch, arrive, finish), in turn with the yardstick",
            yardstick: """
                a C loop over sqlite3 that has the changed rows in memory (no reading, rules, JSON or hash) and writes \
                the same \(rows) rows with prepared statements, BEGIN IMMEDIATE … COMMIT a move; WAL, \
                synchronous=FULL, the same cache and file system
                """,
            measurements: [
                Measurement(
                    "commits, by the median", 1000 / store.median, .perSecond,
                    yardstick: 1000 / yardstick.median, aim: .ratioAtLeast(0.7)),
                Measurement(
                    "a commit, median", store.median, .milliseconds, yardstick: yardstick.median),
                Measurement(
                    "a commit, 99 of 100", store.quantile(0.99), .milliseconds,
                    yardstick: yardstick.quantile(0.99)),
            ])
    }
}
