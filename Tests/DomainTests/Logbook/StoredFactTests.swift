import Foundation
import Testing

@testable import Domain

@Suite("Facts as they are stored")
struct StoredFactTests {
    static let reporter = Reporter(name: "王伟", phone: "8123", unit: "财务处")

    static let tickets: [TicketFact] = [
        .reported(
            .init(
                number: number("260430-001"), grid: "b01", specialist: "equipment", category: "lift",
                place: "3F", what: "困人\n\"急\"", priority: .p1, channel: .walkIn, reporter: reporter,
                owner: "mei", recurrenceOf: number("260401-1000"), source: Source(name: "line", key: "k"))),
        .imported(
            .init(
                number: number("260430-002"), grid: "b01", specialist: "equipment", category: "lift",
                place: "", what: "x", priority: .p4, channel: .open311, reporter: nil, state: .inProgress,
                reportedAt: at("10:00:00.123"), acceptedAt: at("10:01"), dispatchedAt: at("10:02"),
                arrivedAt: at("10:03"), doneAt: nil, closedAt: nil, team: "tidy",
                source: Source(name: "old", key: "17/3"), digest: "ff")),
        .accepted(.init(owner: "mei", note: nil)),
        .dispatched(
            .init(
                to: Assignment(team: "engineering", technician: "qiang", assisting: ["tidy"]), owner: nil,
                note: "带梯子")),
        .acknowledged(.init(note: nil)),
        .arrived(.init(note: "3F")),
        .held(.init(reason: .quiet, until: at("22:00"), note: nil)),
        .resumed(.init(note: nil)),
        .finished(.init(withoutArrival: true, note: nil)),
        .returned(.init(reason: "派错", misdispatch: true)),
        .calledBack(.init(rating: Rating(overall: 5, speed: 4, service: nil), note: nil)),
        .closed(.init(unasked: .notReached, note: nil)),
        .reopened(.init(reason: "又坏", owner: "mei")),
        .rejected(.init(reason: "不归本院")),
        .merged(.init(into: number("260430-003"))),
        .absorbed(
            .init(from: number("260430-001"), reporters: [reporter], absorbed: [number("260430-004")])),
        .edited(.init(fields: TicketEdit(place: "5F"), note: nil)),
        .feeAdded(.init(part: "灯管", quantity: 2, unitPrice: 1250, labour: nil)),
        .noted(.init(note: "已告知")),
        .corrected(.init(revision: 3, reason: "按错")),
        .undone(.init(revision: 3, reason: nil)),
    ]

    static let facts: [Fact] =
        tickets.map(Fact.ticket) + [
            .site(.applied(.init(site: .compound))),
            .account(.added(.init(id: "mei", name: "李梅", roles: [.operator, .leader], systemUser: "mei"))),
            .account(.changed(.init(name: nil, roles: [.viewer], systemUser: nil))),
            .account(.disabled(.init())),
            .account(.enabled(.init())),
            .account(.passwordSet(.init())),
            .account(.passwordCleared(.init())),
            .journal(.noted(.init(text: "暴雨蓝色预警"))),
            .standard(.published(.init(catalogue: .kitchen))),
        ] + gatherings

    static let gatherings: [Fact] = {
        let details = Gathering.Details(
            grid: "b01", place: "会议室", start: at("10:00"), end: at("11:00"), title: "例会", heads: 12)
        let id = GatheringID(day: Zone.utc.day(of: at("10:00")), number: 3)
        return [
            .gathering(.planned(.init(id: id, details: details, source: Source(name: "line", key: "k")))),
            .gathering(.moved(.init(details: details, served: [roundID("prepare+m260430-03@260430T0900")]))),
            .gathering(.cancelled(.init(reason: "改期"))),
        ]
    }()

    /// Frozen: what stands here stands in logbooks.
    static let names = [
        "ticket.reported", "ticket.imported", "ticket.accepted", "ticket.dispatched", "ticket.acknowledged",
        "ticket.arrived", "ticket.held", "ticket.resumed", "ticket.finished", "ticket.returned",
        "ticket.called-back", "ticket.closed", "ticket.reopened", "ticket.rejected", "ticket.merged",
        "ticket.absorbed", "ticket.edited", "ticket.fee-added", "ticket.noted", "ticket.corrected",
        "ticket.undone", "site.applied", "operator.added", "operator.changed", "operator.disabled",
        "operator.enabled", "operator.password-set", "operator.password-cleared", "journal.noted",
        "standard.published", "occasion.planned", "occasion.moved", "occasion.cancelled",
    ]

    @Test func `every fact has its own stored name`() {
        #expect(Self.facts.map(\.storedName.name) == Self.names)
        #expect(Set(Self.names).count == Self.names.count)
        #expect(Self.facts.allSatisfy { $0.storedName.version == 1 })
    }

    @Test(arguments: facts)
    func `a fact survives its JSON`(_ fact: Fact) throws {
        let data = try JSONEncoder().encode(Payload(fact: fact))
        let decoder = JSONDecoder()
        decoder.userInfo[Stored.key] = fact.storedName
        #expect(try decoder.decode(Stored.self, from: data).fact == fact)
    }

    @Test(arguments: [
        StoredName(name: "ticket.exploded", version: 1), StoredName(name: "ticket.noted", version: 2),
        StoredName(name: "", version: 1), StoredName(name: "ticket.noted", version: 0),
    ])
    func `an unknown fact is an error`(_ stored: StoredName) {
        let decoder = JSONDecoder()
        decoder.userInfo[Stored.key] = stored
        #expect(throws: UnknownFact(stored: stored)) {
            try decoder.decode(Stored.self, from: Data("{}".utf8))
        }
    }

    @Test(arguments: [
        ("ticket.dispatched", "{}"),
        ("ticket.held", #"{"reason":"moon","until":"2026-04-30T10:00:00.000Z"}"#),
        ("ticket.held", #"{"reason":"parts","until":"soon"}"#), ("ticket.merged", #"{"into":"17"}"#),
    ])
    func `a damaged payload is an error`(_ name: String, _ json: String) {
        let decoder = JSONDecoder()
        decoder.userInfo[Stored.key] = StoredName(name: name, version: 1)
        #expect(throws: DecodingError.self) { try decoder.decode(Stored.self, from: Data(json.utf8)) }
    }

    @Test func `a late entry is told by a minute`() {
        func stamp(_ recorded: String) -> Stamp {
            Stamp(recordedAt: at(recorded), happenedAt: at("10:00"), operatorID: "mei", desk: "d")
        }
        #expect(!stamp("10:01").isLate)
        #expect(stamp("10:01:01").isLate)
    }
}

private struct Payload: Encodable {
    let fact: Fact

    func encode(to encoder: any Encoder) throws {
        try fact.encodePayload(to: encoder)
    }
}

private struct Stored: Decodable {
    static let key = name("stored")
    let fact: Fact

    init(from decoder: any Decoder) throws {
        guard let name = decoder.userInfo[Stored.key] as? StoredName else {
            throw UnknownFact(stored: StoredName(name: "", version: 0))
        }
        fact = try Fact(name, payload: decoder)
    }

    private static func name(_ text: String) -> CodingUserInfoKey {
        guard let key = CodingUserInfoKey(rawValue: text) else { preconditionFailure("no key: \(text)") }
        return key
    }
}
