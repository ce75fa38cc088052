import Domain
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

@Suite struct LogbookTests {
    @Test func theDatabaseRefusesToChangeOrForgetAnEntry() throws {
        let desk = try TestDesk()
        try desk.report("漏水")
        let raw = try desk.raw()
        for sql in ["UPDATE logbook SET desk = 'x' WHERE number = 1", "DELETE FROM logbook"] {
            let error = #expect(throws: DatabaseError.self) { try raw.write { try $0.execute(sql: sql) } }
            #expect(error?.message == "the logbook is append-only")
        }
        #expect(throws: DatabaseError.self) {
            try raw.write {
                try $0.execute(
                    sql: """
                        INSERT INTO logbook SELECT 99, recorded_at, happened_at, operator, desk, kind, id, revision,
                        fact, version, data, hash FROM logbook WHERE number = 3
                        """)
            }
        }
    }

    @Test func theChainIsOverTheStoredBytes() throws {
        let desk = try TestDesk()
        let entries = try desk.store.read { try $0.storedEntries(after: 0, limit: 10) }
        #expect(entries.map(\.number) == [1, 2])
        #expect(entries.map(\.fact.name) == ["operator.added", "site.applied"])
        var bytes = Data(count: 32)
        let first = entries[0]
        let add = { (part: Data) in
            bytes.append(contentsOf: withUnsafeBytes(of: UInt32(part.count).bigEndian) { Array($0) })
            bytes.append(part)
        }
        let number = { (value: Int64) in Data(withUnsafeBytes(of: value.bigEndian) { Array($0) }) }
        add(number(1))
        add(number(first.stamp.recordedAt.milliseconds))
        add(number(first.stamp.happenedAt.milliseconds))
        for text in ["wang", "desk-1", "operator", "wang"] { add(Data(text.utf8)) }
        add(number(1))
        add(Data("operator.added".utf8))
        add(number(1))
        add(Data(first.data.utf8))
        let hash = EntryHash.hexadecimal(SHA256.hash(Array(bytes)))
        #expect(first.hash == hash)
        #expect(try desk.store.head() == Head(number: 2, hash: entries[1].hash))
    }

    @Test func aFollowerSeesAnotherStoresCommit() throws {
        let desk = try TestDesk()
        let heads = Mutex<[Head]>([])
        let arrived = DispatchSemaphore(value: 0)
        let follower = try Follower(path: desk.path, after: 2) { head in
            heads.withLock { $0.append(head) }
            arrived.signal()
        }
        let other = try desk.another()
        let draft = TicketDraft(grid: "b01", category: "water", what: "漏水")
        let receipt = try other.carryOut(Order(.report(draft)), by: desk.elsewhere)
        #expect(arrived.wait(timeout: .now() + 20) == .success)
        let first = try #require(heads.withLock { $0.first })
        #expect(first.number == receipt.entry)
        let entries = try desk.store.read { try $0.entries(after: 2, limit: 10) }
        #expect(entries.map(\.number) == [3])
        #expect(entries.first?.stamp.desk == "desk-2")
        var left = 300
        _ = try other.importTickets(by: desk.author) {
            left -= 1
            return left >= 0 ? .fixture("K\(left)") : nil
        }
        #expect(arrived.wait(timeout: .now() + 20) == .success)
        #expect(heads.withLock { $0.last }?.number == 303)
        follower.stop()
        _ = try other.carryOut(Order(.report(draft)), by: desk.elsewhere)
        #expect(arrived.wait(timeout: .now() + 0.1) == .timedOut)
    }

    @Test func aFollowerTellsFirstOfWhatItMissed() throws {
        let desk = try TestDesk()
        try desk.report("漏水")
        let arrived = DispatchSemaphore(value: 0)
        let follower = try Follower(path: desk.path, after: 0) { head in
            if head.number == 3 { arrived.signal() }
        }
        #expect(arrived.wait(timeout: .now() + 20) == .success)
        follower.stop()
        follower.stop()
    }
}
