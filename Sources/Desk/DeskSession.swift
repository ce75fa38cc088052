import Domain
import Foundation
import Panes
import Store

/// An open desk and who sits at it.
package struct DeskSession: Sendable {
    package let store: Store
    package let author: Author?
    /// The terminal.
    private let desk: String
    private let onlyReads: Bool

    var isReadOnly: Bool { onlyReads || author == nil }

    /// - Parameters:
    ///   - author: nil where nobody of the desk was named; such a session only reads.
    ///   - desk: the terminal, where it is not the author's.
    package init(store: Store, author: Author?, isReadOnly: Bool, desk: String = "") {
        self.store = store
        self.author = author
        self.desk = author?.desk ?? desk
        onlyReads = isReadOnly
    }

    /// With the roles that the author has now.
    package func setting() throws(StoreError) -> Setting {
        var setting = try store.read { try self.setting($0, isReadOnly: isReadOnly) }
        setting.hasPassword = try store.passwords()[setting.author.id] != nil
        return setting
    }

    /// As it was at a past moment, at which nothing is written.
    func setting(_ reading: Reading, isReadOnly: Bool = true) throws -> Setting {
        let record = try reading.site()
        let operators = try reading.operators()
        var author = author ?? Author(id: "", roles: [], desk: desk)
        author.roles = operators.first { $0.id == author.id }?.roles ?? []
        return Setting(
            site: record.site, zone: record.zone, operators: operators, author: author,
            isReadOnly: isReadOnly,
            path: URL(fileURLWithPath: store.path).path)
    }

    func turned(to author: Author) -> DeskSession {
        DeskSession(store: store, author: author, isReadOnly: onlyReads)
    }

    /// Somebody sits down with their password. Over a lock nobody does without one; elsewhere whoever has none needs none, as
    /// on the command line.
    func signOn(_ name: String, _ secret: Secret, isLocked: Bool) -> Input {
        do throws(StoreError) {
            let person = try store.read { try $0.operators() }.called(name)
            let passwords = try store.passwords()
            let isFree = person.map { passwords[$0.id] == nil } ?? false
            if isLocked || !secret.isEmpty || !isFree {
                try store.prove(secret, of: person?.id ?? ID(name))
            }
            guard let person, person.isEnabled else {
                throw StoreError.refused(.account(.disabled(person?.id ?? ID(name))))
            }
            let session = turned(to: Author(id: person.id, roles: person.roles, desk: desk))
            return .signedOn(SignOn(setting: try session.setting(), drafts: try session.keptDrafts()))
        } catch {
            return .signOnFailed(Failure(error))
        }
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
    func tellEditing(_ subject: Subject?, since: Instant) {
        guard let author, !isReadOnly else { return }
        if let subject {
            try? store.edit(subject, since: since, by: author)
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

    func carryOut(_ order: Order, proving secret: Secret) -> Input {
        guard let author, !isReadOnly else { return .orderFailed(order, .readOnly) }
        do {
            return .carriedOut(order, try store.carryOut(order.composed, by: author, proving: secret))
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
            try store.change(change, by: author)
            return nil
        } catch {
            return .filtersFailed(Failure(error))
        }
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
        case .unreadable(let path, let trouble), .unwritable(let path, let trouble):
            self = .system([path, trouble?.line].compactMap { $0 }.joined(separator: ": "))
        case .notFound(let path), .alreadyExists(let path), .notADesk(let path), .damagedTarget(let path):
            self = .system(path)
        case .newerSchema(let found, let known): self = .system("schema \(found) > \(known)")
        case .newerDesk(let entries, let backup): self = .system("\(entries) > \(backup)")
        case .unknownFact(let stored, let entry):
            self = .system("\(entry): \(stored.name) v\(stored.version)")
        }
    }
}

extension StoreError.Trouble {
    /// Where no language is known yet.
    fileprivate var line: String? {
        switch self {
        case .system(let reason): reason.words.en
        case .other(let text), .noZone(let text): text
        case .folderNotWritable, .olderSchema: nil
        }
    }
}
