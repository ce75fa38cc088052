/// What somebody raises: a condition, a standing order, an order or a directive.
package struct StandingDraft: Equatable, Sendable {
    package var kind: StandingMatter.Kind
    /// Of a condition; `other` where nobody says.
    package var sort: StandingMatter.Sort?
    package var what: String
    package var grid: ID<Grid>?
    package var place: String
    package var from: String?
    package var to: String?
    /// The day on which it comes back; the site's days from now where nobody says.
    package var reviewOn: Day?
    package var due: Instant?

    package init(
        _ kind: StandingMatter.Kind, sort: StandingMatter.Sort? = nil, what: String, grid: ID<Grid>? = nil,
        place: String = "", from: String? = nil, to: String? = nil, reviewOn: Day? = nil, due: Instant? = nil
    ) {
        self.kind = kind
        self.sort = sort
        self.what = what
        self.grid = grid
        self.place = place
        self.from = from
        self.to = to
        self.reviewOn = reviewOn
        self.due = due
    }
}

/// What people do to a standing matter.
package enum StandingCommand: Equatable, Sendable {
    /// It stands until another day; as many days from now as the site says where nobody names one.
    case renew(until: Day?, note: String?)
    case note(String)
    /// What was written wrong is put right; what is nil stays.
    case edit(StandingEdit)
    case extend(to: Instant, reason: String)
    case done(how: String?)
    case sendBack(reason: String)
    case lift(reason: String)

    package var move: StandingMove {
        switch self {
        case .renew: .renew
        case .note: .note
        case .edit: .edit
        case .extend: .extend
        case .done: .done
        case .sendBack: .sendBack
        case .lift: .lift
        }
    }
}

/// The fields that are to be otherwise; nil where one stays.
package struct StandingEdit: Equatable, Codable, Sendable {
    package var what: String?
    package var grid: ID<Grid>?
    package var place: String?
    /// Empty is nobody.
    package var from: String?
    package var to: String?

    package init(
        what: String? = nil, grid: ID<Grid>? = nil, place: String? = nil, from: String? = nil,
        to: String? = nil
    ) {
        self.what = what
        self.grid = grid
        self.place = place
        self.from = from
        self.to = to
    }
}

package enum StandingMove: String, CaseIterable, Sendable {
    case raise
    case renew
    case note
    case edit
    case extend
    case done
    case sendBack
    case lift

    /// Of what kinds it can be done.
    package var kinds: Set<StandingMatter.Kind> {
        switch self {
        case .raise, .note, .edit, .lift: Set(StandingMatter.Kind.allCases)
        case .renew: [.condition, .standingOrder]
        case .extend, .done, .sendBack: [.order, .directive]
        }
    }

    package var allowedFrom: StandingMatter.State {
        switch self {
        case .raise, .renew, .note, .edit, .extend, .done, .lift: .open
        case .sendBack: .done
        }
    }

    /// A condition is the desk's own; an order belongs to the leaders, a directive to the supervisors.
    package func rolesAllowed(_ kind: StandingMatter.Kind) -> Set<Role> {
        switch (self, kind) {
        case (.note, _), (.done, _), (_, .condition): [.operator, .leader, .supervisor, .administrator]
        case (_, .standingOrder), (_, .order): [.leader, .supervisor, .administrator]
        case (_, .directive): [.supervisor, .administrator]
        }
    }

    /// Whether the author decided by what it looked like.
    package var dependsOnSight: Bool {
        switch self {
        case .raise, .note: false
        case .renew, .edit, .extend, .done, .sendBack, .lift: true
        }
    }
}

/// Why nothing came of it.
package enum StandingRefusal: Equatable, Sendable {
    /// Its kind does not know such a step.
    case hasNo(StandingMove, StandingMatter.Kind)
    case cannot(StandingMove, in: StandingMatter.State)
    /// A directive has to be done by a time.
    case needsDue
    /// It says when it is due, or when it comes back, and its kind has the other.
    case hasNoDue
    case hasNoReview
    case notAhead
    /// Only before it is due.
    case alreadyDue(Instant)
    /// Nothing stands for longer unseen.
    case reviewTooFar(days: Int)
}
