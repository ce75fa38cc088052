import Mutations
import Testing

@testable import Domain

/// What people type is read or refused, whatever it is.
struct TypedTextTests {
    private static let filters = [
        "grid:b01 svc:设备 pri:1,2 state:open team:工程 due:2h overdue by:李梅 since:-1d until:2026-04-30 category:lift",
        "-category:leak 漏水", "\"a b\" “c:d”", "网格：1号楼，2号楼 －状态：待受理", "261120-017", "#261120-017 超时",
        "since:2026-04-30T16:00+08:00 until:14:05", "tech:张强 channel:phone source:sf311", "due:30m,2h",
    ]

    @Test func readsAnyFilter() {
        let names = Filter.Names(
            site: .compound, operators: [], zone: .utc, now: at("10:00"), language: .chinese)
        for text in Mutations(of: Self.filters) {
            do throws(FilterProblem) {
                _ = try Filter.parse(text, names)
            } catch {
                #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.count, "\(text)")
            }
        }
    }

    private static let times = [
        "2026-04-30T16:00:00.123Z", "2026-04-30 16:00", "2026-04-30", "14:05", "2h", "30m", "1d", "100000w",
        "2wd", "3d",
        "2026-10-01..2026-10-07", "9999-12-31T23:59:60+18:00", "0000-00-00",
    ]

    @Test func readsAnyTime() {
        for text in Mutations(of: Self.times) {
            _ = Instant(typed: text, in: .utc, now: at("10:00"))
            _ = Instant(iso8601: text)
            _ = LocalTime.parse(iso8601: text)
            _ = Day(iso8601: text)
            _ = DayRange(text)
            _ = Filter.minutes(text)
            _ = Limit(days: text)
        }
    }

    private static let words = [
        "261120-017", "#261120-9999999", "P1", "紧急", "walk-in", "mini_program", "随手拍", "in progress", "待受理",
        "open",
        "ticket.reported", "ticket.*", "*", "1", "5号楼", "Building 1", "东楼",
    ]

    @Test func readsAnyWord() {
        for text in Mutations(of: Self.words) {
            if let number = TicketNumber(text) { #expect(TicketNumber(number.text) == number) }
            _ = Priority(typed: text)
            _ = Channel(typed: text)
            _ = TicketState.typed(text)
            _ = FactPattern(text)
            _ = Site.compound.grids.called(text)
            _ = Site.compound.grids.filter { $0.isCalledLike(text) }
        }
    }
}
