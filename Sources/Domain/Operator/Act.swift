/// Everything that somebody may want written, as roles tell people apart: the one list of who may what. Screens, line,
/// imports and whoever comes from outside obey it, for every order is decided and every write is made by it.
package enum Act: Hashable, Sendable {
    case ticket(Move)
    /// The second time that more is given.
    case extendAgain
    case round(RoundMove)
    case standing(StandingMove, StandingMatter.Kind)
    case handover(HandoverMove)
    /// To sit down at the desk, and to stay there.
    case duty
    case journal
    case occasion
    /// What stands in a report that nobody finished yet.
    case draftReport
    case changeReport
    case finishReport
    case publishStandards
    /// Filters of one's own, kept by a name.
    case keepFilters
    case setOwnPassword
    case administerOperators
    case applySite

    package var rolesAllowed: Set<Role> {
        switch self {
        case .ticket(let move): move.rolesAllowed
        case .round(let move): move.rolesAllowed
        case .standing(let move, let kind): move.rolesAllowed(kind)
        case .handover(let move): move.rolesAllowed
        case .duty, .journal, .occasion, .draftReport, .keepFilters, .setOwnPassword: Self.everybodyAtWork
        case .changeReport, .finishReport, .publishStandards: [.leader, .supervisor, .administrator]
        case .extendAgain: [.supervisor, .administrator]
        case .administerOperators, .applySite: [.administrator]
        }
    }

    private static let everybodyAtWork: Set<Role> = [.operator, .leader, .supervisor, .administrator]
}

extension Act: CaseIterable {
    package static var allCases: [Act] {
        Move.allCases.map(Act.ticket) + rounds + standing + HandoverMove.allCases.map(Act.handover) + others
    }

    private static var rounds: [Act] { RoundMove.allCases.map(Act.round) }

    private static var standing: [Act] {
        StandingMove.allCases.flatMap { move in
            move.kinds.map { Act.standing(move, $0) }
        }
    }

    private static let others: [Act] = [
        .extendAgain, .duty, .journal, .occasion, .draftReport, .changeReport, .finishReport,
        .publishStandards,
        .keepFilters, .setOwnPassword, .administerOperators, .applySite,
    ]
}

extension Act {
    /// What the documentation calls it.
    package var name: String {
        switch self {
        case .ticket(let move): "ticket \(move.rawValue)"
        case .extendAgain: "ticket extend, the second time"
        case .round(let move): "round \(move.rawValue)"
        case .standing(let move, let kind): "\(kind.rawValue) \(move.rawValue)"
        case .handover(let move): "handover \(move.rawValue)"
        case .duty: "duty take, stay"
        case .journal: "log add"
        case .occasion: "occasion"
        case .draftReport: "report, not finished yet"
        case .changeReport: "report, finished once"
        case .finishReport: "report finish"
        case .publishStandards: "standard import"
        case .keepFilters: "filters of one's own"
        case .setOwnPassword: "password of one's own"
        case .administerOperators: "operators, others' passwords"
        case .applySite: "site apply"
        }
    }
}

extension Author {
    package func require(_ act: Act) throws(Refusal) { try require(act.rolesAllowed) }
}
