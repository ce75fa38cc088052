import Domain
import Store

/// Who is to do a ticket, asked of a desk whose technicians have work and a past.
struct SuggestMeasure {
    let workplace: Workplace
    /// A desk of imported tickets, which stays as it is.
    let desk: String
    let count: Int

    func run() throws -> Report.Section {
        let path = try workplace.copy(desk, to: "suggest.db")
        let store = try workplace.open(path)
        try employ(store)
        let waiting = Filter(terms: [.init(.state([.reported]))])
        let rows = try store.read {
            try $0.rows(
                QueueWindow(filter: waiting, anchor: .first, limit: count), now: Workplace.now)
        }
        var times: [Double] = []
        for row in rows {
            let start = ContinuousClock.now
            _ = try store.read { try $0.suggestions(for: row.number, now: Workplace.now) }
            times.append(start.duration(to: .now).milliseconds)
        }
        let able = rows.first.map { workplace.site.technicians(for: [$0.category]) } ?? []
        let plain = try Yardstick(path, cache: 2048).readings(of: able.map(\.id.text), times: times.count)
        return section(Samples(times), Samples(plain))
    }

    /// Twenty tickets done and two at hand for everybody.
    private func employ(_ store: Store) throws {
        let site = workplace.site
        _ = try store.retell { retelling in
            for person in site.people {
                guard let skill = person.skills.first else { continue }
                for index in 0..<22 {
                    let grid = site.grids[index % site.grids.count].id
                    let draft = TicketDraft(
                        grid: grid, category: skill, place: "\(index % 18 + 1)F", what: "x")
                    let at = Workplace.now.adding(minutes: -60 * (22 - index))
                    let report = Order(.report(draft))
                    let receipt = try retelling.carryOut(report, by: Workplace.author, at: at)
                    guard let number = receipt.number else { continue }
                    let dispatch = TicketCommand.dispatch(DispatchOrder(technician: person.id))
                    _ = try retelling.carryOut(
                        Order(.move(dispatch, number)), by: Workplace.author, at: at.adding(minutes: 5))
                    guard index < 20 else { continue }
                    _ = try retelling.carryOut(
                        Order(.move(.finish, number)), by: Workplace.author, at: at.adding(minutes: 45))
                }
            }
        }
    }

    private func section(_ store: Samples, _ yardstick: Samples) -> Report.Section {
        .init(
            title: "\(store.count) suggestions, read and ranked, among \(workplace.site.people.count) people",
            yardstick: """
                a C loop over sqlite3 that steps through the same rows with prepared statements: everybody's open jobs \
                and the last tickets of as many technicians; no ranking
                """,
            measurements: [
                Measurement(
                    "a suggestion, median", store.median, .milliseconds, yardstick: yardstick.median,
                    aim: .atMost(20)),
                Measurement(
                    "a suggestion, 99 of 100", store.quantile(0.99), .milliseconds,
                    yardstick: yardstick.quantile(0.99)),
            ])
    }
}
