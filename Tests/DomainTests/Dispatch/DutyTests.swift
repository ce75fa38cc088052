import Domain
import Testing

@Suite("Duty")
struct DutyTests {
    /// Qiang works days, Ming nights, Hong whenever; on 1 May lines of that day name Qiang (night) and Li Mei (day).
    private static let site: Site = {
        var site = Site.compound
        site.people[0].shifts = ["day"]
        site.people[1].shifts = ["night"]
        site.people[1].leave = [DayRange("2026-05-04..2026-05-05")].compactMap { $0 }
        site.people.append(Person(id: "hong", name: Name(zh: "朱红", en: "Zhu Hong"), team: "tidy"))
        site.roster = [
            RosterLine(shift: "day", people: ["mei"]),
            RosterLine(shift: "night", day: "2026-05-01", people: ["qiang"]),
            RosterLine(shift: "day", day: "2026-05-01", people: ["mei"]),
        ]
        return site
    }()

    private func duty(_ time: String, _ site: Site = site) throws -> Duty {
        let parsed = try #require(LocalTime.parse(iso8601: "2026-" + time))
        return Duty(site, at: parsed.local)
    }

    @Test(arguments: [
        ("04-30T08:00", "night 2026-04-30"), ("04-30T19:59", "night 2026-04-30"),
        ("04-30T20:00", "day 2026-05-01"), ("05-01T03:00", "day 2026-05-01"),
    ])
    func `the shift that comes next, and the day it begins`(_ time: String, _ wanted: String) throws {
        let parsed = try #require(LocalTime.parse(iso8601: "2026-" + time))
        let now = Zone.shanghai.instant(of: parsed.local)
        let next = Duty.next(Self.site, .shanghai, after: now)
        #expect(next.map { "\($0.shift.id) \($0.day.iso8601)" } == wanted)
        var empty = Self.site
        empty.shifts = []
        #expect(Duty.next(empty, .shanghai, after: now) == nil)
    }

    private func said(_ status: Duty.Status) -> String {
        switch status {
        case .onShift(let shift): shift?.text ?? "on"
        case .offShift: "off"
        case .onLeave(let days): days.text
        }
    }

    @Test(arguments: [
        // A usual day, and the ends of its shifts.
        ("04-30T10:00", "qiang", "day"), ("04-30T07:59", "qiang", "off"), ("04-30T20:00", "qiang", "off"),
        ("04-30T10:00", "ming", "off"), ("04-30T20:00", "ming", "night"), ("04-30T03:00", "ming", "night"),
        // Whenever; and an every-day line, which is a usual shift.
        ("04-30T03:00", "hong", "on"), ("04-30T10:00", "mei", "day"), ("04-30T21:00", "mei", "off"),
        // Lines of the day override the usual shift of whom they name, and of nobody else.
        ("05-01T10:00", "qiang", "off"), ("05-01T21:00", "qiang", "night"), ("05-02T03:00", "qiang", "night"),
        ("05-01T03:00", "qiang", "off"), ("05-02T10:00", "qiang", "day"), ("05-01T21:00", "ming", "night"),
        ("05-01T10:00", "hong", "on"), ("05-01T10:00", "mei", "day"),
        // A shift over midnight belongs to the day it began, leave included.
        ("05-04T03:00", "ming", "night"), ("05-04T10:00", "ming", "2026-05-04..2026-05-05"),
        ("05-04T21:00", "ming", "2026-05-04..2026-05-05"), ("05-06T03:00", "ming", "2026-05-04..2026-05-05"),
        ("05-06T21:00", "ming", "night"),
        ("04-30T10:00", "nobody", "off"),
    ])
    func `somebody is on, off or on leave`(_ time: String, _ person: String, _ status: String) throws {
        #expect(try said(duty(time).status(of: ID(person))) == status)
    }

    @Test func `leave goes before a line of that day`() throws {
        var site = Self.site
        site.roster.append(RosterLine(shift: "day", day: "2026-05-04", people: ["ming"]))
        #expect(try said(duty("05-04T10:00", site).status(of: "ming")) == "2026-05-04..2026-05-05")
    }

    @Test(arguments: [
        ("04-30T10:00", "day", "mei"), ("04-30T22:00", "night", nil), ("05-02T03:00", "night", "qiang"),
    ])
    func `the shift that is on has a leader`(_ time: String, _ shift: String, _ leader: String?) throws {
        let duty = try duty(time)
        #expect(duty.shift?.id.text == shift)
        #expect(duty.leader?.id.text == leader)
    }

    @Test func `a leader on leave does not lead`() throws {
        var site = Self.site
        site.roster[0].people = ["ming", "mei"]
        #expect(try duty("05-04T10:00", site).leader?.id == "mei")
    }

    @Test func `without shifts whoever has none is on`() throws {
        var site = Self.site
        site.shifts = []
        #expect(try said(duty("04-30T10:00", site).status(of: "hong")) == "on")
        #expect(try said(duty("04-30T10:00", site).status(of: "qiang")) == "off")
        #expect(try duty("04-30T10:00", site).shift == nil)
    }
}
