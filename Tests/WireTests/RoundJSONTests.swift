import Domain
import Testing
import Wire

@Suite struct RoundJSONTests {
    private func row() throws -> RoundRow {
        let id = try #require(RoundID("night.b05@261121T2200"))
        let start = Instant(milliseconds: 1_795_269_600_000)
        let window = DueWindow(
            earliest: start, start: start, end: start.adding(minutes: 120),
            lateUntil: start.adding(minutes: 150))
        return RoundRow(
            id: id, kind: "patrol", grid: "b05", specialist: nil,
            responsible: Responsible(person: "zhou-jie", ground: .route), window: window, stored: .due,
            points: 4)
    }

    @Test func whatIsAbsentIsNullAndTimesAreUTC() throws {
        let row = try row()
        let text = try JSONText().text(RoundJSON(row, now: row.window.start))
        #expect(text.contains("\"state\":\"due\"") && text.contains("\"startedAt\":null"))
        #expect(text.contains("\"windowStart\":\"\(row.window.start.iso8601)\""))
        #expect(text.contains("\"checkpoints\":4") && text.contains("\"specialist\":null"))
    }

    @Test func whatNobodyWroteYetIsMissedAllTheSame() throws {
        let row = try row()
        let text = try JSONText().text(RoundJSON(row, now: row.window.lateUntil.adding(minutes: 1)))
        #expect(text.contains("\"state\":\"missed\""))
    }
}
