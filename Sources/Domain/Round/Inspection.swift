/// What makes a round an inspection 检查: it is made by hand at a time of its own, and no route asked for it.
package struct Inspection: Equatable, Codable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// 定检
        case scheduled
        /// 抽检
        case surprise
    }

    /// Along a line of the same kind of things 条检, or over everything of a place 块检.
    package enum Way: String, CaseIterable, Codable, Sendable {
        case line
        case block
    }

    /// By the compound's own people 内检, or by others 外检.
    package enum Side: String, CaseIterable, Codable, Sendable {
        case inside
        case outside
    }

    package var kind: Kind
    package var way: Way
    package var side: Side
    /// Who took part; those that the site does not know are named in words.
    package var people: [ID<Person>]
    package var others: [String]
    package var place: String
    /// What it came to, in the words of whoever made it.
    package var verdict: String?
    /// Where it was brought in from, with the fingerprint of what was said there.
    package var source: Source?
    package var digest: String?

    package init(
        kind: Kind, way: Way = .block, side: Side = .inside, people: [ID<Person>] = [], others: [String] = [],
        place: String = "", verdict: String? = nil, source: Source? = nil, digest: String? = nil
    ) {
        self.kind = kind
        self.way = way
        self.side = side
        self.people = people
        self.others = others
        self.place = place
        self.verdict = verdict
        self.source = source
        self.digest = digest
    }

    /// Several took part 联检.
    package var isJoint: Bool { people.count + others.count > 1 }
}

extension RoundKind {
    /// What a round is called that is an inspection; no kind of a site's own.
    package static let inspection: ID<RoundKind> = "inspection"
}

/// An inspection as somebody tells of it.
package struct InspectionDraft: Equatable, Codable, Sendable {
    /// Something that is not as a clause wants it, or as anybody would.
    package struct Fault: Equatable, Codable, Sendable {
        /// As it is cited.
        package var clause: String?
        /// The clause's own words where nobody says others.
        package var what: String?
        /// The clause's where nobody names one.
        package var severity: Severity?

        package init(clause: String? = nil, what: String? = nil, severity: Severity? = nil) {
            self.clause = clause
            self.what = what
            self.severity = severity
        }
    }

    package var inspection: Inspection
    /// Nil is the whole compound.
    package var grid: ID<Grid>?
    package var faults: [Fault]
    /// The inspection whose findings it looks at again: what is not cited again is gone.
    package var followsUp: RoundID?

    package init(
        _ inspection: Inspection, grid: ID<Grid>?, faults: [Fault] = [], followsUp: RoundID? = nil
    ) {
        self.inspection = inspection
        self.grid = grid
        self.faults = faults
        self.followsUp = followsUp
    }
}

/// An inspection of another system, brought in as history.
package struct ImportedInspection: Equatable, Codable, Sendable {
    package var draft: InspectionDraft
    /// Whatever the source calls what was inspected.
    package var premises: String
    package var at: Instant
    /// Whether it looks again at what the one before it found there.
    package var isFollowUp: Bool
    /// The source's own name, and its number of it, or what tells it from others.
    package var source: Source
    package var digest: String

    package init(
        _ draft: InspectionDraft, premises: String, at: Instant, isFollowUp: Bool, source: Source,
        digest: String
    ) {
        self.draft = draft
        self.premises = premises
        self.at = at
        self.isFollowUp = isFollowUp
        self.source = source
        self.digest = digest
    }
}
