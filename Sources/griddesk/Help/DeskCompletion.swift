import ArgumentParser
import Desk
import Domain
import Foundation
import Store

/// What a shell may offer for a value: what the desk has. Where there is none, or it cannot be read, that is nothing.
extension CompletionKind {
    static let tickets = from { desk in
        let window = QueueWindow(filter: .open, anchor: .first, limit: 100)
        return try desk.store.read { try $0.rows(window, now: desk.now) }.map(\.number.text)
    }
    static let grids = from { $0.site.inUse.grids.map(\.id.text) }
    static let specialists = from { $0.site.inUse.specialists.map(\.id.text) }
    static let categories = from { $0.site.inUse.categories.map(\.id.text) }
    static let teams = from { $0.site.inUse.teams.map(\.id.text) }
    static let people = from { $0.site.inUse.people.map(\.id.text) }
    static let operators = from { $0.operators.map(\.id.text) }

    private static func from(_ values: @escaping @Sendable (OpenDesk) throws -> [String]) -> CompletionKind {
        .custom { words, _, _ in
            let path = CommonOptions.path(CommonOptions.value(of: "--db", in: words))
            return (try? values(OpenDesk(forReading: path))) ?? []
        }
    }
}

extension OpenDesk {
    fileprivate init(forReading path: String) throws {
        let store = try Store(path: path, access: .readOnly, clock: { .current() })
        let secrets = try SecretSource(descriptor: nil, language: .ofLine)
        self = try OpenDesk(store: store, actsAs: nil, secrets: secrets, language: .ofLine)
    }
}
