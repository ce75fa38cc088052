import Domain
import GRDB
import Testing

@testable import Store

@Suite("What stands, stored")
struct StandingTests {
    private let desk: TestDesk

    init() throws {
        desk = try TestDesk()
    }

    private func raise(_ kind: StandingMatter.Kind, _ what: String) throws -> StandingID {
        let due = kind.isReviewed ? nil : desk.time.now().adding(minutes: 60)
        let draft = StandingDraft(kind, what: what, due: due)
        let receipt = try desk.store.carryOut(Order(StandingWork.raise(draft)), by: desk.author)
        return try #require(receipt.subject.standing)
    }

    private func does(_ command: StandingCommand, _ id: StandingID, expecting: Int? = nil) throws {
        _ = try desk.store.carryOut(
            Order(StandingWork.move(command, id), expecting: expecting), by: desk.author)
    }

    @Test func `each kind is numbered by itself, and what ended is listed when asked for`() throws {
        let ids = try [
            raise(.condition, "道闸停用"), raise(.condition, "电梯停用"), raise(.order, "补报表"),
            raise(.standingOrder, "夜间锁东门"), raise(.directive, "整改消防通道"),
        ]
        #expect(ids.map(\.text) == ["C1", "C2", "O1", "S1", "D1"])
        try does(.lift(reason: "已修好"), ids[0])
        try does(.done(how: nil), ids[2])
        let kinds = Set(StandingMatter.Kind.allCases)
        let open = try desk.store.read { try $0.standing(kinds) }
        #expect(open.map(\.id.text) == ["C2", "D1", "S1"])
        let all = try desk.store.read { try $0.standing(kinds, endedSince: Instant(milliseconds: 0)) }
        #expect(all.map(\.id.text) == ["C1", "C2", "D1", "O1", "S1"])
        #expect(try desk.store.read { try $0.standing([.condition]) }.map(\.what) == ["电梯停用"])
        #expect(try raise(.condition, "又一个").text == "C3")
    }

    @Test func `what another changed meanwhile is a conflict, a remark is none`() throws {
        let id = try raise(.condition, "道闸停用")
        try does(.note("厂家周三来"), id)
        try does(.renew(until: nil, note: nil), id, expecting: 1)
        #expect(throws: StoreError.self) { try does(.lift(reason: "已修好"), id, expecting: 1) }
        try does(.lift(reason: "已修好"), id, expecting: 3)
    }

    @Test func `it is verified, and comes back from the logbook alone`() throws {
        for what in ["一", "二"] { _ = try raise(.order, what) }
        try does(.done(how: nil), StandingID(kind: .order, number: 1))
        try does(.sendBack(reason: "没有"), StandingID(kind: .order, number: 1))
        #expect(try desk.store.verify().isSound)
        try desk.raw().write { try $0.execute(sql: "UPDATE standing SET ended_at = 1 WHERE id = 'O1'") }
        #expect(try !desk.store.verify().isSound)
        #expect(try desk.store.rebuild() > 0)
        #expect(try desk.store.verify().isSound)
        #expect(try desk.store.read { try $0.standing([.order]) }.map(\.returns) == [1, 0])
    }
}
