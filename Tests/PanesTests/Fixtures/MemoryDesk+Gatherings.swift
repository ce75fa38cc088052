import Domain

@testable import Panes

extension MemoryDesk {
    private var gatherings: [Gathering] {
        Set(entries.compactMap(\.subject.gathering)).sorted().compactMap(gathering)
    }

    func gathering(_ id: GatheringID) -> Gathering? { Matter(entries(of: id))?.gathering }

    /// Those that begin or end within a time.
    func gatheringsNear(_ time: Range<Instant>) -> [Gathering] {
        gatherings.filter { time.contains($0.details.start) || time.contains($0.details.end) }
    }

    func gatherings(during time: Range<Instant>) -> [Gathering] {
        gatherings.filter { $0.details.end > time.lowerBound && $0.details.start < time.upperBound }
            .sorted { ($0.details.start, $0.id) < ($1.details.start, $1.id) }
    }

    private func entries(of id: GatheringID) -> [Entry] { entries.filter { $0.subject == .gathering(id) } }

    var gatheringMemory: GatheringMemory {
        GatheringMemory(
            entries: { entries(of: $0) },
            planned: { source in gatherings.first { $0.source == source }?.id },
            nextNumber: { day in
                let first = GatheringID(day: day, number: 1)
                return (gatherings.filter { $0.id.day == first.day }.map(\.id.number).max() ?? 0) + 1
            },
            rounds: { id in
                Set(entries.compactMap(\.subject.round)).filter { $0.occasion == id }.sorted()
            },
            planners: { [($0, planner)] })
    }
}
