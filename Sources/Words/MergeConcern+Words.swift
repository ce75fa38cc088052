import Domain
import Screen

extension MergeConcern {
    /// One sentence of what goes along with a merge. Safe to show.
    package func words(
        _ row: TicketRow, _ survivor: TicketRow, keepsPriority: Bool, _ site: Site
    ) -> Phrase {
        let gone = Phrase("#\(row.number.text)", "#\(row.number.text)")
        let place = MergedPlace(grid: row.grid, place: row.place)
        return sentence(gone, place, survivor, keepsPriority: keepsPriority, site).escaped
    }

    /// The same of a call, which has no number yet and always raises what it is added to.
    package func words(_ draft: TicketDraft, _ survivor: TicketRow, _ site: Site) -> Phrase {
        let place = MergedPlace(grid: draft.grid, place: draft.place)
        let gone = Phrase("本单", "this call")
        return sentence(gone, place, survivor, keepsPriority: false, site).escaped
    }

    private func sentence(
        _ gone: Phrase, _ place: MergedPlace, _ survivor: TicketRow, keepsPriority: Bool, _ site: Site
    ) -> Phrase {
        let kept = survivor.number.text
        switch self {
        case .higherPriority(let priority, let milder) where keepsPriority:
            return Phrase(
                "\(gone.zh) 是 \(priority.rawValue)，#\(kept) 仍为 \(milder.rawValue)",
                "\(gone.en) is \(priority.rawValue); #\(kept) stays \(milder.rawValue)")
        case .higherPriority(let priority, let milder):
            return Phrase(
                "#\(kept) 由 \(milder.rawValue) 升为 \(priority.rawValue) \(priority.words.zh)",
                "#\(kept) goes from \(milder.rawValue) to \(priority.rawValue) \(priority.words.en)"
            )
        case .otherPlace:
            let other = MergedPlace(grid: survivor.grid, place: survivor.place)
            return Phrase(
                "不是一处：\(place.words(site, .chinese)) → \(other.words(site, .chinese))",
                "not one place: \(place.words(site, .english)) -> \(other.words(site, .english))")
        case .alreadyDispatched(let team):
            return Phrase(
                "\(gone.zh) 已派\(site.teams.name(team, in: .chinese))，#\(kept) 还没派人",
                "\(gone.en) went to \(site.teams.name(team, in: .english)), #\(kept) to nobody yet")
        }
    }
}

extension Phrase {
    fileprivate var escaped: Phrase { Phrase { self[$0].escapedForTerminal() } }
}

private struct MergedPlace {
    var grid: ID<Grid>
    var place: String

    func words(_ site: Site, _ language: Language) -> String {
        [site.grids.name(grid, in: language), place].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
