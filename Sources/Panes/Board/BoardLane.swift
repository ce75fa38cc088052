import Domain

/// A stretch of a column: the tickets of one technician, or of none.
struct BoardLane: Equatable, Sendable {
    enum Owner: Equatable, Sendable {
        /// Of the first column, which needs no head.
        case nobody
        /// On hold or under way without a team, as imports may have it.
        case stray
        case team
        case technician(ID<Person>)
    }

    let owner: Owner
    var rows: [TicketRow]

    /// The lanes of a column: its own first, then one a technician, those without tickets too, who is on duty first.
    static func lanes(
        of column: BoardColumn, _ rows: [TicketRow], _ site: Site, _ duty: Duty
    ) -> [BoardLane] {
        switch column {
        case .waiting:
            let strays = rows.filter { $0.state != .reported && $0.state != .accepted }
            let waiting = rows.filter { $0.state == .reported || $0.state == .accepted }
            let first = BoardLane(owner: .nobody, rows: waiting)
            return strays.isEmpty ? [first] : [first, BoardLane(owner: .stray, rows: strays)]
        case .team(let team): return lanes(of: team, rows, site, duty)
        }
    }

    private static func lanes(
        of team: ID<Team>, _ rows: [TicketRow], _ site: Site, _ duty: Duty
    ) -> [BoardLane] {
        let byTechnician = Dictionary(grouping: rows) { $0.assignment?.technician }
        let statuses = site.technicians(of: team).map { ($0.id, duty.status(of: $0.id)) }
        let members = (statuses.filter { $1.isOn } + statuses.filter { !$1.isOn }).map(\.0)
        let others = byTechnician.keys.compactMap { $0 }.filter { !members.contains($0) }
        let own = byTechnician[nil].map { [BoardLane(owner: .team, rows: $0)] } ?? []
        return own
            + (members + others.sorted { $0.text < $1.text }).map {
                BoardLane(owner: .technician($0), rows: byTechnician[$0] ?? [])
            }
    }
}

extension Duty.Status {
    var isOn: Bool {
        switch self {
        case .onShift: true
        case .offShift, .onLeave: false
        }
    }
}
