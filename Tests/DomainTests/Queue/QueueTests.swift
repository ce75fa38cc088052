import Testing

@testable import Domain

@Suite("The queue")
struct QueueTests {
    /// One ticket, as it stands at noon.
    private func row(
        _ sequence: Int, _ priority: Priority, _ state: TicketState = .accepted, due: String? = nil,
        late: String? = nil, reported: String = "08:00"
    ) throws -> TicketRow {
        var row = TicketRow(try Story(reaching: .accepted).ticket, lastEntry: 1)
        (row.number.sequence, row.priority, row.state) = (sequence, priority, state)
        row.reportedAt = at(reported)
        row.lateSince = late.map { at($0) }
        row.nextDue = row.lateSince ?? due.map { at($0) }
        if state == .onHold { row.onHoldUntil = due.map { at($0) } }
        return row
    }

    /// What a dispatcher would say aloud.
    private func spoken() throws -> [TicketRow] {
        [
            // Emergencies, the nearest deadline first, over or not.
            try row(1, .p1, due: "11:00"), try row(2, .p1, .inProgress, due: "12:30"),
            try row(3, .p1, .reported, reported: "07:00"), try row(4, .p1, reported: "07:30"),
            // Overdue by priority, then by how late; a hold that ran out among them.
            try row(5, .p1, .onHold, due: "13:00", late: "11:30"), try row(6, .p1, .onHold, due: "11:50"),
            try row(7, .p2, due: "10:00"), try row(8, .p2, .onHold, due: "11:00"),
            try row(9, .p2, .dispatched, late: "11:59"), try row(10, .p4, due: "06:00"),
            // The nearest deadline whatever the priority, then what has none.
            try row(11, .p4, due: "12:01"), try row(12, .p2, due: "12:02"), try row(13, .p3, due: "12:02"),
            try row(14, .p2, reported: "09:00"), try row(15, .p3, reported: "06:00"),
            // On hold by its end, then awaiting callback by priority, then what is over.
            try row(16, .p3, .onHold, due: "12:00:01"), try row(17, .p1, .onHold, due: "15:00"),
            try row(18, .p1, .done), try row(19, .p3, .done, reported: "06:00"),
            try row(20, .p3, .done, reported: "07:00"), try row(21, .p1, .closed),
            try row(22, .p2, .rejected),
        ]
    }

    @Test func `the usual order is what a dispatcher would say aloud`() throws {
        let rows = try spoken()
        let sorted = rows.shuffled().sorted(in: .urgency, at: at("12:00"))
        #expect(sorted.map(\.number.sequence) == rows.map(\.number.sequence))
        #expect(rows.filter { $0.isHeldTooLong(at: at("12:00")) }.map(\.number.sequence) == [6, 8])
        #expect(
            rows.filter { $0.isOverdue(at: at("12:00")) }.map(\.number.sequence) == [1, 5, 7, 9, 10])
    }

    @Test func `time alone brings what runs out among the overdue`() throws {
        let rows = try spoken()
        let sorted = rows.sorted(in: .urgency, at: at("12:02"))
        #expect(sorted.map(\.number.sequence).prefix(14) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 13, 10, 11])
    }

    @Test func `of what is due alike the older comes first, whatever its number`() throws {
        for (priority, state, due) in [(Priority.p3, TicketState.accepted, nil), (.p2, .accepted, "11:00")]
            as [(Priority, TicketState, String?)]
        {
            let rows = [
                try row(2, priority, state, due: due, reported: "07:00"),
                try row(1, priority, state, due: due, reported: "08:00"),
            ]
            let sorted = rows.reversed().sorted(in: .urgency, at: at("12:00"))
            #expect(sorted.map(\.number.sequence) == [2, 1])
        }
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
            rows.shuffled().sorted(in: order, at: at("12:00")).map(\.number.sequence)
        }
        #expect(sorted(.newest) == [3, 2, 1])
        #expect(sorted(.waiting) == [1, 2, 3])
        #expect(sorted(.changed) == [1, 3, 2])
    }

    @Test func `a hold that ran out is told apart from a clock that did`() throws {
        var story = try Story(reaching: .onHold)
        let row = TicketRow(story.ticket, lastEntry: 1)
        #expect(row.nextDue == at("18:00"))
        #expect(row.heldFrom == .dispatched)
        #expect(!row.isHeldTooLong(at: at("17:59:59.999")))
        #expect(row.isHeldTooLong(at: at("18:00")))
        #expect(!row.isOverdue(at: at("18:00")))
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
                line("public", .done, .p1, 0), line("b03", .done, .p1, 1), line("b03", .accepted, .p4, 1),
            ],
            overdue: [.init(grid: "b01", specialist: "equipment"): 1],
            heldTooLong: [.init(grid: "b02", specialist: "equipment"): 2])
        #expect(counts.total == 9)
        #expect(counts.states == [.accepted: 7, .dispatched: 1, .done: 1])
        #expect(counts["b03", "equipment"].worst == .p4, "an emergency whose work is done is none")
        #expect(counts["b01", "equipment"] == .init(open: 3, worst: .p2, overdue: 1))
        #expect(counts["public", "equipment"] == .init())
        #expect(counts.overdue == 1)
        #expect(counts.heldTooLong == 2)
        #expect(counts["b02", "equipment"].heldTooLong == 2)
    }

    @Test(arguments: [(38, false, "38"), (1000, true, "1000+"), (0, false, "0")])
    func `a tally says where it stopped`(_ count: Int, _ isCapped: Bool, _ text: String) {
        #expect(Tally(count: count, isCapped: isCapped).text == text)
    }
}
