import Domain
import Testing

@testable import Store

/// A desk of which Chen has the day and Zhou the night, and that passes from one to the other.
struct HandedDesk {
    let desk: TestDesk
    let chen = Author(id: "chen", roles: [.operator], desk: "desk-1")
    let zhou = Author(id: "zhou", roles: [.operator], desk: "desk-2")

    init() throws {
        desk = try TestDesk()
        for id in ["chen", "zhou"] {
            try desk.store.account(
                .add(name: id, roles: [.operator], systemUser: nil), id: ID(id), by: desk.author)
        }
        var site = Site.fixture
        site.counted = [CountedThing(id: "keys", name: Name(zh: "钥匙", en: "Keys"), expected: 12)]
        site.shifts = [
            Shift(id: "day", name: Name(zh: "白班", en: "Day"), start: 480, end: 1200),
            Shift(id: "night", name: Name(zh: "夜班", en: "Night"), start: 1200, end: 480),
        ]
        _ = try desk.store.apply(site, by: desk.author)
    }

    var store: Store { desk.store }

    @discardableResult
    func does(
        _ work: HandoverWork, by author: Author, expecting: Int? = nil, in store: Store? = nil
    ) throws -> Receipt {
        desk.time.advance(seconds: 5)
        var proven = author
        proven.isProven = true
        return try (store ?? desk.store).carryOut(Order(work, expecting: expecting), by: proven)
    }

    @discardableResult
    func does(_ command: HandoverCommand, by author: Author, expecting: Int? = nil) throws -> Receipt {
        let rows = try store.read { try $0.handovers() }
        let id = try #require((rows.last { $0.state == .open } ?? rows.last)?.id)
        return try does(.move(command, id), by: author, expecting: expecting)
    }

    @discardableResult
    func starts(by author: Author, to other: Author) throws -> Handover {
        try does(.start(.scheduled, incoming: other.id, reason: nil), by: author)
        return try open()
    }

    func open() throws -> Handover { try #require(try store.read { try $0.openHandover() }) }

    func last() throws -> Handover {
        let rows = try store.read { try $0.handovers() }
        return try #require(try rows.last.flatMap { row in try store.read { try $0.handover(row.id) } })
    }

    func takesAll(by author: Author) throws {
        for line in try open().unacknowledged {
            try does(.acknowledge(line: line.key, word: "看过 \(line.key)"), by: author)
        }
    }

    func passes(from one: Author, to other: Author) throws {
        try starts(by: one, to: other)
        try takesAll(by: other)
        try does(.sign(reason: nil), by: one)
        try does(.sign(reason: nil), by: other)
    }

    @discardableResult
    func report(
        _ what: String, _ category: ID<Domain.Category> = "water", priority: Priority? = nil,
        by author: Author? = nil
    ) throws -> TicketNumber {
        desk.time.advance(seconds: 5)
        let draft = TicketDraft(
            grid: "b01", category: category, place: "3F", what: what, channel: .phone, priority: priority)
        return try #require(try store.carryOut(Order(.report(draft)), by: author ?? chen).number)
    }

    func moves(_ number: TicketNumber, _ commands: TicketCommand..., by author: Author? = nil) throws {
        for command in commands {
            desk.time.advance(seconds: 5)
            _ = try store.carryOut(Order(.move(command, number)), by: author ?? chen)
        }
    }
}
