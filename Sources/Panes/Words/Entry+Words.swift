import Domain

extension Entry {
    /// Who did what to which ticket, in a few words, for the message line.
    func news(_ names: Names, now: Instant) -> String {
        let who = isDueToTime ? "" : names[stamp.operatorID].name + " "
        let time = names.zone.local(stamp.recordedAt).clock
        switch fact {
        case .ticket(let fact):
            return "\(time) \(who)#\(subject.id) \(fact.words(names, now: now))"
        case .site: return "\(time) \(who)" + Name("更新了站点设置", "changed the site")[names.language]
        case .account: return "\(time) \(who)" + Name("更新了值班员", "changed the operators")[names.language]
        case .journal(.noted(let fact)): return "\(time) \(who)\(fact.text)"
        }
    }
}
