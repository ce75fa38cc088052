import Testing

@testable import Domain

@Suite("The queue")
struct QueueTests {
    @Test func `the nearest deadline first, then the urgent, then the older, then the lower number`() {
        func position(_ priority: Priority, _ clock: String, _ text: String, due: String? = nil)
            -> QueuePosition
        {
            .urgency(due: due.map { at($0) } ?? .never, priority, reportedAt: at(clock), number(text))
        }
        let sorted = [
            position(.p4, "10:30", "260430-002", due: "11:00"),
            position(.p1, "12:10", "260430-005", due: "12:15"),
            position(.p2, "12:00", "260430-006", due: "12:15"),
            position(.p1, "12:00", "260430-1000"), position(.p2, "09:00", "260430-007"),
            position(.p2, "10:00", "260430-003"), position(.p2, "10:00", "260430-004"),
            position(.p4, "08:00", "260430-001"),
        ]
        #expect(sorted.shuffled().sorted() == sorted)
    }

    @Test func `the other orders go by report or by the last entry`() throws {
        func row(_ clock: String, _ text: String, entry: Int64) throws -> TicketRow {
            var row = TicketRow(try Story(reaching: .accepted).ticket, lastEntry: entry)
            row.number = number(text)
            row.reportedAt = at(clock)
            return row
        }
        let rows = [
            try row("10:00", "260430-001", entry: 9), try row("11:00", "260430-002", entry: 7),
            try row("11:00", "260430-003", entry: 8),
        ]
        func sorted(_ order: QueueOrder) -> [Int] {
            rows.shuffled().sorted { $0.position(in: order) < $1.position(in: order) }.map(\.number.sequence)
        }
        #expect(sorted(.newest) == [3, 2, 1])
        #expect(sorted(.waiting) == [1, 2, 3])
        #expect(sorted(.changed) == [1, 3, 2])
    }

    @Test func `a row is overdue once its hold has run out`() throws {
        var story = try Story(reaching: .onHold)
        let row = TicketRow(story.ticket, lastEntry: 1)
        #expect(row.nextDue == at("18:00"))
        #expect(row.heldFrom == .dispatched)
        #expect(!row.isOverdue(at: at("17:59:59.999")))
        #expect(row.isOverdue(at: at("18:00")))
        try story.does(.resume)
        #expect(!TicketRow(story.ticket, lastEntry: 1).isOverdue(at: at("13:59")))
    }

    @Test func `cells, states and the worst priority are counted`() {
        func line(_ grid: ID<Grid>, _ state: TicketState, _ priority: Priority, _ count: Int)
            -> OpenCounts.Line
        {
            .init(grid: grid, specialist: "equipment", state: state, priority: priority, count: count)
        }
        let counts = OpenCounts(
            lines: [
                line("b01", .accepted, .p3, 2), line("b01", .dispatched, .p2, 1),
                line("b02", .accepted, .p4, 4),
                line("public", .done, .p1, 0),
            ],
            overdue: [.init(grid: "b01", specialist: "equipment"): 1])
        #expect(counts.total == 7)
        #expect(counts.states == [.accepted: 6, .dispatched: 1])
        #expect(counts["b01", "equipment"] == .init(open: 3, worst: .p2, overdue: 1))
        #expect(counts["public", "equipment"] == .init())
        #expect(counts.overdue == 1)
    }

    @Test(arguments: [(38, false, "38"), (1000, true, "1000+"), (0, false, "0")])
    func `a tally says where it stopped`(_ count: Int, _ isCapped: Bool, _ text: String) {
        #expect(Tally(count: count, isCapped: isCapped).text == text)
    }
}
