/// All that a decision about a round may know beside the round.
package struct RoundScene {
    package var occasion: Occasion
    /// Who walked, as told; whoever answers for it where nobody says.
    package var person: ID<Person>?
    /// As the site had it when the round's window started; nil where no site did.
    package var route: Route?
    /// When the item last had a finding at that checkpoint before.
    package var lastFinding: (ID<Checkpoint>, ID<CheckItem>) throws -> Instant?
    /// What was read there before, the newest first: the last six.
    package var readings: (ID<Checkpoint>, ID<CheckItem>) throws -> [MeterReading]
    /// Whether the walker was on another route at that time.
    package var isElsewhere: (ID<Person>, Instant) throws -> Bool
    /// Whether a ticket, or the one that took it over, was done and overran no clock to solve it.
    package var isSolvedInTime: (TicketNumber) throws -> Bool
    /// Why a round begins then though the desk was not handed over to the shift; nil where it was. Throws where nobody
    /// said why.
    package var unhanded: (_ begin: Instant) throws -> String?

    package init(
        occasion: Occasion, person: ID<Person>?, route: Route?,
        lastFinding: @escaping (ID<Checkpoint>, ID<CheckItem>) throws -> Instant?,
        readings: @escaping (ID<Checkpoint>, ID<CheckItem>) throws -> [MeterReading],
        isElsewhere: @escaping (ID<Person>, Instant) throws -> Bool,
        isSolvedInTime: @escaping (TicketNumber) throws -> Bool,
        unhanded: @escaping (Instant) throws -> String? = { _ in nil }
    ) {
        self.occasion = occasion
        self.person = person
        self.route = route
        self.lastFinding = lastFinding
        self.readings = readings
        self.isElsewhere = isElsewhere
        self.isSolvedInTime = isSolvedInTime
        self.unhanded = unhanded
    }

    var rules: RoundRules { occasion.site.rounds.rules }
    var now: Instant { occasion.happenedAt }
}
