/// What speaks for and against a technician for a ticket, as figures; `Suggestion` tells it as reasons.
struct Fit {
    let inBuilding: TicketNumber?
    let knowsPlace: TicketNumber?
    let speed: Suggestion.Weighed?
    /// Jobs before this one.
    private(set) var before: Int
    /// Minutes from the expected start to the deadline, negative behind it; nil without one.
    private(set) var spare: Int?
    private let minutes: Int
    private let priority: Priority

    init(
        _ contender: Contender, _ need: DispatchNeed, now: Instant,
        lastHandled: (number: TicketNumber, by: ID<Person>)?
    ) {
        inBuilding = contender.jobs[need.grid]
        knowsPlace = lastHandled?.by == contender.person.id ? lastHandled?.number : nil
        speed = contender.speed
        before = contender.active
        spare = need.due.map { $0.minutes(since: now) - contender.active * contender.minutes }
        minutes = contender.minutes
        priority = need.priority
    }

    /// The same behind tickets that are planned for the technician before this one.
    func behind(_ tickets: Int) -> Fit {
        var fit = self
        fit.before += tickets
        fit.spare = spare.map { $0 - tickets * minutes }
        return fit
    }

    /// Whether an emergency is begun at once, or by its deadline at least.
    var isInTime: Bool { before == 0 || spare.map { $0 >= 0 } ?? false }

    /// Points of everything but the deadline.
    func points(_ rules: DispatchRules) -> Int {
        (inBuilding == nil ? 0 : rules.building) + (knowsPlace == nil ? 0 : rules.place)
            + (speed?.points ?? 0) - rules.load * before
    }

    /// Hours begun behind the deadline, no more than a month of them, the dearer the more urgent.
    var lateness: Int {
        guard let spare, spare < 0 else { return 0 }
        return min((59 - spare) / 60, 720) * (5 - priority.rank)
    }

    func reasons(_ rules: DispatchRules) -> [Suggestion.Weighed] {
        let deadline = spare.map { spare in
            spare < 0
                ? Suggestion.Weighed(.late(-spare), -rules.deadline * lateness)
                : Suggestion.Weighed(.inTime(spare), 0)
        }
        let all: [Suggestion.Weighed?] = [
            deadline, inBuilding.map { .init(.inBuilding($0), rules.building) },
            knowsPlace.map { .init(.knowsPlace($0), rules.place) }, speed,
            .init(.load(before), -rules.load * before),
        ]
        return all.compactMap { $0 }
    }
}
