import Domain
import Store

/// Imports of the same tickets by the store and of the same rows by the yardstick, in turn.
struct ImportMeasure {
    /// In KiB, as the store has while it imports.
    private static let cache = 49_152
    private static let rounds = 3

    let workplace: Workplace
    let tickets: [ImportedTicket]

    /// Leaves the imported desk behind and gives its path.
    func run() throws -> (section: Report.Section, desk: String) {
        let empty = try workplace.create("empty.db")
        let imported = try workplace.copy(empty, to: "imported.db")
        var store = [try importTickets(into: imported)]
        let rows = try ImportedRows(before: empty, after: imported)
        var yardstick = [try write(rows, into: try workplace.copy(empty, to: "yardstick.db"))]
        for _ in 1..<ImportMeasure.rounds {
            store.append(try importTickets(into: try workplace.copy(empty, to: "again.db")))
            yardstick.append(try write(rows, into: try workplace.copy(empty, to: "yardstick.db")))
        }
        try workplace.drop(workplace.path("again.db"))
        try workplace.drop(workplace.path("yardstick.db"))
        return (section(Samples(store), Samples(yardstick), rows: rows.count), imported)
    }

    private func importTickets(into path: String) throws -> Double {
        let store = try workplace.open(path)
        var next = tickets.makeIterator()
        let start = ContinuousClock.now
        let counts = try store.importTickets(by: Workplace.author, { next.next() })
        let seconds = start.duration(to: .now).seconds
        guard counts.added == tickets.count else {
            throw YardstickFailure(description: "the store added \(counts.added) of \(tickets.count) tickets")
        }
        tell("import: store \(Int(Double(tickets.count) / seconds)) tickets/s")
        return seconds
    }

    private func write(_ rows: borrowing ImportedRows, into path: String) throws -> Double {
        let yardstick = try Yardstick(path, cache: ImportMeasure.cache)
        let start = ContinuousClock.now
        try yardstick.write(rows)
        let seconds = start.duration(to: .now).seconds
        tell("import: yardstick \(Int(Double(tickets.count) / seconds)) tickets/s")
        return seconds
    }

    private func section(_ store: Samples, _ yardstick: Samples, rows: Int) -> Report.Section {
        let count = Double(tickets.count)
        return .init(
            title: "import of \(tickets.count) tickets in one transaction, median of \(store.count)",
            yardstick: """
                a C loop over sqlite3 that has the finished rows in memory (no JSON, hash, rules or words to make) \
                and writes the same \(rows) rows, logbook, tickets, counters, sources and text indexes (each word \
                once a ticket), ticket by ticket with one prepared INSERT a table; WAL, synchronous=FULL, the same \
                cache, and a last checkpoint
                """,
            measurements: [
                Measurement(
                    "tickets imported", count / store.median, .perSecond,
                    yardstick: count / yardstick.median, aim: .ratioAtLeast(0.8))
            ])
    }
}
