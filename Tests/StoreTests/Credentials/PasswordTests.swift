import Domain
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

@Suite struct PasswordTests {
    private let right = Secret("correct horse".utf8)
    private let other = Secret("battery staple".utf8)

    private func desk() throws -> TestDesk {
        let desk = try TestDesk()
        try desk.admit(desk.second)
        return desk
    }

    private func expect<Value>(_ refusal: OperatorRefusal?, _ body: () throws -> Value) {
        do {
            _ = try body()
            #expect(refusal == nil)
        } catch StoreError.refused(.account(let found)) {
            #expect(found == refusal)
        } catch {
            Issue.record(error)
        }
    }

    @Test func onesOwnIsSetByOneselfAndTheNextOnlyWithTheOneBefore() throws {
        let desk = try desk()
        try desk.store.setPassword(right, of: "li", by: desk.second)
        expect(.needsPassword) { try desk.store.setPassword(other, of: "li", by: desk.second) }
        expect(.wrongPassword(retryAt: nil)) {
            try desk.store.setPassword(other, of: "li", old: other, by: desk.second)
        }
        try desk.store.setPassword(other, of: "li", old: right, by: desk.second)
        expect(nil) { try desk.store.prove(other, of: "li") }
        expect(.wrongPassword(retryAt: nil)) { try desk.store.prove(right, of: "li") }
    }

    @Test func anothersIsSetAndClearedByAnAdministratorAlone() throws {
        let desk = try desk()
        let refusal = StoreError.refused(.notAllowed(needs: [.administrator]))
        #expect(throws: refusal) { try desk.store.setPassword(right, of: "wang", by: desk.second) }
        try desk.store.setPassword(right, of: "li", by: desk.author)
        #expect(throws: refusal) { try desk.store.clearPassword(of: "li", by: desk.second) }
        #expect(try desk.store.passwords() == ["li": PasswordStanding(failures: 0, delayedUntil: nil)])
        try desk.store.clearPassword(of: "li", by: desk.author)
        expect(.noPassword) { try desk.store.clearPassword(of: "li", by: desk.author) }
        #expect(try desk.store.passwords() == [:])
        #expect(throws: StoreError.refused(.unknown(.operatorAccount, "nobody"))) {
            try desk.store.setPassword(right, of: "nobody", by: desk.author)
        }
    }

    @Test(arguments: [
        ("seven77", OperatorRefusal.passwordTooShort), ("eight888", nil), ("七个字也不够哦", .passwordTooShort),
        ("八个字就已经够了", nil), ("", .passwordBlank), ("          ", .passwordBlank),
        ("　　　　　　　　", .passwordBlank), (String(repeating: "a", count: 511), nil),
        (String(repeating: "a", count: 512), .passwordTooLong),
        (String(repeating: "密", count: 10_000), .passwordTooLong),
        ("with\u{0}zero inside", .passwordUntypable),
        ("with\nline break", .passwordUntypable),
        // Too long as it is typed, not as it is hashed.
        (String(repeating: "e\u{301}", count: 250), nil),
    ])
    func aNewOneMustBeUsable(_ text: String, _ refusal: OperatorRefusal?) throws {
        let (desk, secret) = (try desk(), Secret(text.utf8))
        expect(refusal) { try desk.store.setPassword(secret, of: "li", by: desk.author) }
        if refusal == nil { expect(nil) { try desk.store.prove(secret, of: "li") } }
        #expect(try desk.store.passwords().isEmpty == (refusal != nil))
    }

    @Test func composedAndDecomposedAreOne() throws {
        let desk = try desk()
        try desk.store.setPassword(Secret("cafe\u{301} creme".utf8), of: "li", by: desk.author)
        expect(nil) { try desk.store.prove(Secret("caf\u{e9} creme".utf8), of: "li") }
        try desk.store.setPassword(Secret("caf\u{e9} creme".utf8), of: "li", by: desk.author)
        expect(nil) { try desk.store.prove(Secret("cafe\u{301} creme".utf8), of: "li") }
    }

    @Test(arguments: [10_000, 512, 1])
    func oneThatCannotBeTheRightOneIsJustWrong(_ count: Int) throws {
        let desk = try desk()
        try desk.store.setPassword(right, of: "li", by: desk.author)
        let secret = Secret(repeatElement(UInt8(ascii: "a"), count: count))
        expect(.wrongPassword(retryAt: nil)) { try desk.store.prove(secret, of: "li") }
        let zero = Secret(Array("correct horse".utf8) + [0, 65])
        expect(.wrongPassword(retryAt: nil)) { try desk.store.prove(zero, of: "li") }
        expect(.wrongPassword(retryAt: nil)) { try desk.store.prove(Secret([0xff, 0xfe]), of: "li") }
    }

    @Test func wrongOnesOnSeveralTerminalsAtOnceAreAllCounted() throws {
        let desk = try desk()
        try desk.store.setPassword(right, of: "li", by: desk.author)
        let stores = try (0..<5).map { _ in try desk.another() }
        let refused = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 3) { index in
            if (try? stores[index].prove(other, of: "li")) == nil { refused.withLock { $0 += 1 } }
        }
        #expect(refused.withLock { $0 } == 3)
        #expect(try desk.store.passwords()["li"]?.failures == 3)
        expect(.wrongPassword(retryAt: desk.time.now().adding(seconds: 2))) {
            try stores[3].prove(other, of: "li")
        }
        expect(.wrongPassword(retryAt: desk.time.now().adding(seconds: 2))) {
            try stores[4].prove(right, of: "li")
        }
        // Whoever is at work is not touched by it.
        _ = try desk.store.carryOut(Order(.journal(.note("停电", .incident))), by: desk.second)
    }

    @Test func whoIsDisabledIsToldSoOnlyWithTheRightOne() throws {
        let desk = try desk()
        try desk.store.setPassword(right, of: "li", by: desk.author)
        try desk.store.account(.disable, id: "li", by: desk.author)
        expect(.wrongPassword(retryAt: nil)) { try desk.store.prove(other, of: "li") }
        expect(.disabled("li")) { try desk.store.prove(right, of: "li") }
    }

    @Test func theLogbookTellsWhoSetWhoseAndNothingElse() throws {
        let desk = try desk()
        try desk.store.setPassword(right, of: "li", by: desk.author)
        try desk.store.clearPassword(of: "li", by: desk.author)
        let told = try desk.store.read { try $0.storedEntries(after: 3, limit: 10) }
        #expect(told.map(\.fact.name) == ["operator.password-set", "operator.password-cleared"])
        #expect(told.map(\.data) == ["{}", "{}"])
        #expect(told.allSatisfy { $0.subject == .account("li") })
        #expect(try desk.store.verify().isSound)
    }

    @Test func theyAreKeptByARebuildAndABackupAndNoHashIsInTheLogbook() throws {
        let desk = try desk()
        try desk.store.setPassword(right, of: "li", by: desk.author)
        try desk.raw().write { try $0.execute(sql: "UPDATE operators SET name = 'x'") }
        #expect(try desk.store.rebuild() > 0)
        expect(nil) { try desk.store.prove(right, of: "li") }
        let copy = "\(desk.folder)/copy.db"
        try desk.store.backup(to: copy)
        let restored = try Store(path: copy, clock: desk.time.now)
        expect(nil) { try restored.prove(right, of: "li") }
        expect(.wrongPassword(retryAt: nil)) { try restored.prove(other, of: "li") }
        let hashes = try desk.raw().read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM logbook WHERE data LIKE '%$y$%'")
        }
        #expect(hashes == 0)
    }

    @Test func aRightOneIsTakenWhereNothingCanBeWritten() throws {
        let desk = try desk()
        try desk.store.setPassword(right, of: "li", by: desk.author)
        let reading = try Store(path: desk.path, access: .readOnly, clock: desk.time.now)
        expect(nil) { try reading.prove(right, of: "li") }
        #expect(throws: StoreError.readOnly) { try reading.prove(other, of: "li") }
    }

    @Test func aSecretSaysNothing() {
        #expect("\(right) \(String(reflecting: right)) \([right])" == "••• ••• [•••]")
        var dumped = ""
        dump(right, to: &dumped)
        #expect(!dumped.contains("horse") && !dumped.contains("99"))
        #expect(Secret("ab".utf8).appending("é") == Secret("abé".utf8))
        #expect(Secret("abé".utf8).removingLast() == Secret("ab".utf8))
        #expect(Secret().removingLast().isEmpty)
    }
}
