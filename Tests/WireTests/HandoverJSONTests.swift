import Testing
import Wire

@testable import Domain

@Suite struct HandoverJSONTests {
    @Test func whatIsAbsentIsNullAndTimesAreUTC() throws {
        let at = Instant(milliseconds: 1_795_269_600_000)
        let line = HandoverLine(
            key: "count:keys", section: .counted, content: .count("keys", expected: 4, before: 4, counted: 3),
            novelty: .carried)
        var handover = Handover(
            id: HandoverID(number: 12), revision: 4, kind: .scheduled, reason: nil, outgoing: "limei",
            incoming: nil, shift: "night", day: "2026-11-20", startedAt: at, since: 120, cut: 204, cutAt: at,
            head: "ab", lines: [line], notes: [:], omitted: [:], acknowledged: [:], objections: [:],
            heirs: [:], heirOfAll: nil, signatures: [:], state: .open, endedAt: nil, countersignBy: nil,
            additions: [], readers: [])
        handover.notes["count:keys"] = [.init(text: "一把在修", by: "limei", at: at)]
        let text = try JSONText().text(HandoverJSON(handover))
        #expect(text.contains("\"handover\":\"H12\"") && text.contains("\"incoming\":null"))
        #expect(text.contains("\"startedAt\":\"\(at.iso8601)\"") && text.contains("\"unacknowledged\":1"))
        #expect(text.contains("\"needsWord\":true") && text.contains("\"word\":null"))
        #expect(text.contains("\"content\":{\"before\":4,\"count\":\"keys\",\"counted\":3,\"expected\":4}"))
        #expect(!text.contains("stillOpen"))
        #expect(try JSONText().text(HandoverJSON(handover, stillOpen: [])).contains("\"stillOpen\":false"))
    }
}
