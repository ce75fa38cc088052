@testable import Domain

extension Memory {
    /// Of a desk where nothing was ever written.
    static var empty: Memory {
        Memory(
            entries: { _ in [] }, lastRevision: { _ in 0 }, tickets: .none, rounds: .none,
            standing: StandingMemory(nextNumber: { _ in 1 }), gatherings: .none,
            reports: ReportMemory(entries: { _ in [] }, seal: { ReportSeal($0, cut: 1, hash: "") }),
            handovers: .none, watch: WatchMemory(now: { .empty }, entries: { [] }))
    }
}

extension HandoverMemory {
    /// Of a desk that never passed.
    static var none: HandoverMemory {
        HandoverMemory(
            nextNumber: { 1 }, open: { nil },
            scene: { HandoverScene(cut: 0, now: Instant(milliseconds: 0), head: "", last: nil) },
            unattended: { [] }, owned: { _ in [] }, operators: { [] })
    }
}

extension GatheringMemory {
    /// Of a desk without occasions.
    static var none: GatheringMemory {
        GatheringMemory(
            entries: { _ in [] }, planned: { _ in nil }, nextNumber: { _ in 1 }, rounds: { _ in [] },
            planners: { _ in [] })
    }
}

extension RoundMemory {
    /// Of a desk without rounds.
    static var none: RoundMemory {
        RoundMemory(
            entries: { _ in [] }, planner: { _ in RoundPlanner(.compound, zone: .shanghai) },
            lastFinding: { _, _, _, _ in nil }, readings: { _, _, _, _ in [] },
            isElsewhere: { _, _, _ in false })
    }
}

extension TicketMemory {
    /// Of a desk without tickets.
    static var none: TicketMemory {
        TicketMemory(
            reported: { _ in nil }, nextNumber: { TicketNumber(day: TicketNumber.day(of: $0), sequence: 1) },
            newest: { _, _ in nil }, loads: { _ in [] })
    }
}
