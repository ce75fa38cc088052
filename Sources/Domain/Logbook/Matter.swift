/// What a subject is now.
package enum Matter: Equatable, Sendable {
    case ticket(Ticket)
    case account(Operator)
    case site(Site, revision: Int)
    case journal(revision: Int)

    package var subject: Subject {
        switch self {
        case .ticket(let ticket): .ticket(ticket.number)
        case .account(let account): .account(account.id)
        case .site: .site
        case .journal: .journal
        }
    }

    package var revision: Int {
        switch self {
        case .ticket(let ticket): ticket.revision
        case .account(let account): account.revision
        case .site(_, let revision), .journal(let revision): revision
        }
    }

    package var ticket: Ticket? { if case .ticket(let ticket) = self { ticket } else { nil } }
    private var account: Operator? { if case .account(let account) = self { account } else { nil } }
}

extension Matter {
    /// Folds one entry into what was before it; nil where it is of another subject, or comes first and is no birth.
    package static func evolve(_ before: Matter?, _ fact: Fact, _ stamp: Stamp, revision: Int) -> Matter? {
        guard before.map({ $0.subject.kind == fact.subjectKind }) ?? true else { return nil }
        switch fact {
        case .ticket(let fact):
            return Ticket.evolve(before?.ticket, fact, stamp, revision: revision).map(Matter.ticket)
        case .account(let fact):
            return Operator.evolve(before?.account, fact, revision: revision).map(Matter.account)
        case .site(.applied(let fact)): return .site(fact.site, revision: revision)
        case .journal(.noted): return .journal(revision: revision)
        }
    }

    /// Folds all that was written about a subject, oldest first.
    package init?(_ entries: [Entry]) {
        let matter = entries.reduce(nil as Matter?) {
            Matter.evolve($0, $1.fact, $1.stamp, revision: $1.revision)
        }
        guard let matter else { return nil }
        self = matter
    }
}

extension Fact {
    /// What it can be about.
    package var subjectKind: Subject.Kind {
        switch self {
        case .ticket: .ticket
        case .account: .operatorAccount
        case .site: .site
        case .journal: .journal
        }
    }
}
