extension Site {
    func requireInUse(_ id: ID<Grid>) throws(Refusal) {
        guard let grid = grid(id) else { throw .unknown(.grid, id.text) }
        guard !grid.isRetired else { throw .retired(.grid, id.text) }
    }

    func requireInUse(_ id: ID<Team>) throws(Refusal) {
        guard let team = team(id) else { throw .unknown(.team, id.text) }
        guard !team.isRetired else { throw .retired(.team, id.text) }
    }

    func requireInUse(_ id: ID<Category>) throws(Refusal) -> Category {
        guard let category = category(id) else { throw .unknown(.category, id.text) }
        guard !category.isRetired else { throw .retired(.category, id.text) }
        return category
    }
}

extension Site {
    /// Whether what is called so has left service.
    package func isRetiredGrid(_ text: String) -> Bool { grids.called(text).contains(where: \.isRetired) }
}
