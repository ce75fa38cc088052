/// Who acts now, and from which terminal.
package struct Author: Equatable, Sendable {
    package var id: ID<Operator>
    package var roles: Set<Role>
    package var desk: String
    /// Whether the author's password was given for just this, and was right.
    package var isProven = false

    package init(id: ID<Operator>, roles: Set<Role>, desk: String) {
        self.id = id
        self.roles = roles
        self.desk = desk
    }

    package func require(_ wanted: Set<Role>) throws(Refusal) {
        guard roles.isDisjoint(with: wanted) else { return }
        throw .notAllowed(needs: wanted.sorted())
    }

    /// What somebody puts their name under takes their password, however long they have been at the desk.
    package func requireProof() throws(Refusal) {
        guard isProven else { throw .account(.needsPassword) }
    }
}
