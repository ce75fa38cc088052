import Domain

/// Orders on their way. Those on one subject follow one another; the same is not sent twice.
struct Outbox: Equatable, Sendable {
    struct Letter: Equatable, Sendable {
        var order: Order
        /// Where it was made; it comes back when the order fails.
        var origin: PopupState?
        /// The new ticket's dispatch is opened as soon as there is one.
        var leadsToDispatch = false
    }

    enum Posting: Equatable, Sendable {
        case sent
        /// Follows when the one before it is carried out.
        case waits
        case isThereAlready
    }

    private(set) var underWay: [Letter] = []
    private(set) var waiting: [Letter] = []
    /// Revisions that one's own steps made of what is shown older.
    private var ownRevisions: [Subject: (seen: Int, made: Int)] = [:]

    /// Whether what was typed for this draft is on its way.
    func isWriting(_ key: DraftKey) -> Bool {
        (underWay + waiting).contains { $0.origin?.popup.draftKey == key }
    }

    var isEmpty: Bool { underWay.isEmpty && waiting.isEmpty }

    mutating func post(_ letter: Letter) -> Posting {
        let order = letter.order
        guard !(underWay + waiting).contains(where: { $0.order == order }) else { return .isThereAlready }
        if let subject = order.subject, underWay.contains(where: { $0.order.subject == subject }) {
            waiting.append(letter)
            return .waits
        }
        underWay.append(letter)
        return .sent
    }

    /// Whether nothing else on its subject is on its way.
    func isFree(for order: Order) -> Bool {
        !(underWay + waiting).contains { $0.order.subject == order.subject }
    }

    /// What was sent with this order; nil where it is unknown.
    mutating func take(_ order: Order) -> Letter? {
        guard let index = underWay.firstIndex(where: { $0.order == order }) else { return nil }
        return underWay.remove(at: index)
    }

    /// The next order on the same subject, that has seen what the one before it made.
    mutating func next(after order: Order, _ receipt: Receipt) -> Order? {
        guard let subject = order.subject else { return nil }
        if let seen = order.expecting, receipt.revision == seen + 1 {
            for index in waiting.indices
            where waiting[index].order.subject == subject && waiting[index].order.expecting == seen {
                waiting[index].order.expecting = receipt.revision
            }
        }
        guard let index = waiting.firstIndex(where: { $0.order.subject == subject }) else { return nil }
        let letter = waiting.remove(at: index)
        underWay.append(letter)
        return letter.order
    }

    /// Those that waited for an order that failed.
    mutating func drop(after order: Order) -> [Letter] {
        let dropped = waiting.filter { $0.order.subject == order.subject }
        waiting.removeAll { $0.order.subject == order.subject }
        return dropped
    }

    /// Remembers a step of one's own that nobody else's came between.
    mutating func note(_ order: Order, _ receipt: Receipt) {
        guard let subject = order.subject, let seen = order.expecting, receipt.revision == seen + 1 else {
            return
        }
        let first = ownRevisions[subject].flatMap { $0.made == seen ? $0.seen : nil } ?? seen
        ownRevisions[subject] = (first, receipt.revision)
    }

    /// What the author knows of a subject that is shown with this revision.
    func revision(seen: Int, of subject: Subject) -> Int {
        guard let own = ownRevisions[subject], own.seen <= seen, seen < own.made else { return seen }
        return own.made
    }

    /// Whether one's own steps, and nobody else's since, made this revision.
    func isOwn(_ revision: Int, of subject: Subject) -> Bool { ownRevisions[subject]?.made == revision }

    static func == (left: Outbox, right: Outbox) -> Bool {
        left.underWay == right.underWay && left.waiting == right.waiting
    }
}

extension Order {
    var number: TicketNumber? { subject?.ticket }
}
