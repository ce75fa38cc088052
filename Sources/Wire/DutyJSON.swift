import Domain

/// Who holds the desk, under the keys that the command line promises; what is absent is `null`.
package struct DutyJSON: Encodable {
    private var holder: ID<Operator>?
    private var since: Instant?
    private var stayUntil: Instant?
    private var stayReason: String?
    private var shift: ID<Shift>?
    private var roster: [ID<Person>]
    private var nextShift: ID<Shift>?
    private var nextRoster: [ID<Person>]
    private var handover: HandoverID?
    private var countersign: [HandoverID]
    private var revision: Int

    /// - Parameters:
    ///   - open: the handover that is under way.
    ///   - due: those that a supervisor has to sign.
    package init(
        _ watch: Watch, site: Site, _ zone: Zone, at now: Instant, _ open: HandoverID?, _ due: [HandoverRow]
    ) {
        holder = watch.holder
        since = watch.revision == 0 ? nil : watch.since
        (stayUntil, stayReason) = (watch.stay?.until, watch.stay?.reason)
        let people = { (turn: Duty.Turn?) in
            turn.map { site.roster(of: $0.shift.id, on: $0.day).map(\.id) } ?? []
        }
        let turn = Duty(site, at: zone.local(now)).turns.first
        (shift, roster) = (turn?.shift.id, people(turn))
        let next = Duty.next(site, zone, after: now)
        (nextShift, nextRoster) = (next?.shift.id, people(next))
        handover = open
        countersign = due.map(\.id)
        revision = watch.revision
    }

    private enum Key: String, CodingKey {
        case holder, since, stayUntil, stayReason, shift, roster, handover, countersign, revision
        case nextShift, nextRoster
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(holder, forKey: .holder)
        try keys.encode(since, forKey: .since)
        try keys.encode(stayUntil, forKey: .stayUntil)
        try keys.encode(stayReason, forKey: .stayReason)
        try keys.encode(shift, forKey: .shift)
        try keys.encode(roster, forKey: .roster)
        try keys.encode(nextShift, forKey: .nextShift)
        try keys.encode(nextRoster, forKey: .nextRoster)
        try keys.encode(handover, forKey: .handover)
        try keys.encode(countersign, forKey: .countersign)
        try keys.encode(revision, forKey: .revision)
    }
}
