import Domain
import GRDB

extension Reading {
    /// So many of a technician's last tickets tell of speed and of places known.
    package static let pastTickets = 20

    /// All that ranking knows for tickets of these categories: everybody's jobs, and the past of those who may do such.
    package func dispatchScene(
        for categories: Set<ID<Category>>, now: Instant
    ) throws -> DispatchScene {
        let record = try site()
        let loads = try loads(record.site, for: categories)
        return DispatchScene(record.site, zone: record.zone, now: now, loads: loads)
    }

    /// Who may do a ticket, ranked, and who may not; with the ticket as it is.
    package func suggestions(
        for number: TicketNumber, now: Instant
    ) throws -> (row: TicketRow, suggestions: Suggestions) {
        guard let row = try rows([number]).first else { throw StoreError.ticketNotFound(number) }
        let scene = try dispatchScene(for: [row.category], now: now)
        return (row, scene.suggestions(for: DispatchNeed(row)))
    }

    /// The tickets that wait to be dispatched, the first of the queue, and the cheapest plan for them.
    package func plan(limit: Int, now: Instant) throws -> (rows: [TicketRow], plan: DispatchPlan) {
        let waiting = Filter(terms: [Filter.Term(.state([.reported, .accepted]))])
        let rows = try rows(QueueWindow(filter: waiting, anchor: .first, limit: limit), now: now)
        let scene = try dispatchScene(for: Set(rows.map(\.category)), now: now)
        return (rows, DispatchPlan(rows.map { DispatchNeed($0) }, scene))
    }

    func loads(
        _ site: Site, for categories: Set<ID<Category>>
    ) throws -> [TechnicianLoad] {
        let jobs = try jobs()
        let able = Set(site.technicians(for: categories).map(\.id))
        return try site.people.filter { $0.team != nil }.map { person in
            TechnicianLoad(
                technician: person.id, jobs: jobs[person.id] ?? [],
                past: able.contains(person.id) ? try past(of: person.id) : [])
        }
    }

    package static let openJobs = """
        SELECT technician, number, state, priority, grid, next_due FROM tickets INDEXED BY open_queue
        WHERE state <= 6 AND state BETWEEN 3 AND 5 AND technician IS NOT NULL ORDER BY priority, reported_at, number
        """

    private func jobs() throws -> [ID<Person>: [TechnicianLoad.Job]] {
        var jobs: [ID<Person>: [TechnicianLoad.Job]] = [:]
        let rows = try Row.fetchCursor(db.cachedStatement(sql: Self.openJobs))
        while let row = try rows.next() {
            guard let state = TicketState(code: row[2]), let priority = Priority(rank: row[3]) else {
                throw StoreError.corrupt("tickets: a code that means nothing")
            }
            let due = Instant(milliseconds: row[5])
            jobs[ID(row[0]), default: []].append(
                TechnicianLoad.Job(
                    number: TicketNumber(key: row[1]), state: state, priority: priority, grid: ID(row[4]),
                    due: due == .never ? nil : due))
        }
        return jobs
    }

    package static let lastTickets = """
        SELECT number, grid, place, dispatched_at, arrived_at, done_at FROM tickets INDEXED BY by_technician
        WHERE technician = ? ORDER BY number DESC LIMIT ?
        """

    /// Of the last tickets those that are done, the newest first.
    private func past(of technician: ID<Person>) throws -> [TechnicianLoad.Past] {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: Self.lastTickets), arguments: [technician.text, Self.pastTickets])
        return rows.compactMap { row in
            guard let done: Int64 = row[5] else { return nil }
            let starts: [Int64?] = [row[4], row[3]]
            let start = starts.compactMap { $0 }.first { $0 < done }
            return TechnicianLoad.Past(
                number: TicketNumber(key: row[0]), grid: ID(row[1]), place: row[2],
                minutes: start.map { Int((done - $0) / 60_000) })
        }
    }
}
