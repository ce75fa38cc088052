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
        guard let found = operators.first(where: isMeant) else {
            throw named.map { .unknown($0) } ?? .unbound(systemUser: systemUser)
        }
        guard found.isEnabled else { throw .disabled(found.id) }
        return Author(id: found.id, roles: found.roles, desk: desk)
    }

    private func isMeant(_ person: Operator) -> Bool {
        guard let named else { return person.systemUser == systemUser }
        return person.id.text == named.lowercased() || person.name == named
    }
}
