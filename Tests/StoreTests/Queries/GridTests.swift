import Domain
import GRDB
import Testing

@testable import Store

@Suite struct GridTests {
    /// Tickets in every cell, moved on in another order than they came.
    private func crowd() throws -> (desk: TestDesk, numbers: [TicketNumber]) {
        let desk = try TestDesk()
        var numbers: [TicketNumber] = []
        for index in 0..<48 {
            numbers.append(
                try desk.report(
                    "第 \(index) 件", grid: ["b01", "b02", "public"][index % 3],
                    category: ["lift", "litter", "water", "litter"][index % 4]))
        }
        for index in stride(from: 47, through: 0, by: -5) {
            try desk.move(.dispatch(.init(team: "engineering")), numbers[index])
            if index % 2 == 0 { try desk.move(.note("在路上"), numbers[index]) }
        }
        for _ in 0..<12 { try desk.move(.note("又来电话"), numbers[9]) }
        return (desk, numbers)
    }

    /// The same by reading the whole logbook.
    private func expected(_ desk: TestDesk, _ key: GridKey, _ limit: Int) throws -> [Int64] {
        let entries = try desk.store.read { try $0.entries(after: 0, limit: 1000) }.filter { entry in
            guard let number = TicketNumber(entry.subject.id), let row = try desk.row(number) else {
                return false
            }
            return OpenCounts.Cell(grid: row.grid, specialist: row.specialist).keys.contains(key)
        }
        return entries.map(\.number).suffix(limit).reversed()
    }

    @Test(arguments: [
        GridKey.base("b01"), .base("b02"), .base("public"), .specialist("equipment"), .specialist("cleaning"),
    ])
    func lastEntriesAreThoseOfTheLogbook(key: GridKey) throws {
        let (desk, numbers) = try crowd()
        for limit in [1, 3, 10, 200] {
            let found = try desk.store.read { try $0.lastEntries(of: key, limit: limit) }.map(\.number)
            #expect(try found == expected(desk, key, limit))
        }
        var edit = TicketEdit()
        edit.grid = "b01"
        try desk.move(.edit(edit), numbers[2])
        #expect(
            try desk.store.read { try $0.lastEntries(of: key, limit: 10) }.map(\.number)
                == expected(desk, key, 10))
    }

    @Test func aGridWithoutTicketsHasNone() throws {
        let desk = try TestDesk()
        #expect(try desk.store.read { try $0.lastEntries(of: .base("b01"), limit: 10) }.isEmpty)
    }

    @Test func lastEntriesComeFromIndexesInTheirOrder() throws {
        let (desk, _) = try crowd()
        let statements = [
            (Reading.lastTouchedInCell, ["b01", "equipment"], "COVERING INDEX by_cell"),
            (Logbook.lastAboutSubject, ["ticket", "1"], "INDEX"),
        ]
        for (sql, values, index) in statements {
            let steps = try desk.store.snapshot { db in
                let arguments = StatementArguments(
                    values.map(\.databaseValue)
                        + [10.databaseValue].prefix(sql.count { $0 == "?" } - values.count))
                return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments)
            }.map { $0["detail"] as String }
            #expect(steps.count == 1, "\(steps)")
            #expect(steps.allSatisfy { $0.hasPrefix("SEARCH") && $0.contains(index) }, "\(steps)")
        }
    }

    @Test func theMostUrgentIsLookedUpInIndexes() throws {
        let (desk, _) = try crowd()
        let cell = OpenCounts.Cell(grid: "b01", specialist: "equipment")
        let steps = try desk.store.snapshot { db in
            try Reading.mostUrgentSelects(3, in: cell, now: desk.time.now()).flatMap { sql in
                try SQLRequest<Row>("EXPLAIN QUERY PLAN \(sql)").fetchAll(db).map { $0["detail"] as String }
            }
        }
        #expect(steps.count == 8)
        #expect(steps.allSatisfy { $0.hasPrefix("SEARCH tickets USING INDEX cell_") }, "\(steps)")
    }

    @Test func theMostUrgentOfEachGridAreTheFirstOfItsQueue() throws {
        let (desk, numbers) = try crowd()
        var edit = TicketEdit()
        edit.priority = .p1
        try desk.move(.edit(edit), numbers[40])
        for number in numbers where number.sequence % 3 == 0 {
            guard try desk.row(number)?.state == .accepted else { continue }
            try desk.move(.reject(reason: "x"), number)
        }
        let urgent = try desk.store.read { try $0.mostUrgent(3, now: desk.time.now()) }
        for key in Site.fixture.gridKeys {
            let condition: Filter.Condition =
                switch key {
                case .base(let id): .grid([id])
                case .specialist(let id): .specialist([id])
                }
            #expect(try urgent[key, default: []].map(\.number) == Array(desk.numbers(condition).prefix(3)))
        }
    }
}
