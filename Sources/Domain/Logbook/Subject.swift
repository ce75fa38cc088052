/// What an entry is about: one ticket, the site, an operator, the desk's journal, a round, what stands, a catalogue of
/// standards, an occasion, a report, a handover or who holds the desk.
package struct Subject: Hashable, Codable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case ticket
        case site
        case operatorAccount = "operator"
        case journal
        case round
        case standing
        case standard
        case gathering = "occasion"
        case report
        case handover
        case watch = "duty"
    }

    package var kind: Kind
    package var id: String

    package init(kind: Kind, id: String) {
        self.kind = kind
        self.id = id
    }

    package static func ticket(_ number: TicketNumber) -> Subject {
        Subject(kind: .ticket, id: number.text)
    }

    package static func account(_ id: ID<Operator>) -> Subject {
        Subject(kind: .operatorAccount, id: id.text)
    }

    package static func round(_ id: RoundID) -> Subject {
        Subject(kind: .round, id: id.text)
    }

    package static func standing(_ id: StandingID) -> Subject {
        Subject(kind: .standing, id: id.text)
    }

    package static func standard(_ id: ID<Catalogue>) -> Subject {
        Subject(kind: .standard, id: id.text)
    }

    package static func gathering(_ id: GatheringID) -> Subject {
        Subject(kind: .gathering, id: id.text)
    }

    package static func report(_ id: ReportID) -> Subject {
        Subject(kind: .report, id: id.text)
    }

    package static func handover(_ id: HandoverID) -> Subject {
        Subject(kind: .handover, id: id.text)
    }

    package static let site = Subject(kind: .site, id: "site")
    package static let journal = Subject(kind: .journal, id: "desk")
    package static let watch = Subject(kind: .watch, id: "desk")

    /// The number of a ticket; nil of anything else.
    package var ticket: TicketNumber? { kind == .ticket ? TicketNumber(id) : nil }

    package var round: RoundID? { kind == .round ? RoundID(id) : nil }

    package var standing: StandingID? { kind == .standing ? StandingID(id) : nil }

    package var gathering: GatheringID? { kind == .gathering ? GatheringID(id) : nil }

    package var report: ReportID? { kind == .report ? ReportID(id) : nil }

    package var handover: HandoverID? { kind == .handover ? HandoverID(id) : nil }
}

/// What a subject is now.
package enum Matter: Equatable, Sendable {
    case ticket(Ticket)
    case account(Operator)
    case site(Site, revision: Int)
    case journal(revision: Int)
    case round(Round)
    case standing(StandingMatter)
    case standard(Catalogue, revision: Int)
    case gathering(Gathering)
    case report(Report)
    case handover(Handover)
    case watch(Watch)

    package var subject: Subject {
        switch self {
        case .ticket(let ticket): .ticket(ticket.number)
        case .account(let account): .account(account.id)
        case .site: .site
        case .journal: .journal
        case .round(let round): .round(round.id)
        case .standing(let matter): .standing(matter.id)
        case .standard(let catalogue, _): .standard(catalogue.id)
        case .gathering(let gathering): .gathering(gathering.id)
        case .report(let report): .report(report.id)
        case .handover(let handover): .handover(handover.id)
        case .watch: .watch
        }
    }

    package var revision: Int {
        switch self {
        case .ticket(let ticket): ticket.revision
        case .account(let account): account.revision
        case .site(_, let revision), .journal(let revision), .standard(_, let revision): revision
        case .round(let round): round.revision
        case .standing(let matter): matter.revision
        case .gathering(let gathering): gathering.revision
        case .report(let report): report.revision
        case .handover(let handover): handover.revision
        case .watch(let watch): watch.revision
        }
    }

    package var ticket: Ticket? { if case .ticket(let ticket) = self { ticket } else { nil } }
    package var round: Round? { if case .round(let round) = self { round } else { nil } }
    package var standing: StandingMatter? { if case .standing(let matter) = self { matter } else { nil } }
    package var gathering: Gathering? {
        if case .gathering(let gathering) = self { gathering } else { nil }
    }
    package var report: Report? { if case .report(let report) = self { report } else { nil } }
    package var handover: Handover? { if case .handover(let handover) = self { handover } else { nil } }
    package var watch: Watch? { if case .watch(let watch) = self { watch } else { nil } }
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
        case .round(let fact):
            return Round.evolve(before?.round, fact, stamp, revision: revision).map(Matter.round)
        case .standing(let fact):
            return StandingMatter.evolve(before?.standing, fact, stamp, revision: revision).map(
                Matter.standing)
        case .standard(.published(let fact)): return .standard(fact.catalogue, revision: revision)
        case .gathering(let fact):
            return Gathering.evolve(before?.gathering, fact, stamp, revision: revision).map(Matter.gathering)
        case .report(let fact):
            return .report(Report.evolve(before?.report, fact, stamp, revision: revision))
        case .handover(let fact):
            return Handover.evolve(before?.handover, fact, stamp, revision: revision).map(Matter.handover)
        case .watch(let fact):
            return .watch(Watch.evolve(before?.watch, fact, stamp, revision: revision))
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

/// Everything that can stand in the logbook.
package enum Fact: Equatable, Sendable {
    case ticket(TicketFact)
    case site(SiteFact)
    case account(OperatorFact)
    case journal(JournalFact)
    case round(RoundFact)
    case standing(StandingFact)
    case standard(StandardFact)
    case gathering(GatheringFact)
    case report(ReportFact)
    case handover(HandoverFact)
    case watch(WatchFact)
}

extension Fact {
    /// What it can be about.
    package var subjectKind: Subject.Kind {
        switch self {
        case .ticket: .ticket
        case .account: .operatorAccount
        case .site: .site
        case .journal: .journal
        case .round: .round
        case .standing: .standing
        case .standard: .standard
        case .gathering: .gathering
        case .report: .report
        case .handover: .handover
        case .watch: .watch
        }
    }
}

extension Fact {
    /// Every fact that this program knows.
    package enum Kind: Hashable, Sendable {
        case ticket(TicketFact.Kind)
        case site(SiteFact.Kind)
        case account(OperatorFact.Kind)
        case journal(JournalFact.Kind)
        case round(RoundFact.Kind)
        case standing(StandingFact.Kind)
        case standard(StandardFact.Kind)
        case gathering(GatheringFact.Kind)
        case report(ReportFact.Kind)
        case handover(HandoverFact.Kind)
        case watch(WatchFact.Kind)

        package init?(_ name: String) {
            if let kind = TicketFact.Kind(rawValue: name) {
                self = .ticket(kind)
            } else if let kind = SiteFact.Kind(rawValue: name) {
                self = .site(kind)
            } else if let kind = OperatorFact.Kind(rawValue: name) {
                self = .account(kind)
            } else if let kind = JournalFact.Kind(rawValue: name) {
                self = .journal(kind)
            } else if let kind = RoundFact.Kind(rawValue: name) {
                self = .round(kind)
            } else if let kind = StandingFact.Kind(rawValue: name) {
                self = .standing(kind)
            } else if let kind = StandardFact.Kind(rawValue: name) {
                self = .standard(kind)
            } else if let kind = GatheringFact.Kind(rawValue: name) {
                self = .gathering(kind)
            } else if let kind = ReportFact.Kind(rawValue: name) {
                self = .report(kind)
            } else if let kind = HandoverFact.Kind(rawValue: name) {
                self = .handover(kind)
            } else if let kind = WatchFact.Kind(rawValue: name) {
                self = .watch(kind)
            } else {
                return nil
            }
        }
    }

    package var storedName: StoredName { StoredName(name: stored.name, version: 1) }

    /// Writes the fact's own fields, without its name.
    package func encodePayload(to encoder: any Encoder) throws {
        try stored.payload.encode(to: encoder)
    }

    private var stored: (name: String, payload: any Encodable) {
        switch self {
        case .ticket(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .site(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .account(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .journal(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .round(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .standing(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .standard(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .gathering(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .report(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .handover(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .watch(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        }
    }

    /// Reads the fields of the fact stored under that name.
    package init(_ stored: StoredName, payload decoder: any Decoder) throws {
        guard stored.version == 1, let kind = Kind(stored.name) else { throw UnknownFact(stored: stored) }
        switch kind {
        case .ticket(let kind): self = .ticket(try TicketFact(kind, payload: decoder))
        case .site(let kind): self = .site(try SiteFact(kind, payload: decoder))
        case .account(let kind): self = .account(try OperatorFact(kind, payload: decoder))
        case .journal(let kind): self = .journal(try JournalFact(kind, payload: decoder))
        case .round(let kind): self = .round(try RoundFact(kind, payload: decoder))
        case .standing(let kind): self = .standing(try StandingFact(kind, payload: decoder))
        case .standard(let kind): self = .standard(try StandardFact(kind, payload: decoder))
        case .gathering(let kind): self = .gathering(try GatheringFact(kind, payload: decoder))
        case .report(let kind): self = .report(try ReportFact(kind, payload: decoder))
        case .handover(let kind): self = .handover(try HandoverFact(kind, payload: decoder))
        case .watch(let kind): self = .watch(try WatchFact(kind, payload: decoder))
        }
    }
}
