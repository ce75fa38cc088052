import Domain
import Screen
import Testing
import Words

@testable import Panes

/// How a list of tickets tells the time of each: what is read goes the way of the order.
@Suite struct TimeToldTests {
    /// A Friday: offices work 08:30–12:00 and 13:30–18:00.
    private static func at(_ time: String) -> Instant { Compound.at("2026-11-\(time):00+08:00") }

    private static func row(_ state: TicketState, _ priority: Priority, due: Instant?) -> TicketRow {
        var desk = MemoryDesk()
        let draft = MemoryDesk.draft("b05", "lighting", "3F", "灯不亮", priority: priority)
        let number = desk.expect(.report(draft), at: at("20T08:00")).number
        guard var row = desk.file(number)?.row else { fatalError("no ticket") }
        (row.state, row.nextDue, row.lateSince) = (state, due, nil)
        row.onHoldUntil = state == .onHold ? due : nil
        return row
    }

    private func told(_ row: TicketRow, now: String, _ language: Language) -> String {
        let names = Names(Compound.setting(site: Compound.timed), language: language)
        let look = Look(
            theme: Stage.night, glyphs: .unicode, names: names, keymap: .builtIn, now: Self.at(now))
        return look.age(row)
    }

    @Test(
        arguments: [
            (.dispatched, .p2, "20T10:30", "20T10:00", "余0:30", "left 0:30"),
            (.dispatched, .p2, "20T09:30", "20T10:00", "超0:30", "over 0:30"),
            (.dispatched, .p2, "20T10:00", "20T10:00", "超0:00", "over 0:00"),
            // Around the clock nothing stops a clock; days are days.
            (.dispatched, .p2, "23T13:10", "20T10:00", "余3天 3:10", "left 3d 3:10"),
            (.dispatched, .p2, "10T10:00", "20T10:00", "超10天", "over 10d"),
            // Within one stretch of hours it runs, over the midday break or the night it stops on its way.
            (.dispatched, .p3, "20T11:59", "20T10:00", "余1:59", "left 1:59"),
            (.dispatched, .p3, "20T12:00", "20T10:00", "余2:00", "left 2:00"),
            (.dispatched, .p3, "20T14:00", "20T10:00", "14:00", "14:00"),
            (.dispatched, .p3, "20T14:00", "20T12:30", "14:00", "14:00"),
            (.dispatched, .p3, "21T09:00", "20T20:00", "明 09:00", "tmrw 09:00"),
            (.dispatched, .p3, "23T09:00", "20T20:00", "11-23 09:00", "11-23 09:00"),
            // What is over counts on, whether anybody works or not.
            (.dispatched, .p3, "20T17:50", "20T20:00", "超2:10", "over 2:10"),
            (.onHold, .p3, "20T14:00", "20T10:00", "至 14:00", "till 14:00"),
            (.onHold, .p3, "21T09:00", "20T10:00", "至 明 09:00", "till tmrw 09:00"),
            (.onHold, .p3, "20T09:46", "20T10:00", "过0:14", "past 0:14"),
            (.done, .p3, nil, "20T10:10", "候 2:10", "waits 2:10"),
            (.done, .p3, nil, "22T10:10", "候 2天 2:10", "waits 2d 2:10"),
        ] as [(TicketState, Priority, String?, String, String, String)])
    func everyKindOfTime(
        _ state: TicketState, _ priority: Priority, _ due: String?, _ now: String, _ zh: String, _ en: String
    ) {
        let row = Self.row(state, priority, due: due.map(Self.at))
        #expect(told(row, now: now, .chinese) == zh)
        #expect(told(row, now: now, .english) == en)
    }

    @Test func whatIsEndedTellsHowLongItTook() {
        var row = Self.row(.closed, .p3, due: nil)
        row.closedAt = row.reportedAt.adding(minutes: 53)
        #expect(told(row, now: "25T10:00", .chinese) == "历时 0:53")
        #expect(told(row, now: "25T10:00", .english) == "took 0:53")
        row.closedAt = nil
        #expect(told(row, now: "25T10:00", .chinese).isEmpty, "nobody knows how long it took")
    }

    /// One with hours and one around the clock: sorted on the wall, and read there.
    @Test func orderAndReadingAgree() {
        let now = Self.at("20T11:00")
        let rows = [(Priority.p2, 180), (.p3, 45), (.p2, 50), (.p3, 210), (.p2, 300)].map {
            Self.row(.dispatched, $0, due: now.adding(minutes: $1))
        }
        let sorted = rows.sorted(in: .urgency, at: now)
        let told = sorted.map { self.told($0, now: "20T11:00", .chinese) }
        #expect(told == ["余0:45", "余0:50", "余3:00", "14:30", "余5:00"])
    }
}
