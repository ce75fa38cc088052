import Domain
import Testing

@testable import Store

@Suite struct ImportTests {
    private struct Stop: Error {}

    private func feed(_ tickets: [ImportedTicket]) -> () -> ImportedTicket? {
        var rest = tickets[...]
        return { rest.popFirst() }
    }

    @Test func ticketsBringTheirPastAlong() throws {
        let desk = try TestDesk()
        var ticket = ImportedTicket.fixture("A1", category: "lift", state: .closed)
        ticket.acceptedAt = ticket.reportedAt.adding(minutes: 5)
        ticket.closedAt = ticket.reportedAt.adding(minutes: 90)
        ticket.team = "engineering"
        let counts = try desk.store.importTickets(by: desk.author, feed([ticket]))
        #expect(counts.added == 1)
        let number = TicketNumber(day: 260202, sequence: 1)
        let row = try #require(try desk.row(number))
        #expect(row.state == .closed)
        #expect(row.specialist == "equipment")
        #expect(row.priority == .p2)
        #expect(row.acceptedAt == ticket.acceptedAt)
        #expect(row.doneAt == nil)
        #expect(row.source == ticket.source)
        #expect(try desk.store.read { try $0.file(number) }?.row == row)
    }

    @Test func theSameTwiceAddsNothingAndAChangeIsListed() throws {
        let desk = try TestDesk()
        let tickets = (1...5).map { ImportedTicket.fixture("K\($0)") }
        #expect(try desk.store.importTickets(by: desk.author, feed(tickets)).added == 5)
        let head = try desk.store.head()
        var again = tickets
        again[2].digest = "other"
        again[2].draft.what = "other"
        let counts = try desk.store.importTickets(by: desk.author, feed(again))
        #expect(counts.added == 0)
        #expect(counts.already == 4)
        #expect(counts.changed == [Source(name: "city", key: "K3")])
        #expect(counts.read == 5)
        #expect(try desk.store.head() == head)
    }

    /// What repeats is found wherever the first of it is: just given, being made, or written.
    @Test func manyAreWrittenAsIfOneByOne() throws {
        let desk = try TestDesk()
        var tickets = (0..<700).map { ImportedTicket.fixture("K\($0)") }
        tickets[1] = tickets[0]
        tickets[300] = tickets[20]
        tickets[300].digest = "other"
        tickets[690] = tickets[20]
        let counts = try desk.store.importTickets(by: desk.author, feed(tickets))
        #expect(counts.added == 697 && counts.already == 2)
        #expect(counts.changed == [tickets[300].source])
        let numbers = try desk.numbers(.state(TicketState.allCases))
        #expect(Set(numbers.map(\.sequence)) == Set(1...697))
        let sources = try numbers.sorted().map { try #require(try desk.row($0)).source }
        #expect(
            sources
                == tickets.enumerated().filter { ![1, 300, 690].contains($0.offset) }.map(\.element.source))
        let report = try desk.store.verify()
        #expect(report.isSound && report.tickets == 697)
    }

    @Test func whateverStopsItTakesEverythingBack() throws {
        let desk = try TestDesk()
        try desk.report("漏水")
        let head = try desk.store.head()
        var given = 0
        #expect(throws: Stop.self) {
            try desk.store.importTickets(by: desk.author) {
                given += 1
                if given == 640 { throw Stop() }
                return .fixture("K\(given)")
            }
        }
        #expect(throws: Stop.self) {
            try desk.store.importTickets(
                by: desk.author, feed([.fixture("K1")]), progress: { _ in throw Stop() })
        }
        #expect(throws: StoreError.refused(.unknown(.category, "moon"))) {
            try desk.store.importTickets(
                by: desk.author, feed([.fixture("K1"), .fixture("K2", category: "moon")]))
        }
        #expect(
            throws: StoreError.refused(.notAllowed(needs: [.administrator, .leader, .operator, .supervisor]))
        ) {
            try desk.store.importTickets(
                by: Author(id: "v", roles: [.viewer], desk: "d"), feed([.fixture("K1")]))
        }
        #expect(try desk.store.head() == head)
        #expect(try desk.numbers(.state(TicketState.allCases)).count == 1)
        #expect(try desk.store.importTickets(by: desk.author, feed([.fixture("K1")])).added == 1)
        #expect(try desk.store.verify().isSound)
    }

    @Test func linesInAnyOrderGiveNumbersOfTheirDays() throws {
        let desk = try TestDesk()
        let days = [3, 1, 2, 1, 3, 2, 1].map { Instant(seconds: 1_770_000_000 + Int64($0) * 86_400) }
        let tickets = days.enumerated().map { ImportedTicket.fixture("K\($0)", at: $1) }
        _ = try desk.store.importTickets(by: desk.author, feed(tickets))
        let numbers = try desk.numbers(.open).map(\.text)
        #expect(
            numbers == [
                "260203-001", "260203-002", "260203-003", "260204-001", "260204-002", "260205-001",
                "260205-002",
            ])
        let more = ImportedTicket.fixture("more", at: days[0])
        _ = try desk.store.importTickets(by: desk.author, feed([more]))
        #expect(try desk.numbers(.open).last?.text == "260205-003")
        #expect(try desk.store.verify().isSound)
    }

    @Test func theLedgerFindsANumberThatRepeatsWithOtherContent() throws {
        let ledger = try ImportLedger()
        #expect(try ledger.note("A", digest: "1", line: 2) == .new)
        #expect(try ledger.note("B", digest: "1", line: 3) == .new)
        #expect(try ledger.note("A", digest: "1", line: 4) == .same)
        #expect(try ledger.note("A", digest: "2", line: 5) == .different(line: 2))
        for line in 10..<5000 { _ = try ledger.note("K\(line)", digest: "\(line)", line: line) }
        #expect(try ledger.note("K10", digest: "x", line: 6000) == .different(line: 10))
    }
}
