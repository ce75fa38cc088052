import Domain
import Testing

@testable import Store

/// The filter of a figure finds the tickets that the figure counts.
@Suite struct ReportCountTests {
    private let zone = Zone(identifier: "Asia/Shanghai", firstOffset: 8 * 3600)

    @Test(arguments: 50..<54)
    func findsWhatTheFigureCounts(seed: Int) throws {
        var lives = try TicketLives(seed: seed)
        try lives.live(steps: 200)
        let desk = lives.desk
        for name in [
            "daily@2026-05-03", "weekly@2026-05-04", "monthly@2026-05", "weekly@2026-05-04.grid.b01",
        ] {
            let report = try #require(ReportID(name))
            let figures = try desk.store.read { try $0.draft(report) }.figures
            let tickets = try everyTicket(desk).filter {
                report.scope.holds(grid: $0.body.grid, specialist: nil)
            }
            let told = report.span.time(in: zone).lowerBound..<figures.until
            for (kind, part, figure) in all(figures) {
                let count = ReportCount(report, kind, part)
                let runs = tickets.flatMap(\.runs).filter { count.counts($0, in: told) }
                let found = try rows(of: count, desk)
                #expect(runs.count == figure, "\(count)")
                #expect(Set(found) == Set(runs.map(\.number)) && Set(found).count == found.count, "\(count)")
                let filter = Filter(terms: [.init(.counted(count))])
                let tally = try desk.store.read { try $0.tally(filter, now: desk.time.now()) }
                #expect(tally.count == found.count)
            }
        }
    }

    /// Every figure with what it is of.
    private func all(_ figures: ReportFigures) -> [(ReportCount.Kind, ReportCount.Part, Int)] {
        let tickets = figures.tickets
        let whole: [(ReportCount.Kind, Int)] = [
            (.reported, tickets.reported), (.reopened, tickets.reopened), (.done, tickets.done),
            (.doneLate, tickets.doneLate), (.inTime, tickets.done - tickets.doneLate),
            (.closed, tickets.closed), (.rejected, tickets.rejected), (.merged, tickets.merged),
            (.open, tickets.open), (.overdue, tickets.overdue), (.listed, tickets.listed),
            (.answered, tickets.answers), (.satisfied, tickets.ratings[3] + tickets.ratings[4]),
            (.unasked, tickets.unasked),
        ]
        let states = tickets.states.map {
            (ReportCount.Kind.open, ReportCount.Part.state($0.state), $0.count)
        }
        let ratings = tickets.ratings.enumerated().map { index, count in
            (ReportCount.Kind.answered, ReportCount.Part.rating(index + 1), count)
        }
        let categories = figures.categories.flatMap { group in
            let part = ReportCount.Part.category(group.key)
            return [
                (ReportCount.Kind.reported, part, group.reported), (.repeats, part, group.repeats),
                (.done, part, group.done), (.doneLate, part, group.doneLate),
            ]
        }
        let teams = figures.teams.flatMap { group in
            let part = ReportCount.Part.team(group.key)
            return [(ReportCount.Kind.done, part, group.done), (.doneLate, part, group.doneLate)]
        }
        let places = figures.places.map {
            (ReportCount.Kind.reported, ReportCount.Part.place($0.key), $0.reported)
        }
        let cells = figures.cells.map {
            (ReportCount.Kind.reported, ReportCount.Part.cell($0.grid, $0.specialist), $0.reported)
        }
        return whole.map { ($0.0, .all, $0.1) } + states + ratings + categories + teams + places + cells
    }

    @Test func aPastMomentCountsAsItWas() throws {
        var lives = try TicketLives(seed: 60)
        try lives.live(steps: 100)
        let desk = lives.desk
        let (end, then) = (try desk.entries(), desk.time.now())
        let count = ReportCount(try #require(ReportID("monthly@2026-05")), .open)
        let before = try rows(of: count, desk)
        try lives.live(steps: 100)
        let filter = Filter(terms: [.init(.counted(count))])
        var found: [TicketNumber] = []
        try desk.store.read { try $0.forEachRow(filter, asOf: then) { found.append($0.number) } }
        let now = try rows(of: count, desk)
        #expect(Set(found) == Set(before) && Set(found) != Set(now))
        #expect(try desk.store.read { try $0.tickets(count, upTo: end) } == Set(before))
    }

    @Test func aNegatedOneLeavesThemOut() throws {
        var lives = try TicketLives(seed: 61)
        try lives.live(steps: 60)
        let desk = lives.desk
        let count = ReportCount(try #require(ReportID("monthly@2026-05")), .open)
        var left: [TicketNumber] = []
        let filter = Filter(terms: [.init(isNegated: true, .counted(count))])
        try desk.store.read { try $0.forEachRow(filter, now: desk.time.now()) { left.append($0.number) } }
        #expect(left.isEmpty)
    }

    private func rows(of count: ReportCount, _ desk: TestDesk) throws -> [TicketNumber] {
        let window = QueueWindow(
            filter: Filter(terms: [.init(.counted(count))]), anchor: .first, limit: 10_000)
        return try desk.store.read { try $0.rows(window, now: desk.time.now()) }.map(\.number)
    }

    private func everyTicket(_ desk: TestDesk) throws -> [Ticket] {
        let entries = try desk.store.read { try $0.entries(after: 0, limit: .max) }
        return Dictionary(grouping: entries.filter { $0.subject.ticket != nil }, by: \.subject).values
            .compactMap { Matter($0)?.ticket }
    }
}
