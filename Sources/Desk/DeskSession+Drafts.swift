import Domain
import Foundation
import Panes
import Store

extension DeskSession {
    /// What the author left unfinished at this desk, or at one of this machine whose program is gone.
    func keptDrafts() throws(StoreError) -> [DraftKey: Draft] {
        guard let author, !isReadOnly else { return [:] }
        let machine = author.desk.prefix { $0 != ":" }
        let orphaned = try store.drafts(of: author.id).filter { kept in
            kept.desk != author.desk && kept.desk.prefix { $0 != ":" } == machine
                && !Self.isRunning(kept.process)
        }
        for desk in Set(orphaned.map(\.desk)) {
            try store.adoptDrafts(from: desk, to: author, process: Self.process)
        }
        let own = try store.drafts(of: author.id).filter { $0.desk == author.desk }
        return own.reduce(into: [:]) { drafts, kept in
            guard let key = DraftKey(storedName: kept.kind) else { return }
            drafts[key] = Draft(stored: kept.text)
        }
    }

    /// False where they could not be written now.
    func keep(_ drafts: [DraftKey: Draft?]) -> Bool {
        guard let author, !isReadOnly else { return true }
        let texts = drafts.map { ($0.key.storedName, $0.value?.stored) }
        let named = Dictionary(texts, uniquingKeysWith: { first, _ in first })
        do {
            try store.keepDrafts(named, of: author, process: Self.process)
            return true
        } catch {
            return false
        }
    }

    private static let process = Int(getpid())

    private static func isRunning(_ process: Int) -> Bool {
        guard let id = pid_t(exactly: process), id > 0, kill(id, 0) == 0 || errno == EPERM else {
            return false
        }
        return !isZombie(id)
    }

    /// It has ended, and nobody has asked how.
    private static func isZombie(_ id: pid_t) -> Bool {
        // `/proc/ID/stat` is: id, name in brackets, state.
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
            let name = text.lastIndex(of: ")")
        else { return false }
        return ["Z", "X"].contains(text[name...].dropFirst(2).prefix(1))
    }
}

extension Draft {
    fileprivate init?(stored text: String) {
        guard let draft = try? JSONDecoder().decode(Draft.self, from: Data(text.utf8)) else { return nil }
        self = draft
    }

    fileprivate var stored: String? {
        (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) }
    }
}
