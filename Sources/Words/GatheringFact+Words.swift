import Domain
import Screen

extension GatheringFact {
    /// What happened, in a few words. Safe to show.
    package func words(_ names: Names, now: Instant) -> String {
        switch self {
        case .planned(let fact):
            Phrase("安排", "planned: ")[names.language] + names.summary(of: fact.details, now: now)
        case .moved(let fact):
            Phrase("改为", "is now: ")[names.language] + names.summary(of: fact.details, now: now)
        case .cancelled(let fact):
            Phrase("取消：", "cancelled: ")[names.language] + fact.reason.escapedForTerminal()
        }
    }
}

extension Names {
    /// `明 09:00–11:00 1号楼 大会议室 周例会 30人`, safe to show.
    package func summary(of details: Gathering.Details, now: Instant) -> String {
        let people = details.heads.map { " " + heads($0) } ?? ""
        let place = wholePlace(details.place, in: details.grid).escapedForTerminal()
        return "\(time(of: details, now: now)) \(place) \(details.title.escapedForTerminal())\(people)"
    }

    /// `明 09:00–11:00`; the end with its day where that is another.
    package func time(of details: Gathering.Details, now: Instant) -> String {
        let isOneDay = zone.day(of: details.start) == zone.day(of: details.end)
        let end = isOneDay ? zone.local(details.end).clock : when(details.end, now: now)
        return "\(when(details.start, now: now))–\(end)"
    }

    package func heads(_ count: Int) -> String {
        Phrase("\(count)人", count == 1 ? "1 person" : "\(count) people")[language]
    }

    /// A round's route, and the occasion it is tied to where it is. Safe to show.
    package func name(of row: RoundRow) -> String {
        let route = name(of: row.id.route)
        guard let occasion = row.occasion else { return route }
        return "\(route) · \(occasion.title.escapedForTerminal())"
    }
}
