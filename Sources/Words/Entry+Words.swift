import Domain
import Screen

extension Entry {
    /// Who did what to which ticket, in a few words, for the message line.
    package func news(_ names: Names, now: Instant) -> String {
        let time = names.zone.local(stamp.recordedAt).clock
        let who = doer(names).map { $0 + " " } ?? ""
        switch fact {
        case .ticket: return "\(time) \(who)#\(subject.id) \(deed(names, now: now))"
        case .site: return "\(time) \(who)" + Phrase("更新了场所设置", "changed the site")[names.language]
        case .account: return "\(time) \(who)" + Phrase("更新了值班员", "changed the operators")[names.language]
        case .journal(let fact): return "\(time) \(who)\(fact.words(names.language))"
        case .round(let fact):
            let route = subject.round.map { names.name(of: $0.route) } ?? subject.id
            return "\(time) \(who)\(route) \(fact.words(names))"
        case .standing(let fact): return "\(time) \(who)\(subject.id) \(fact.words(names, now: now))"
        case .standard(let fact): return "\(time) \(who)\(fact.words(names))"
        case .gathering(let fact): return "\(time) \(who)\(subject.id) \(fact.words(names, now: now))"
        case .report(let fact):
            return "\(time) \(who)\(names.title(of: fact.report)) \(fact.words(names))"
        case .handover(let fact): return "\(time) \(who)\(subject.id) \(fact.words(names, now: now))"
        case .watch(let fact): return "\(time) \(who)\(fact.words(names, now: now))"
        }
    }

    /// Who did it: in the field a technician or a team, else whoever wrote it down; nil where nobody did. Safe to show.
    package func doer(_ names: Names) -> String? {
        guard !isDueToTime else { return nil }
        guard case .ticket(let fact) = fact, let doer = fact.doer else {
            return names[stamp.operatorID].name
        }
        return doer.technician.map { names[$0].name } ?? names[doer.team].name
    }

    /// What was done, and who wrote it down where that is another. Safe to show.
    package func deed(_ names: Names, now: Instant) -> String {
        switch fact {
        case .ticket(let fact):
            let text = fact.words(names, now: now)
            guard fact.doer != nil else { return text }
            let writer = names[stamp.operatorID].name
            let gap = writer.last?.isASCII == true ? " " : ""
            return text + Phrase("（\(writer)\(gap)记）", " (written down by \(writer))")[names.language]
        case .site, .account: return ""
        case .journal(let fact): return fact.words(names.language)
        case .round(let fact): return fact.words(names)
        case .standing(let fact): return fact.words(names, now: now)
        case .standard(let fact): return fact.words(names)
        case .gathering(let fact): return fact.words(names, now: now)
        case .report(let fact): return fact.words(names)
        case .handover(let fact): return fact.words(names, now: now)
        case .watch(let fact): return fact.words(names, now: now)
        }
    }
}
