/// A place on a route, with what is looked at there 点位.
package struct Checkpoint: Equatable, Codable, Sendable {
    package var id: ID<Checkpoint>
    package var name: Name
    /// Where in the grid, as a ticket would have it.
    package var place: String
    /// Lists of items that several checkpoints share.
    package var checklists: [ID<Checklist>]
    /// Those of its own, behind the lists'.
    package var items: [CheckItem]
    /// Minutes after local midnight before which nobody can have been there.
    package var notBefore: Int?
    /// Minutes from the checkpoint before it: what is outside is implausible.
    package var least: Int?
    package var most: Int?

    package init(
        id: ID<Checkpoint>, name: Name, place: String, checklists: [ID<Checklist>] = [],
        items: [CheckItem] = [], notBefore: Int? = nil, least: Int? = nil, most: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.place = place
        self.checklists = checklists
        self.items = items
        self.notBefore = notBefore
        self.least = least
        self.most = most
    }
}

/// Items that several checkpoints share.
package struct Checklist: Equatable, Codable, Sendable {
    package var id: ID<Checklist>
    package var name: Name
    package var items: [CheckItem]

    package init(id: ID<Checklist>, name: Name, items: [CheckItem]) {
        self.id = id
        self.name = name
        self.items = items
    }
}
