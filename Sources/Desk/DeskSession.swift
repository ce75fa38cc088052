import Domain
import Panes
import Store

/// An open desk and who sits at it.
package struct DeskSession: Sendable {
    package let store: Store
    package let author: Author?
    let isReadOnly: Bool

    /// - Parameter author: nil where nobody of the desk was named; such a session only reads.
    package init(store: Store, author: Author?, isReadOnly: Bool) {
        self.store = store
        self.author = author
        self.isReadOnly = isReadOnly || author == nil
    }

    package func setting() throws(StoreError) -> Setting {
        let record = try store.site()
        return Setting(
            site: record.site, zone: record.zone, operators: try store.operators(),
            author: author ?? Author(id: "", roles: [], desk: ""), isReadOnly: isReadOnly)
    }

    func follow(
        noteLocal: @escaping @Sendable () -> Void,
        noteStanding: @escaping @Sendable (Failure?) -> Void = { _ in },
        changed: @escaping @Sendable () -> Void
    ) throws(StoreError) -> Follower {
        let follower = try Follower(
            path: store.path, after: .max, noteLocal: noteLocal,
            noteStanding: { noteStanding(self.standing($0)) }, deliver: { _ in changed() })
        // So that both have the same file open.
        try store.requireInPlace()
        return follower
    }

    /// What the follower found, as it is for the store: a desk that was damaged goes on with another logbook, one that
    /// was sound does not.
    private func standing(_ found: StoreError?) -> Failure? {
        switch found {
        case nil, .exchanged: inspect()
        case .some(let error): Failure(error)
        }
    }

    /// Why nothing can be taken; nil where everything can.
    func inspect() -> Failure? {
        do {
            try store.requireSound()
            return nil
        } catch {
            return Failure(error)
        }
    }

    /// Other desks see it, if it can be written; if not, nothing is lost.
    func tellEditing(_ ticket: TicketNumber?, since: Instant) {
        guard let author, !isReadOnly else { return }
        if let ticket {
            try? store.edit(ticket, since: since, by: author)
        } else {
            try? store.endEditing(by: author)
        }
    }

    /// What cannot be written now is by another desk, or the next time.
    func sweep() {
        guard let author, !isReadOnly else { return }
        _ = try? store.sweep(by: author)
    }

    func carryOut(_ order: Order) -> Input {
        guard let author, !isReadOnly else { return .orderFailed(order, .readOnly) }
        do {
            return .carriedOut(order, try store.carryOut(order.composed, by: author))
        } catch {
            return .orderFailed(order, Failure(error))
        }
    }

    func carryOut(together orders: [Order]) -> Input {
        let all = { (failure: Failure) in
            Input.carriedOutTogether(orders, orders.map { _ in .failure(failure) })
        }
        guard let author, !isReadOnly else { return all(.readOnly) }
        do {
            let results = try store.carryOut(together: orders, by: author)
            return .carriedOutTogether(orders, results.map { $0.mapError { Failure($0) } })
        } catch {
            return all(Failure(error))
        }
    }

    /// What became of it, where it could not be written.
    func change(_ change: SavedFilter.Change) -> Input? {
        guard let author, !isReadOnly else { return nil }
        do {
            try store.change(change, of: author.id)
            return nil
        } catch {
            return .filtersFailed(Failure(error))
        }
    }

    func answer(_ query: Query) -> Input {
        do {
            return .answered(try read(query))
        } catch {
            return .queryFailed(query, Failure(error))
        }
    }

    private func read(_ query: Query) throws(StoreError) -> Answer {
        let now = Instant.current()
        switch query {
        case .queue(let window): return .queue(window, try store.rows(window, now: now))
        case .whole(let window): return .whole(window, try store.rows(window, now: now))
        case .marked(let numbers, let filter):
            let passing = try store.numbers(numbers, passing: filter, now: now)
            return .marked(numbers, filter, try store.rows(numbers), passing: passing)
        case .tally(let filter): return .tally(filter, try store.tally(filter, now: now))
        case .elsewhere(let filter): return .elsewhere(filter, try store.tally(filter, now: now))
        case .counts: return .counts(try store.openCounts(now: now))
        case .file(let number): return .file(number, try store.file(number))
        case .find(let numbers): return .found(numbers, try find(numbers, now: now))
        case .grid(let key):
            return .grid(key, try store.lastEntries(of: key, limit: Query.gridEntries))
        case .urgent: return .urgent(try store.mostUrgent(now: now))
        case .board(let window): return .board(window, try store.board(window, now: now))
        case .similar(let likeness):
            let rows = try store.similar(
                grid: likeness.grid, category: likeness.category, text: likeness.text, phone: likeness.phone,
                place: likeness.place, limit: 5)
            return .similar(likeness, rows)
        case .lookAlikes(let number):
            return .lookAlikes(number, try store.lookAlikes(of: number, limit: Query.alike))
        case .suggestions(let number): return .suggestions(number, try suggestions(number, now: now))
        case .plan:
            let (rows, plan) = try store.plan(limit: Query.planned, now: now)
            return .plan(rows, plan)
        case .emergencies: return .emergencies(try emergencies(now: now))
        case .alarmed(let numbers): return .alarmed(numbers, try store.rows(numbers))
        case .editing:
            return .editing(try store.editing(now: now).filter { $0.desk != author?.desk })
        case .filters:
            return .filters(
                try author.map { author throws(StoreError) in try store.filters(of: author.id) } ?? [])
        case .setting: return .setting(try setting())
        case .news(let after):
            return try news(after: after)
        }
    }
}

extension DeskSession {
    private func emergencies(now: Instant) throws(StoreError) -> [TicketRow] {
        let filter = Filter(terms: [Filter.Term(.priority([.p1]))])
        return try store.rows(
            QueueWindow(filter: filter, anchor: .first, limit: Query.emergencyLimit), now: now)
    }

    /// What is imported is told of as far as it can be; behind it nothing else may be missed.
    private func news(after number: Int64) throws(StoreError) -> Answer {
        let head = try store.head().number
        var entries = try store.entries(after: number, limit: 200)
        if let last = entries.last, last.number < head {
            entries += try store.entries(after: last.number, upTo: head, exceptFacts: "ticket.imported")
        }
        return .news(entries, head: max(head, entries.last?.number ?? 0))
    }

    private func suggestions(_ number: TicketNumber, now: Instant) throws(StoreError) -> Suggestions? {
        do {
            return try store.suggestions(for: number, now: now).suggestions
        } catch .ticketNotFound {
            return nil
        }
    }

    private func find(_ numbers: [TicketNumber], now: Instant) throws(StoreError) -> [TicketRow] {
        let filter = Filter(terms: [Filter.Term(.number(numbers))])
        let window = QueueWindow(filter: filter, anchor: .first, limit: numbers.count)
        return try store.rows(window, now: now)
    }
}

extension Failure {
    init(_ error: StoreError) {
        switch error {
        case .refused(let refusal): self = .refused(refusal)
        case .conflict(let conflict): self = .conflict(conflict)
        case .ticketNotFound(let number): self = .ticketNotFound(number)
        case .busy: self = .busy
        case .diskFull: self = .diskFull
        case .readOnly: self = .readOnly
        case .moved(let path): self = .moved(path)
        case .exchanged(let path): self = .exchanged(path)
        case .corrupt(let text): self = .damaged(text)
        case .unreadable(let text), .unwritable(let text): self = .system(text)
        case .notFound(let path), .alreadyExists(let path), .notADesk(let path): self = .system(path)
        case .newerSchema(let found, let known): self = .system("schema \(found) > \(known)")
        case .newerDesk(let entries, let backup): self = .system("\(entries) > \(backup)")
        case .unknownFact(let stored, let entry):
            self = .system("\(entry): \(stored.name) v\(stored.version)")
        }
    }
}
