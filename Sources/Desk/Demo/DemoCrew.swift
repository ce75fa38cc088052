import Domain

/// Who sits at the desk: the people of the site's roster, by shift.
struct DemoCrew: Sendable {
    let site: Site
    let zone: Zone

    struct Member: Equatable {
        var id: ID<Operator>
        var name: Name
        var roles: Set<Role>
    }

    /// Everybody of the roster, each once; the first of a shift leads it.
    var members: [Member] {
        let leaders = Set(site.roster.compactMap(\.people.first))
        return site.roster.flatMap(\.people).unique.compactMap { site.person($0) }.map {
            Member(
                id: ID($0.id.text), name: $0.name,
                roles: leaders.contains($0.id) ? [.leader, .operator] : [.operator])
        }
    }

    /// One of those on shift.
    func author(at instant: Instant, _ numbers: inout SeededNumbers) -> Author {
        let turn = Duty(site, at: zone.local(instant)).turns.first
        let people = turn.map { site.roster(of: $0.shift.id, on: $0.day) }
        let place = numbers.below(max(1, people?.count ?? 0))
        let person = people.flatMap { $0.indices.contains(place) ? $0[place] : nil }
        return Author(
            id: person.map { ID($0.id.text) } ?? members.first?.id ?? "", roles: [.operator],
            desk: "desk-\(place + 1)")
    }
}
