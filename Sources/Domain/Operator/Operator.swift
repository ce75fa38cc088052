/// Somebody who may act at the desk; every entry names one.
package struct Operator: Equatable, Sendable {
    package var id: ID<Operator>
    package var name: String
    package var roles: Set<Role>
    /// The account of the operating system that is this operator without `--as`.
    package var systemUser: String?
    package var isEnabled: Bool
    package var revision: Int

    package init(
        id: ID<Operator>, name: String, roles: Set<Role>, systemUser: String?, isEnabled: Bool, revision: Int
    ) {
        self.id = id
        self.name = name
        self.roles = roles
        self.systemUser = systemUser
        self.isEnabled = isEnabled
        self.revision = revision
    }
}

package enum OperatorFact: Equatable, Sendable {
    case added(Added)
    case changed(Changed)
    case disabled(Empty)
    case enabled(Empty)
    /// Who set it, and when, is the entry's; what it is stands nowhere but with the desk's credentials.
    case passwordSet(Empty)
    case passwordCleared(Empty)

    package struct Added: Equatable, Codable, Sendable {
        package var id: ID<Operator>
        package var name: String
        package var roles: [Role]
        package var systemUser: String?
    }

    package struct Changed: Equatable, Codable, Sendable {
        package var name: String?
        package var roles: [Role]?
        /// Empty unbinds.
        package var systemUser: String?
    }

    package struct Empty: Equatable, Codable, Sendable {
        package init() {}
    }
}

package enum OperatorCommand: Equatable, Sendable {
    case add(name: String, roles: [Role], systemUser: String?)
    case change(name: String?, roles: [Role]?, systemUser: String?)
    case disable
    case enable
    case setPassword
    case clearPassword
}

extension Operator {
    /// Folds one entry; the first of a subject makes the operator.
    package static func evolve(_ before: Operator?, _ fact: OperatorFact, revision: Int) -> Operator? {
        switch fact {
        case .added(let added):
            return Operator(
                id: added.id, name: added.name, roles: Set(added.roles), systemUser: added.systemUser,
                isEnabled: true, revision: revision)
        case .changed(let changed):
            guard var after = before else { return nil }
            after.name = changed.name ?? after.name
            after.roles = changed.roles.map(Set.init) ?? after.roles
            if let user = changed.systemUser { after.systemUser = user.isEmpty ? nil : user }
            after.revision = revision
            return after
        case .disabled:
            return before?.enabled(false, revision)
        case .enabled:
            return before?.enabled(true, revision)
        case .passwordSet, .passwordCleared:
            guard var after = before else { return nil }
            after.revision = revision
            return after
        }
    }

    private func enabled(_ isEnabled: Bool, _ revision: Int) -> Operator {
        var after = self
        after.isEnabled = isEnabled
        after.revision = revision
        return after
    }

    /// What the command makes of the operator, all of them being `everyone`.
    package static func decide(
        _ command: OperatorCommand, id: ID<Operator>, everyone: [Operator], author: Author
    ) throws(Refusal) -> OperatorFact {
        if command != .setPassword || id != author.id { try author.require([.administrator]) }
        let present = everyone.first { $0.id == id }
        switch command {
        case .add(let name, let roles, let systemUser):
            guard present == nil else { throw .alreadyExists(.operatorAccount, id.text) }
            guard id.isWellFormed else { throw .malformed(.operatorAccount, id.text) }
            let name = try Refusal.required(name, .name, limit: TextLimit.reporter)
            let user = systemUser?.trimmingSpace ?? ""
            try keepSystemUsersApart(everyone, user)
            return .added(
                .init(
                    id: id, name: name, roles: Set(roles).sorted(), systemUser: user.isEmpty ? nil : user))
        case .change(let name, let roles, let systemUser):
            guard let present else { throw .unknown(.operatorAccount, id.text) }
            return .changed(try present.decideChange(name, roles.map(Set.init), systemUser, everyone))
        case .disable:
            guard let present else { throw .unknown(.operatorAccount, id.text) }
            guard present.isEnabled else { throw .nothingToChange }
            try keepAnAdministrator(everyone, without: present, unless: false)
            return .disabled(.init())
        case .enable:
            guard let present else { throw .unknown(.operatorAccount, id.text) }
            guard !present.isEnabled else { throw .nothingToChange }
            return .enabled(.init())
        case .setPassword:
            guard present != nil else { throw .unknown(.operatorAccount, id.text) }
            return .passwordSet(.init())
        case .clearPassword:
            guard present != nil else { throw .unknown(.operatorAccount, id.text) }
            return .passwordCleared(.init())
        }
    }

    private func decideChange(
        _ newName: String?, _ newRoles: Set<Role>?, _ newUser: String?, _ everyone: [Operator]
    ) throws(Refusal) -> OperatorFact.Changed {
        var change = OperatorFact.Changed()
        if let newName {
            let name = try Refusal.required(newName, .name, limit: TextLimit.reporter)
            if name != self.name { change.name = name }
        }
        if let newRoles, newRoles != roles {
            try Operator.keepAnAdministrator(
                everyone, without: self, unless: newRoles.contains(.administrator))
            change.roles = newRoles.sorted()
        }
        if let user = newUser?.trimmingSpace, user != systemUser ?? "" {
            try Operator.keepSystemUsersApart(everyone, user)
            change.systemUser = user
        }
        guard change != OperatorFact.Changed() else { throw .nothingToChange }
        return change
    }

    private static func keepSystemUsersApart(_ everyone: [Operator], _ user: String) throws(Refusal) {
        guard user.isEmpty || !everyone.contains(where: { $0.systemUser == user }) else {
            throw .alreadyExists(.operatorAccount, user)
        }
    }

    private static func keepAnAdministrator(
        _ everyone: [Operator], without leaving: Operator, unless stays: Bool
    ) throws(Refusal) {
        let others = everyone.contains {
            $0.id != leaving.id && $0.isEnabled && $0.roles.contains(.administrator)
        }
        guard stays || others || !leaving.roles.contains(.administrator) else {
            throw .account(.lastAdministrator)
        }
    }
}
