/// What happened to a round, with everything that was computed when it was decided. The first of a round carries its plan.
package enum RoundFact: Equatable, Sendable {
    case started(Started)
    case checked(Checked)
    case finished(Finished)
    /// What time alone caused, written by the sweep.
    case missed(Missed)
    /// Time ran out before all was looked at.
    case unfinished(Unfinished)
    case excused(Excused)
    /// Another person checked 复核.
    case seconded(Seconded)
    /// A missed round was walked after all, as was shown later; the miss stays in the logbook.
    case evidenced(Evidenced)
    /// A finding became a ticket.
    case ticketed(Ticketed)
    /// A finding was looked at again 复查.
    case lookedAgain(LookedAgain)
    /// An inspection was made, by hand and at once.
    case inspected(Inspected)

    package struct Started: Equatable, Codable, Sendable {
        package var plan: RoundPlan?
        package var by: ID<Person>?
        /// Why it began though the desk was not handed over to the shift.
        package var unhanded: String?
    }

    package struct Checked: Equatable, Codable, Sendable {
        package var plan: RoundPlan?
        package var by: ID<Person>?
        package var answers: [Answer]
        package var score: [Score]
        /// The report as it was typed.
        package var said: String?
        /// Where it began with this: as of `Started`.
        package var unhanded: String?
    }

    package struct Finished: Equatable, Codable, Sendable {
        package var isLate: Bool
        /// Why it ended before the last checkpoint.
        package var reason: String?
        package var missing: [ID<Checkpoint>]
        package var score: [Score]
    }

    package struct Missed: Equatable, Codable, Sendable {
        package var plan: RoundPlan?
        package var score: [Score]
    }

    package struct Unfinished: Equatable, Codable, Sendable {
        package var missing: [ID<Checkpoint>]
        /// All was looked at, and nobody checked it.
        package var lacksSecondLook: Bool
        package var score: [Score]
    }

    package struct Excused: Equatable, Codable, Sendable {
        package var plan: RoundPlan?
        package var reason: String
    }

    package struct Seconded: Equatable, Codable, Sendable {
        package var by: ID<Person>
        package var isLate: Bool
        package var score: [Score]
    }

    package struct Evidenced: Equatable, Codable, Sendable {
        package var by: ID<Person>?
        package var at: Instant
        package var reason: String
        package var answers: [Answer]
        package var score: [Score]
    }

    package struct Ticketed: Equatable, Codable, Sendable {
        package var finding: Int
        package var ticket: TicketNumber
    }

    package struct Inspected: Equatable, Codable, Sendable {
        package var plan: RoundPlan
        package var by: ID<Person>?
        package var answers: [Answer]
        /// The inspection whose findings it looked at again.
        package var followsUp: RoundID?
        private var past: Bool?

        /// It was long over when it was brought in: what it found is history, and nags nobody.
        package var isPast: Bool {
            get { past ?? false }
            set { past = newValue ? true : nil }
        }

        package init(plan: RoundPlan, by: ID<Person>?, answers: [Answer]) {
            self.plan = plan
            self.by = by
            self.answers = answers
        }
    }

    package struct LookedAgain: Equatable, Codable, Sendable {
        package var finding: Int
        package var passed: Bool
        package var by: ID<Person>?
        package var words: String?
        /// Who found it has a point where its ticket was done in time.
        package var score: [Score]?
    }
}

/// A line of the scoring sheet 积分表: who got how many points for what.
package struct Score: Equatable, Codable, Sendable {
    package enum Ground: String, CaseIterable, Codable, Sendable {
        case onTime
        case late
        case missed
        case unfinished
        case mostlyDone
        case finding
        case solved
    }

    package var person: ID<Person>?
    package var ground: Ground
    package var points: Int

    package init(person: ID<Person>?, ground: Ground, points: Int) {
        self.person = person
        self.ground = ground
        self.points = points
    }
}

extension RoundRules {
    package func points(_ ground: Score.Ground) -> Int {
        switch ground {
        case .onTime: onTime
        case .late: late
        case .missed: missed
        case .unfinished: unfinished
        case .mostlyDone: mostlyDone
        case .finding: finding
        case .solved: solved
        }
    }

    func score(_ ground: Score.Ground, _ person: ID<Person>?) -> Score {
        Score(person: person, ground: ground, points: points(ground))
    }
}
