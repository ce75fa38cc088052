import Desk
import Domain
import Store
import Wire

/// What an import came to, on standard output.
struct ImportPrinter {
    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func print(_ outcome: ImportRun.Outcome, asJSON: Bool) throws {
        let fallbacks = outcome.fallbacks.values.reduce(0, +)
        let output = StandardOutput()
        if asJSON {
            try output.write(JSONText().text(ImportJSON(outcome, fallbacks)) + "\n")
        } else {
            try output.line(words(outcome, fallbacks)[language])
        }
        try output.flush()
    }

    private func words(_ outcome: ImportRun.Outcome, _ fallbacks: Int) -> Phrase {
        Phrase(
            "读 \(outcome.read)  新增 \(outcome.added)  已有 \(outcome.already)  有变 \(outcome.changed.count)  "
                + "坏行 \(outcome.bad)  兜底 \(fallbacks)",
            "read \(outcome.read)  added \(outcome.added)  already \(outcome.already)  "
                + "changed \(outcome.changed.count)  bad \(outcome.bad)  fallback \(fallbacks)")
    }
}

struct ImportJSON: Encodable {
    let read: Int
    let added: Int
    let already: Int
    let changed: Int
    let bad: Int
    let fallback: Int

    init(entries: Int) {
        (read, added, already, changed, bad, fallback) = (entries, entries, 0, 0, 0, 0)
    }

    init(_ outcome: CheckRun.Outcome) {
        (read, added, already) = (outcome.read, outcome.counts.added, outcome.counts.already)
        (changed, bad, fallback) = (outcome.counts.changed, outcome.bad, 0)
    }

    init(_ outcome: ImportRun.Outcome, _ fallbacks: Int) {
        read = outcome.read
        added = outcome.added
        already = outcome.already
        changed = outcome.changed.count
        bad = outcome.bad
        fallback = fallbacks
    }
}
