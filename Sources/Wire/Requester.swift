import Domain

/// Who a request acts as: the operator it names, else the one bound to the system user it comes from.
package struct Requester: Sendable {
    package enum Problem: Error, Equatable, Sendable {
        case unknown(String)
        case unbound(systemUser: String)
        case disabled(ID<Operator>)
    }

    private let named: String?
    private let systemUser: String
    private let desk: String

    /// - Parameters:
    ///   - named: an id in any case, or a name as it is written.
    ///   - desk: where it comes from.
    package init(named: String?, systemUser: String, desk: String) {
        self.named = named
        self.systemUser = systemUser
        self.desk = desk
    }

    package func author(among operators: [Operator]) throws(Problem) -> Author {
        let found = try person(among: operators)
        return Author(id: found.id, roles: found.roles, desk: desk)
    }

    /// Whether the author may be acted for only with their password: one is set, and no administrator gave this system user
    /// leave to act for them without it.
    /// - Parameter passwords: who has one.
    package func needsPassword(
        among operators: [Operator], passwords: some Collection<ID<Operator>>
    ) throws(Problem) -> Bool {
        let found = try person(among: operators)
        return passwords.contains(found.id) && found.systemUser != systemUser
    }

    private func person(among operators: [Operator]) throws(Problem) -> Operator {
        let found = named.map { operators.called($0) } ?? operators.first { $0.systemUser == systemUser }
        guard let found else { throw named.map { .unknown($0) } ?? .unbound(systemUser: systemUser) }
        guard found.isEnabled else { throw .disabled(found.id) }
        return found
    }
}
