package enum SiteFact: Equatable, Sendable {
    case applied(Applied)

    package struct Applied: Equatable, Codable, Sendable {
        package var site: Site
    }
}

extension SiteFact {
    /// The names under which the site's facts are stored; none changes when a Swift name does.
    package enum Kind: String, CaseIterable, Sendable {
        case applied = "site.applied"
    }

    var stored: (kind: Kind, payload: any Encodable) {
        switch self {
        case .applied(let payload): (.applied, payload)
        }
    }

    init(_ kind: Kind, payload decoder: any Decoder) throws {
        switch kind {
        case .applied: self = .applied(try .init(from: decoder))
        }
    }
}

/// The slugs that tickets name.
package struct SiteUse: Equatable, Sendable {
    package var grids: Set<ID<Grid>>
    package var specialists: Set<ID<Specialist>>
    package var categories: Set<ID<Category>>
    package var teams: Set<ID<Team>>
    package var technicians: Set<ID<Person>>
    /// How many open jobs a technician holds.
    package var jobs: [ID<Person>: Int]

    package init(
        grids: Set<ID<Grid>> = [], specialists: Set<ID<Specialist>> = [], categories: Set<ID<Category>> = [],
        teams: Set<ID<Team>> = [], technicians: Set<ID<Person>> = [], jobs: [ID<Person>: Int] = [:]
    ) {
        self.grids = grids
        self.specialists = specialists
        self.categories = categories
        self.teams = teams
        self.technicians = technicians
        self.jobs = jobs
    }

    /// What `site` lacks of it, as `grid b05`, in order. Who holds open jobs must stay a technician.
    func missing(in site: Site) -> [String] {
        let grids = grids.subtracting(site.grids.map(\.id)).sorted().map { "grid \($0)" }
        let specialists = specialists.subtracting(site.specialists.map(\.id)).sorted().map {
            "specialist \($0)"
        }
        let categories = categories.subtracting(site.categories.map(\.id)).sorted().map { "category \($0)" }
        let teams = teams.subtracting(site.teams.map(\.id)).sorted().map { "team \($0)" }
        let technicians = technicians.sorted().compactMap { missing($0, in: site) }
        return grids + specialists + categories + teams + technicians
    }

    private func missing(_ technician: ID<Person>, in site: Site) -> String? {
        let person = site.person(technician)
        if let jobs = jobs[technician], person?.team == nil {
            return "person \(technician) (\(jobs) open job\(jobs == 1 ? "" : "s"))"
        }
        return person == nil ? "person \(technician)" : nil
    }
}

extension Site {
    /// Puts a checked `site` in the place of `old`; what tickets name cannot vanish.
    package static func decideApply(
        _ site: Site, over old: Site?, use: SiteUse, author: Author
    ) throws(Refusal) -> SiteFact {
        try author.require(.applySite)
        guard site != old else { throw .nothingToChange }
        let missing = use.missing(in: site)
        guard missing.isEmpty else { throw .site(.stillInUse(missing)) }
        return .applied(.init(site: site))
    }
}
