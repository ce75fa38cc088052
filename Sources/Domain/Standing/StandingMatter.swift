/// What stands from shift to shift until somebody ends it, folded from its entries in the logbook.
package struct StandingMatter: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// Something that is not as usual 持续状态.
        case condition
        /// What is to be observed until further notice 常设指示.
        case standingOrder
        /// What a leader gave the desk to do 交办.
        case order
        /// What has to be done by a day, and is asked for 督办.
        case directive

        /// It comes back for renewal on a day, and has nothing that is done.
        package var isReviewed: Bool {
            switch self {
            case .condition, .standingOrder: true
            case .order, .directive: false
            }
        }
    }

    /// What a condition is about.
    package enum Sort: String, CaseIterable, Codable, Sendable {
        case outOfService
        case temporaryChange
        case keyLent
        case other
    }

    package enum State: String, CaseIterable, Codable, Sendable {
        case open
        case done
        case lifted
    }

    package let id: StandingID
    /// Nil of all but a condition.
    package var sort: Sort?
    package var what: String
    package var grid: ID<Grid>?
    package var place: String
    /// Who gave it, and who is to do it, as they were named.
    package var from: String?
    package var to: String?
    package var raisedAt: Instant
    /// The day on which it comes back for renewal.
    package var reviewOn: Day?
    package var due: Instant?
    package var state: State
    package var endedAt: Instant?
    /// Why it was lifted, or how it was done.
    package var outcome: String?
    package var renewals: Int
    package var extensions: Int
    /// How often what was said to be done came back.
    package var returns: Int
    /// When the last thing happened to it; the next does not happen before.
    package var lastAt: Instant
    package var revision: Int
}

extension StandingMatter {
    /// What of it wants somebody's eye now.
    package enum Attention: Int, Comparable, Sendable {
        /// Its time is over.
        case overdue
        /// It is due, or comes back for renewal, on this day.
        case today
        /// On the day that follows.
        case tomorrow
        case none

        package static func < (left: Attention, right: Attention) -> Bool { left.rawValue < right.rawValue }
    }

    package func attention(at now: Instant, _ zone: Zone) -> Attention {
        guard state == .open else { return .none }
        if let due, due < now { return .overdue }
        guard let day = due.map({ zone.day(of: $0) }) ?? reviewOn else { return .none }
        switch day.daysSince1970 - zone.day(of: now).daysSince1970 {
        case ..<0: return .overdue
        case 0: return .today
        case 1: return .tomorrow
        default: return .none
        }
    }
}
