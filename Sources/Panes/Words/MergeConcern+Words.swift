import Domain
import Screen

extension MergeConcern {
    /// One sentence of what goes along with a merge. Safe to show.
    package func words(
        _ row: TicketRow, _ survivor: TicketRow, keepsPriority: Bool, _ site: Site, in language: Language
    ) -> String {
        let (gone, kept) = (row.number.text, survivor.number.text)
        let name: Name =
            switch self {
            case .higherPriority(let priority, let milder) where keepsPriority:
                Name(
                    "#\(gone) 是 \(priority.rawValue)，#\(kept) 仍为 \(milder.rawValue)",
                    "#\(gone) is \(priority.rawValue); #\(kept) stays \(milder.rawValue)")
            case .higherPriority(let priority, let milder):
                Name(
                    "#\(kept) 由 \(milder.rawValue) 升为 \(priority.rawValue) \(priority.words(in: .chinese))",
                    "#\(kept) goes from \(milder.rawValue) to \(priority.rawValue) \(priority.words(in: .english))"
                )
            case .otherPlace:
                Name(
                    "不是一处：\(Self.place(row, site, .chinese)) → \(Self.place(survivor, site, .chinese))",
                    "not one place: \(Self.place(row, site, .english)) -> \(Self.place(survivor, site, .english))"
                )
            case .alreadyDispatched(let team):
                Name(
                    "#\(gone) 已派\(site.teams.name(team, in: .chinese))，#\(kept) 还没派人",
                    "#\(gone) went to \(site.teams.name(team, in: .english)), #\(kept) to nobody yet")
            }
        return name[language].escapedForTerminal()
    }

    private static func place(_ row: TicketRow, _ site: Site, _ language: Language) -> String {
        [site.grids.name(row.grid, in: language), row.place].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
