import Domain
import Screen
import Store
import Wire
import Words

/// Who a command acts as, proven once where a password stands before it.
final class Identity {
    private let store: Store
    private let operators: [Operator]
    private let requester: Requester
    let secrets: SecretSource
    /// Once proven, with the password where it took one.
    private(set) var proven: (author: Author, secret: Secret?)?

    init(store: Store, operators: [Operator], actsAs: String?, secrets: SecretSource) {
        self.store = store
        self.operators = operators
        self.secrets = secrets
        requester = Requester(named: actsAs, systemUser: SystemUser.name, desk: SystemUser.desk)
    }

    /// As whom, whether or not they may be acted for from here: for what only reads.
    func named() throws(Requester.Problem) -> Author { try requester.author(among: operators) }

    /// Whether somebody has to give a password before anything is written.
    func needsPassword() throws -> Bool {
        try requester.needsPassword(among: operators, passwords: try store.passwords().keys)
    }

    func author() throws -> Author {
        if let proven { return proven.author }
        let author = try named()
        var secret: Secret?
        if try needsPassword() {
            let name = operators.first { $0.id == author.id }?.name ?? author.id.text
            let given = try secrets.ask(
                Phrase("\(name.escapedForLine) 的密码：", "password of \(name.escapedForLine):"))
            try store.prove(given, of: author.id)
            secret = given
        }
        proven = (author, secret)
        return author
    }

    /// What goes on for long keeps no password meanwhile.
    func forgetSecrets() {
        proven?.secret = nil
        secrets.forget()
    }

    /// The author's password for what they put their name under: the one they gave already, else it is asked for.
    func secretToSign() throws -> Secret {
        let author = try author()
        if let secret = proven?.secret { return secret }
        let name = operators.first { $0.id == author.id }?.name.escapedForLine ?? author.id.text
        return try secrets.ask(Phrase("\(name) 签字，密码：", "\(name) signs, password:"))
    }
}
