import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A wall clock time in Shanghai: `04-30T22:00:00`, of 2026.
func clock(_ text: String) -> Instant {
    guard let date = ISO8601DateFormatter().date(from: "2026-\(text)+08:00") else {
        preconditionFailure("no time: \(text)")
    }
    return Instant(seconds: Int64(date.timeIntervalSince1970))
}

func roundID(_ text: String) -> RoundID {
    guard let id = RoundID(text) else { preconditionFailure("no round: \(text)") }
    return id
}

extension TestClock {
    func set(_ instant: Instant) {
        advance(milliseconds: instant.milliseconds - now().milliseconds)
    }
}

extension TestDesk {
    /// A desk whose site is in force since 2026-04-30 16:00, before any window of the day's night.
    static func walked(_ site: Site = .walked) throws -> TestDesk {
        let desk = try TestDesk()
        desk.time.set(clock("04-30T16:00:00"))
        try desk.store.apply(site, by: desk.author)
        return desk
    }

    @discardableResult
    func order(
        _ command: RoundCommand, _ id: String, expecting: Int? = nil, by person: ID<Person>? = nil,
        author: Author? = nil, told: Instant? = nil
    ) throws -> Receipt {
        let order = Order(.move(command, roundID(id), by: person), expecting: expecting, happenedAt: told)
        return try store.carryOut(order, by: author ?? self.author)
    }

    func round(_ id: String) throws -> Round? {
        try store.read { try $0.round(roundID(id)) }?.round
    }

    func rounds(_ from: String, _ until: String) throws -> [RoundRow] {
        try store.read { try $0.rounds(in: clock(from)..<clock(until), now: time.now()) }
    }

    /// What was written as missed: which round, and when it happened.
    func missed() throws -> [(id: String, at: Instant)] {
        try store.read { try $0.entries(after: 0, limit: .max) }.compactMap { entry in
            guard case .round(.missed) = entry.fact else { return nil }
            return (entry.subject.id, entry.stamp.happenedAt)
        }
    }

    func entries() throws -> Int64 { try store.head().number }

    /// The refusal of an order, which leaves nothing written.
    func refusal(_ body: () throws -> Void) throws -> Refusal? {
        let before = try entries()
        do {
            try body()
            return nil
        } catch StoreError.refused(let refusal) {
            #expect(try entries() == before)
            #expect(try store.verify().isSound)
            return refusal
        }
    }
}
