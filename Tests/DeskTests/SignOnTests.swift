import Domain
import Panes
import Store
import Testing

@testable import Desk

/// Who sits down at an open desk.
@Suite struct SignOnTests {
    private let right = Secret("correct horse".utf8)

    private func house() throws -> TestHouse {
        let house = try TestHouse()
        try house.store.setPassword(right, of: "mei", by: house.author)
        try house.store.account(
            .add(name: "赵敏", roles: [.operator], systemUser: nil), id: "zhao", by: house.author)
        return house
    }

    private func failure(_ input: Input) -> Failure? {
        if case .signOnFailed(let failure) = input { failure } else { nil }
    }

    private func author(_ input: Input) -> Author? {
        if case .signedOn(let signOn) = input { signOn.setting.author } else { nil }
    }

    @Test func whoHasAPasswordSitsDownWithIt() throws {
        let house = try house()
        let session = DeskSession(store: house.store, author: nil, isReadOnly: false, desk: "tty9")
        let seated = author(session.signOn("李梅", right, isLocked: false))
        #expect(seated?.id == "mei" && seated?.desk == "tty9")
        #expect(seated?.roles == [.administrator, .leader, .operator, .supervisor])
        let wrong = Failure.refused(.account(.wrongPassword(retryAt: nil)))
        for name in ["李梅", "mei", "nobody", ""] {
            #expect(failure(session.signOn(name, Secret("wrong".utf8), isLocked: true)) == wrong, "\(name)")
        }
        withExtendedLifetime(house) {}
    }

    @Test func whoHasNoneSitsDownWhereNobodyLocked() throws {
        let house = try house()
        let session = house.session()
        #expect(author(session.signOn("zhao", Secret(), isLocked: false))?.id == "zhao")
        let none = Failure.refused(.account(.noPassword))
        #expect(failure(session.signOn("zhao", Secret(), isLocked: true)) == none)
        #expect(failure(session.signOn("zhao", right, isLocked: false)) == none)
        withExtendedLifetime(house) {}
    }

    @Test func whoIsDisabledSitsNowhere() throws {
        let house = try house()
        try house.store.account(.disable, id: "zhao", by: house.author)
        let disabled = Failure.refused(.account(.disabled("zhao")))
        #expect(failure(house.session().signOn("zhao", Secret(), isLocked: false)) == disabled)
    }

    @Test func whatIsWrittenIsOfWhoeverAskedForIt() throws {
        let house = try house()
        let seat = Seat(house.session())
        let before = seat.session
        guard case .signedOn(let signOn) = seat.session.signOn("zhao", Secret(), isLocked: false) else {
            Issue.record("not signed on")
            return
        }
        seat.turn(to: seat.session.turned(to: signOn.setting.author))
        _ = before.carryOut(Order(.journal(.note("a", .incident))))
        _ = seat.session.carryOut(Order(.journal(.note("b", .incident))))
        let entries = try house.store.read { try $0.entries(after: 0, limit: 100) }.suffix(2)
        #expect(entries.map(\.stamp.operatorID) == ["mei", "zhao"])
    }
}
