import Dispatch
import Domain
import GRDB
import Synchronization
import Testing

@testable import Store

@Suite struct ConflictTests {
    @Test func theSecondOfTwoDesksIsToldWhatTheFirstDid() throws {
        let desk = try TestDesk()
        let number = try desk.report("漏水")
        let other = try desk.another()
        try desk.admit(desk.second)
        _ = try other.carryOut(
            Order(.move(.dispatch(.init(team: "engineering")), number), expecting: 1), by: desk.second)
        let before = try desk.store.head()
        let error = #expect(throws: StoreError.self) {
            try desk.store.carryOut(
                Order(.move(.reject(reason: "no"), number), expecting: 1), by: desk.author)
        }
        guard case .conflict(let conflict) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(conflict.subject == .ticket(number))
        #expect(conflict.expected == 1)
        #expect(conflict.current == 2)
        #expect(conflict.since.map(\.stamp.operatorID) == ["li"])
        #expect(conflict.since.map(\.fact.storedName.name) == ["ticket.dispatched"])
        #expect(try desk.store.head() == before)
    }

    @Test func remarksAndFeesNeverConflict() throws {
        let desk = try TestDesk()
        let number = try desk.report("漏水")
        try desk.move(.dispatch(.init(team: "engineering")), number)
        _ = try desk.store.carryOut(Order(.move(.note("hello"), number), expecting: 1), by: desk.author)
        _ = try desk.store.carryOut(Order(.move(.fee(.labour(1)), number), expecting: 1), by: desk.author)
        #expect(try desk.store.read { try $0.file(number) }?.ticket.revision == 4)
    }

    @Test func ofRacingDesksExactlyOneWins() throws {
        let desk = try TestDesk()
        let authors = (0..<4).map { Author(id: ID("op\($0)"), roles: [.operator], desk: "desk-\($0)") }
        for author in authors { try desk.admit(author) }
        for _ in 0..<10 {
            let number = try desk.report("漏水", channel: .patrol)
            let outcomes = Mutex<[Bool]>([])
            DispatchQueue.concurrentPerform(iterations: 4) { index in
                do {
                    let (store, order) = (try desk.another(), Order(.move(.accept, number), expecting: 1))
                    _ = try store.carryOut(order, by: authors[index])
                    outcomes.withLock { $0.append(true) }
                } catch StoreError.conflict {
                    outcomes.withLock { $0.append(false) }
                } catch {
                    Issue.record(error)
                }
            }
            #expect(outcomes.withLock { $0.sorted { $0 && !$1 } } == [true, false, false, false])
        }
        #expect(try desk.store.verify().isSound)
    }

    @Test func numbersOfADayNeverCollide() throws {
        let desk = try TestDesk()
        let numbers = Mutex<[TicketNumber]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { index in
            do {
                let store = try desk.another()
                for _ in 0..<25 {
                    let draft = TicketDraft(grid: "b01", category: "water", what: "漏水")
                    let receipt = try store.carryOut(Order(.report(draft)), by: desk.author)
                    let number = try #require(receipt.number)
                    numbers.withLock { $0.append(number) }
                }
            } catch {
                Issue.record(error)
            }
        }
        let expected = (1...100).map { TicketNumber(day: 260430, sequence: $0) }
        #expect(numbers.withLock { $0.sorted() } == expected)
        #expect(try desk.store.verify().isSound)
    }

    @Test func mergesInOppositeDirectionsCannotBothHappen() throws {
        let desk = try TestDesk()
        for _ in 0..<10 {
            let pair = [try desk.report("漏水"), try desk.report("漏水了")]
            let wins = Mutex(0)
            DispatchQueue.concurrentPerform(iterations: 2) { index in
                do {
                    let order = Order(
                        .merge(pair[index], into: pair[1 - index]), expecting: 1, expectingSurvivor: 1)
                    _ = try desk.another().carryOut(order, by: desk.author)
                    wins.withLock { $0 += 1 }
                } catch StoreError.conflict {
                } catch {
                    Issue.record(error)
                }
            }
            #expect(wins.withLock { $0 } == 1)
            #expect(try desk.numbers(.number(pair)).count == 2)
        }
        #expect(try desk.store.verify().isSound)
    }

    @Test func aMergeIsTakenBackOnBothTickets() throws {
        let desk = try TestDesk()
        let gone = try desk.report("漏水", reporter: Reporter(name: "赵"))
        let kept = try desk.report("漏水了")
        let receipt = try desk.store.carryOut(Order(.merge(gone, into: kept)), by: desk.author)
        #expect(receipt.number == gone)
        #expect(receipt.revision == 2)
        #expect(try desk.numbers(.word("赵", grids: [], categories: [], teams: [], technicians: [])) == [kept])
        try desk.move(.undo, kept)
        #expect(try desk.row(gone)?.state == .accepted)
        #expect(try desk.store.read { try $0.file(kept) }?.ticket.body.absorbed == [])
        #expect(try desk.numbers(.word("赵", grids: [], categories: [], teams: [], technicians: [])) == [gone])
        #expect(try desk.store.verify().isSound)
    }

    @Test func aWriterThatIsLockedOutForTooLongIsBusy() throws {
        let desk = try TestDesk()
        let other = try desk.another(patience: .milliseconds(30))
        let before = try desk.store.head()
        try desk.raw().writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            #expect(throws: StoreError.busy) {
                try other.carryOut(
                    Order(.report(TicketDraft(grid: "b01", category: "water", what: "x"))), by: desk.author)
            }
            #expect(try desk.store.head() == before)
            try db.execute(sql: "ROLLBACK")
        }
    }
}
