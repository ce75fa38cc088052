/// A kind of round: patrol 巡查, disinfection 消杀, preventive maintenance 保养, preparation 会前准备, canteen check 食堂检查,
/// meter reading 抄表. Nothing but its name tells one from another; a site has those it names.
package struct RoundKind: Equatable, Codable, Sendable, SiteItem {
    package var id: ID<RoundKind>
    package var name: Name
    package var aliases: [String]

    private var retired: Bool?
    private var desk: Bool?

    package var isRetired: Bool {
        get { retired ?? false }
        set { retired = newValue ? true : nil }
    }

    /// Kept at the desk itself by whoever sits there, be that before or behind a handover.
    package var isOfDesk: Bool {
        get { desk ?? false }
        set { desk = newValue ? true : nil }
    }

    package init(id: ID<RoundKind>, name: Name, aliases: [String] = []) {
        self.id = id
        self.name = name
        self.aliases = aliases
    }
}

/// What an item is about, such as infrastructure 基础设施 or cleaning 卫生保洁.
package struct ItemClass: Equatable, Codable, Sendable {
    package var id: ID<ItemClass>
    package var name: Name

    package init(id: ID<ItemClass>, name: Name) {
        self.id = id
        self.name = name
    }
}
