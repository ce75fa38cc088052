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
                && !SystemProcess.isRunning(kept.process)
        }
        for desk in Set(orphaned.map(\.desk)) {
            try store.adoptDrafts(from: desk, to: author, process: SystemProcess.own)
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
            try store.keepDrafts(named, of: author, process: SystemProcess.own)
            return true
        } catch {
            return false
        }
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
