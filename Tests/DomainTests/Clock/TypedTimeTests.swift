import Testing

@testable import Domain

@Suite("Times as they are typed")
struct TypedTimeTests {
    /// Two hours ahead of UTC until 2026-10-25 01:00Z, then one; two again from 2027-03-28 01:00Z on.
    private let zone = Zone(
        identifier: "Europe/Somewhere", firstOffset: 7200,
        transitions: [
            .init(at: instant("2026-10-25T01:00Z").seconds, offset: 3600),
            .init(at: instant("2027-03-28T01:00Z").seconds, offset: 7200),
        ])

    @Test(
        arguments: [
            ("2026-10-25 01:59", .one(instant("2026-10-24T23:59Z"))),
            ("2026-10-25 02:00", .twice(instant("2026-10-25T00:00Z"), instant("2026-10-25T01:00Z"))),
            ("2026-10-25 02:59", .twice(instant("2026-10-25T00:59Z"), instant("2026-10-25T01:59Z"))),
            ("2026-10-25 03:00", .one(instant("2026-10-25T02:00Z"))),
            ("2026-10-25 02:30+02:00", .one(instant("2026-10-25T00:30Z"))),
            ("2026-10-25 02:30+01:00", .one(instant("2026-10-25T01:30Z"))),
            ("2027-03-28 01:59", .one(instant("2027-03-28T00:59Z"))), ("2027-03-28 02:00", .skipped),
            ("2027-03-28 02:59", .skipped), ("2027-03-28 03:00", .one(instant("2027-03-28T01:00Z"))),
            ("2026-10-25", .one(instant("2026-10-24T22:00Z"))), ("soon", nil), ("25:00", nil),
        ] as [(String, TypedTime?)])
    func `a time is one instant, none or two`(_ text: String, _ expected: TypedTime?) {
        #expect(TypedTime(text, in: zone, now: instant("2026-10-24T12:00Z")) == expected)
    }

    @Test func `a time of day is today's, or another day's`() {
        let eve = instant("2026-10-24T12:00Z")
        #expect(TypedTime("02:30", in: zone, now: eve) == .one(instant("2026-10-24T00:30Z")))
        #expect(
            TypedTime("02:30", in: zone, now: eve, daysAhead: 1)
                == .twice(instant("2026-10-25T00:30Z"), instant("2026-10-25T01:30Z")))
    }

    @Test func `the form with an offset says which of two it is`() {
        for text in ["2026-10-25T00:30Z", "2026-10-25T01:30Z", "2026-07-01T10:00Z"] {
            let stamp = zone.stampWithOffset(instant(text))
            #expect(TypedTime(stamp, in: zone, now: instant(text)) == .one(instant(text)), "\(stamp)")
        }
        let west = Zone(identifier: "West", firstOffset: -12_600)
        #expect(west.stampWithOffset(instant("2026-07-01T10:00Z")) == "2026-07-01 06:30-03:30")
    }
}
