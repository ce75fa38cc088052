import Domain

/// The meetings of a demo desk, yesterday's and earlier ones as well as those ahead, and when each was planned.
struct DemoGatherings {
    private(set) var all: [Gathering] = []

    private static let slots = [(9, 2), (14, 2), (16, 1)]
    private static let daysAhead = 3
    private static let rooms = [Phrase("第一会议室", "Meeting room 1"), Phrase("报告厅", "Lecture hall")]
    private static let titles = [
        Phrase("周例会", "Weekly meeting"), Phrase("预算评审会", "Budget review"),
        Phrase("安全生产会", "Safety meeting"), Phrase("接待来访", "Visitors"),
        Phrase("党组会", "Committee meeting"), Phrase("培训讲座", "Training"),
    ]

    init(
        _ site: Site, _ zone: Zone, from begin: Instant, to now: Instant, _ language: Language, seed: UInt64
    ) {
        guard site.rounds.routes.contains(where: { $0.schedules.contains { $0.tie != nil } }) else { return }
        var numbers = SeededNumbers(seed: seed &+ 0x0CCA)
        let first = zone.day(of: begin).daysSince1970 + 1
        let last = zone.day(of: now).daysSince1970 + Self.daysAhead
        guard first <= last else { return }
        for day in (first...last).map(Day.init(daysSince1970:)) where day.weekday <= 5 {
            for (number, slot) in Self.slots.enumerated() {
                let start = zone.instant(of: day, minute: slot.0 * 60)
                let told = max(start.adding(minutes: -1440 - 10 + number), begin.adding(minutes: 1 + number))
                guard told < now, let grid = numbers.pick(site.inUse.grids) else { continue }
                let details = Gathering.Details(
                    grid: grid.id, place: Self.pick(Self.rooms, language, &numbers), start: start,
                    end: start.adding(minutes: slot.1 * 60),
                    title: Self.pick(Self.titles, language, &numbers), heads: numbers.within(8...60))
                all.append(
                    Gathering(
                        id: GatheringID(day: day, number: number + 1), revision: 1, details: details,
                        source: nil, knownSince: told, placing: 1, served: []))
            }
        }
    }

    private static func pick(
        _ phrases: [Phrase], _ language: Language, _ numbers: inout SeededNumbers
    ) -> String {
        numbers.pick(phrases)?[language] ?? ""
    }

    /// Those that begin or end within a time.
    func near(_ time: Range<Instant>) -> [Gathering] {
        all.filter { time.contains($0.details.start) || time.contains($0.details.end) }
    }
}
