import Domain
import Testing

@testable import Store

@Suite struct ProveTests {
    private let right = Secret("correct horse".utf8)
    private let wrong = Secret("wrong horses".utf8)

    private func refusal<Value>(_ body: () throws -> Value) -> OperatorRefusal? {
        do {
            _ = try body()
            return nil
        } catch StoreError.refused(.account(let refusal)) {
            return refusal
        } catch {
            Issue.record(error)
            return nil
        }
    }

    private func deskWithPassword() throws -> TestDesk {
        let desk = try TestDesk()
        try desk.store.setPassword(right, of: "wang", by: desk.author)
        return desk
    }

    @Test func theRightOneIsTaken() throws {
        let desk = try deskWithPassword()
        #expect(refusal { try desk.store.prove(right, of: "wang") } == nil)
        #expect(refusal { try desk.store.prove(wrong, of: "wang") } == .wrongPassword(retryAt: nil))
        #expect(refusal { try desk.store.prove(Secret(), of: "wang") } == .wrongPassword(retryAt: nil))
    }

    @Test func anOrderIsCarriedOutOnlyWithTheAuthorsOwn() throws {
        let desk = try deskWithPassword()
        let number = try desk.report("漏水")
        let order = Order(.move(.note("签名"), number))
        let before = try desk.store.head()
        #expect(
            refusal { try desk.store.carryOut(order, by: desk.author, proving: wrong) }
                == .wrongPassword(retryAt: nil))
        #expect(try desk.store.head() == before)
        #expect(try desk.store.carryOut(order, by: desk.author, proving: right).number == number)
    }

    @Test func afterThreeWrongOnesEachNextWaitsTwiceAsLong() throws {
        let desk = try deskWithPassword()
        let delays: [Int?] = [nil, nil, nil, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
        for delay in delays {
            let until = delay.map { desk.time.now().adding(seconds: $0) }
            // Each from a store of its own: what is counted is counted in the desk.
            let store = try desk.another()
            #expect(refusal { try store.prove(wrong, of: "wang") } == .wrongPassword(retryAt: until))
            if let delay {
                desk.time.advance(milliseconds: Int64(delay) * 1000 - 1)
                #expect(refusal { try store.prove(right, of: "wang") } == .wrongPassword(retryAt: until))
                desk.time.advance(milliseconds: 1)
            }
        }
        #expect(refusal { try desk.store.prove(right, of: "wang") } == nil)
        #expect(refusal { try desk.store.prove(wrong, of: "wang") } == .wrongPassword(retryAt: nil))
    }

    @Test func nobodyLearnsWhichOfNameAndPasswordWasWrong() throws {
        let desk = try deskWithPassword()
        #expect(
            refusal { try desk.store.prove(right, of: "nobody") }
                == refusal { try desk.store.prove(wrong, of: "wang") })
    }
}
