extension DispatchScene {
    package func suggestions(for need: DispatchNeed) -> Suggestions {
        let last = lastHandled(need)
        let all = technicians.map { technician in
            let contender = technician.without(need.number)
            let rejections = rejections(of: contender, for: need.category)
            let fit = Fit(contender, need, now: now, lastHandled: last)
            return Suggestion(
                candidate: .technician(contender.person.id, of: contender.team),
                reasons: rejections.isEmpty ? fit.reasons(site.dispatch) : [], rejections: rejections,
                status: contender.status, jobs: contender.load.jobs)
        }
        var ranked = all.filter { $0.rejections.isEmpty }.sorted { $0.rank < $1.rank }
        if ranked.isEmpty, let team = site.category(need.category)?.team {
            ranked = [
                Suggestion(
                    candidate: .team(team), reasons: [.init(.nobodyQualifies, 0)], rejections: [],
                    status: nil, jobs: [])
            ]
        }
        let rejected = all.filter { !$0.rejections.isEmpty }.sorted { $0.farness < $1.farness }
        return Suggestions(ranked: ranked, rejected: rejected)
    }

    /// The hard rules that speak against a technician.
    func rejections(of contender: Contender, for id: ID<Category>) -> [Suggestion.Rejection] {
        let (person, category) = (contender.person, site.category(id))
        let hasSkill = person.skills.contains(id)
        // The category's team, or one of its service where the technician has that very skill.
        let fits =
            contender.team == category?.team
            || hasSkill && site.team(contender.team)?.specialist == category?.specialist
        var rejections: [Suggestion.Rejection] = fits ? [] : [.otherTeam(contender.team)]
        if !person.skills.isEmpty, !hasSkill { rejections.append(.lacksSkill(id)) }
        switch contender.status {
        case .onShift: break
        case .offShift: rejections.append(.offShift(person.shifts))
        case .onLeave(let days): rejections.append(.onLeave(days))
        }
        return rejections
    }
}

extension Suggestion {
    private var slug: String {
        switch candidate {
        case .technician(let person, _): person.text
        case .team(let team): team.text
        }
    }

    fileprivate var rank: (Int, Int, String) { (-score, load, slug) }

    fileprivate var farness: (Int, Int, String) {
        (isOfOtherTeam ? 1 : 0, rejections.count, slug)
    }
}
