import Domain

@testable import Panes

extension MemoryDesk {
    var handoverMemory: HandoverMemory {
        HandoverMemory(
            nextNumber: { handovers.count + 1 }, open: { openHandover?.id }, scene: { scene },
            unattended: { rows(.open).filter { $0.isUnattended && $0.isOurs }.map(\.number) },
            owned: { id in rows(.open).filter { $0.owner == id }.map(\.number).sorted() },
            operators: { setting.operators })
    }

    private var scene: HandoverScene {
        let last = handovers.last(where: \.isPassed).flatMap { handover($0.id) }
        var scene = HandoverScene(
            cut: head, now: now, head: String(repeating: "0", count: 64), last: last)
        let shift = entries.filter { $0.number > scene.since }
        scene.touched = Set(
            shift.filter { $0.fact.storedName.name != "ticket.passed" }.map(\.subject))
        scene.tickets = rows(.open)
        scene.figures = [
            .reported: shift.count { $0.subject.kind == .ticket && $0.revision == 1 },
            .open: scene.tickets.count, .overdue: scene.tickets.count { $0.isOverdue(at: now) },
            .entries: shift.count,
        ]
        scene.standing = standing.filter { $0.state == .open }.sorted { $0.id < $1.id }
        scene.counted = setting.site.counted
        scene.notes = shift.filter { $0.subject == .journal }
        scene.late =
            last.map { last in
                shift.filter { !$0.isDueToTime && $0.stamp.happenedAt < last.cutAt }
            } ?? []
        return scene
    }

    var watch: Watch {
        Matter(entries.filter { $0.subject == .watch })?.watch
            ?? Watch(
                revision: 0, holder: assumedHolder, since: Compound.at("2026-11-20T20:02:00+08:00"), stay: nil
            )
    }

    func holder(at number: Int64) -> ID<Operator>? {
        let turns = entries.filter { $0.number <= number }.compactMap { entry in
            if case .watch(let fact) = entry.fact { fact.turn } else { nil }
        }
        return turns.last.map(\.to) ?? assumedHolder
    }

    /// An empty desk that nobody holds.
    static var nobody: MemoryDesk {
        var desk = MemoryDesk()
        desk.assumedHolder = nil
        return desk
    }

    func hash(ofEntry number: Int64) -> String? {
        number <= head ? String(repeating: "9a", count: 32) : nil
    }

    func handover(_ id: HandoverID) -> Handover? {
        Matter(entries.filter { $0.subject == .handover(id) })?.handover
    }

    var openHandover: Handover? { handovers.last { $0.state == .open }.flatMap { handover($0.id) } }

    var handovers: [HandoverRow] {
        let ids = entries.compactMap { $0.revision == 1 ? $0.subject.handover : nil }
        return ids.compactMap { handover($0) }.map { HandoverRow($0) }
    }

    func sinceCut(_ id: HandoverID, limit: Int) -> (entries: [Entry], count: Int) {
        guard let handover = handover(id) else { return ([], 0) }
        let after = entries.filter { entry in
            entry.number > handover.cut && entry.subject.handover == nil && entry.subject != .watch
                && handover.endedAt.map { entry.stamp.recordedAt < $0 } ?? true
        }
        return (Array(after.prefix(limit)), after.count)
    }

    func openNow(_ handover: Handover) -> Set<String> {
        Set(
            handover.lines.filter { line in
                if let number = line.subject?.ticket { return self[number]?.body.state.isOpen == true }
                if let id = line.subject?.standing {
                    return standing.contains { $0.id == id && $0.state == .open }
                }
                return false
            }.map(\.key))
    }

    func counted(_ figure: HandoverLine.Figure, in id: HandoverID) -> [Subject] { [] }
}
