extension DispatchScene {
    package func suggestions(for need: DispatchNeed) -> Suggestions {
        var ranked: [Suggestion] = []
        var rejected: [Suggestion] = []
        for person in technicians {
            guard let team = person.team else { continue }
            let rejections = rejections(of: person, for: need)
            let suggestion = Suggestion(
                candidate: .technician(person.id, of: team),
                reasons: rejections.isEmpty ? reasons(for: person, need, behind: 0) : [],
                rejections: rejections, load: load(of: person.id).active.count)
            if rejections.isEmpty { ranked.append(suggestion) } else { rejected.append(suggestion) }
        }
        if ranked.isEmpty, let team = site.category(need.category)?.team {
            ranked = [
                Suggestion(
                    candidate: .team(team), reasons: [.init(.nobodyQualifies, 0)],
                    rejections: [], load: 0)
            ]
        }
        return Suggestions(
            ranked: ranked.sorted { $0.rank < $1.rank }, rejected: rejected.sorted { $0.farness < $1.farness }
        )
    }

    /// The hard rules that speak against a technician.
    func rejections(of person: Person, for need: DispatchNeed) -> [Suggestion.Rejection] {
        var rejections: [Suggestion.Rejection] = []
        if let team = person.team, !fits(person, team, need) { rejections.append(.otherTeam(team)) }
        if !person.skills.isEmpty, !person.skills.contains(need.category) {
            rejections.append(.lacksSkill(need.category))
        }
        switch duty.status(of: person.id) {
        case .onShift: break
        case .offShift: rejections.append(.offShift(person.shifts))
        case .onLeave(let days): rejections.append(.onLeave(days))
        }
        return rejections
    }

    /// The category's team, or one of its service where the technician has that very skill.
    private func fits(_ person: Person, _ team: ID<Team>, _ need: DispatchNeed) -> Bool {
        if team == site.category(need.category)?.team { return true }
        return site.team(team)?.specialist == need.specialist && person.skills.contains(need.category)
    }

    /// What speaks for a technician who takes up the ticket behind the jobs of now and `queued` others.
    func reasons(for person: Person, _ need: DispatchNeed, behind queued: Int) -> [Suggestion.Weighed] {
        let load = load(of: person.id)
        let before = load.active.count + queued
        var reasons: [Suggestion.Weighed] = []
        if let late = wait(for: person, need, behind: queued) {
            reasons.append(late)
        }
        if let job = load.active.first(where: { $0.grid == need.grid }) {
            reasons.append(.init(.inBuilding(job.number), site.dispatch.building))
        }
        if let number = handled(need, by: person.id) {
            reasons.append(.init(.knowsPlace(number), site.dispatch.place))
        }
        if let own = load.usualMinutes, let team = person.team, let usual = usualMinutes(of: team) {
            let points = site.dispatch.speed * (usual - own) / max(1, min(usual, own))
            let limit = site.dispatch.speed
            reasons.append(
                .init(.speed(minutes: own, team: usual), max(-limit, min(limit, points))))
        }
        reasons.append(.init(.load(before), -site.dispatch.load * before))
        return reasons
    }

    private func wait(for person: Person, _ need: DispatchNeed, behind queued: Int) -> Suggestion.Weighed? {
        guard let due = need.due else { return nil }
        let spare = spareMinutes(of: person, due, behind: queued)
        if spare >= 0 { return .init(.inTime(spare), 0) }
        return .init(.late(-spare), -site.dispatch.deadline * Self.lateness(-spare, need.priority))
    }

    /// Minutes from the expected start to the deadline, negative behind it.
    func spareMinutes(of person: Person, _ due: Instant, behind queued: Int) -> Int {
        let load = load(of: person.id)
        let minutes = load.usualMinutes ?? site.dispatch.jobMinutes
        let start = now.adding(minutes: (load.active.count + queued) * minutes)
        return Int((due.milliseconds - start.milliseconds) / 60_000)
    }

    /// Hours begun, no more than a month of them, the dearer the more urgent.
    static func lateness(_ minutes: Int, _ priority: Priority) -> Int {
        min((minutes + 59) / 60, 720) * (5 - priority.rank)
    }
}

extension Suggestion {
    fileprivate var slug: String {
        switch candidate {
        case .technician(let person, _): person.text
        case .team(let team): team.text
        }
    }

    fileprivate var rank: (Int, Int, String) { (-score, load, slug) }

    fileprivate var farness: (Int, Int, String) {
        let isElsewhere = rejections.contains { if case .otherTeam = $0 { true } else { false } }
        return (isElsewhere ? 1 : 0, rejections.count, slug)
    }
}
