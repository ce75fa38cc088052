import Testing

@testable import Domain

@Suite("What of the logbook is shown")
struct LogFilterTests {
    private static let names = Filter.Names(
        site: .compound, operators: [OperatorTests.root, OperatorTests.mei], zone: .shanghai,
        now: at("10:00"),
        language: .chinese)

    /// Of that day on the site's clock.
    private static let midnight = at("00:00").adding(minutes: -480)

    private static func filter(_ change: (inout LogFilter) -> Void) -> LogFilter {
        var filter = LogFilter()
        change(&filter)
        return filter
    }

    @Test(arguments: [
        ("", LogFilter()), ("漏水 三楼", filter { $0.words = ["漏水", "三楼"] }),
        ("\"kind:x 漏\"", filter { $0.words = ["kind:x 漏"] }),
        ("kind:ticket,巡查", filter { $0.kinds = [.ticket, .round] }),
        ("KIND：记事", filter { $0.kinds = [.journal] }),
        ("by:李梅", filter { $0.operators = ["mei"] }), ("by:ROOT", filter { $0.operators = ["root"] }),
        ("#260430-001", filter { $0.subjects = ["260430-001"] }),
        ("about:260430-001,C12", filter { $0.subjects = ["260430-001", "C12"] }),
        ("补记", filter { $0.isLate = true }), ("late", filter { $0.isLate = true }),
        ("since:-1h", filter { $0.since = at("09:00") }),
        (
            "since:2026-04-30 until:2026-04-30",
            filter { ($0.since, $0.until) = (midnight, midnight.adding(minutes: 1440)) }
        ),
    ])
    func `it is read`(_ text: String, _ expected: LogFilter) throws {
        #expect(try LogFilter.parse(text, Self.names) == expected)
    }

    @Test(arguments: [
        ("grid:b01", FilterProblem.Reason.unknownKey("grid", known: LogFilter.keys)),
        ("kind:cat", .unknownValue(key: "kind", value: "cat")),
        ("by:谁", .unknownValue(key: "by", value: "谁")), ("by:", .missingValue("by")),
        ("since:foo", .badTime("foo")), ("\"a", .openQuote),
    ])
    func `what is none is told`(_ text: String, _ reason: FilterProblem.Reason) {
        #expect(throws: FilterProblem.self) { try LogFilter.parse(text, Self.names) }
        do throws(FilterProblem) {
            _ = try LogFilter.parse(text, Self.names)
        } catch {
            #expect(error.reason == reason)
        }
    }
}
