import Desk
import Domain
import Intake
import Screen
import Store
import Wire
import Words

/// Publishes the catalogue that a file holds.
struct StandardsImport {
    let common: CommonOptions
    let file: String
    let options: SourceOptions
    /// The slug of the catalogue; nil is the mapping's.
    var catalogue: String?

    func run() throws {
        let mapping = try common.reporting {
            try options.mapping(
                StandardsMapping.builtInNames, builtIn: StandardsMapping.builtIn,
                parse: StandardsMapping.parse)
        }
        let desk = try common.open(.readWrite)
        try common.reporting {
            Interruption.watch()
            let input = try SeekableInput(file)
            let author = try desk.author()
            let (catalogue, outcome) = try read(input, mapping)
            let change = try desk.store.publish(catalogue, isRehearsal: options.dryRun, by: author)
            options.sayFallbacks(outcome, common.language)
            guard !options.dryRun else { return try say(outcome, change, catalogue) }
            desk.sayDone(input.name) { try say(outcome, change, catalogue) }
        }
    }

    private func read(
        _ input: SeekableInput, _ mapping: StandardsMapping
    ) throws -> (Catalogue, ImportRun.Outcome) {
        let source = SourceFile(path: input.path, name: input.name)
        let id = catalogue.map { ID<Catalogue>($0) } ?? mapping.catalogue
        return try options.reading(
            input, common.language,
            { () throws(InputProblems) in try SourceReader(source, mapping) },
            { try $0.catalogue(id, mapping.name(as: id)) })
    }

    private func say(
        _ outcome: ImportRun.Outcome, _ change: CatalogueChange, _ catalogue: Catalogue
    ) throws {
        for (label, ids) in [
            (Phrase("有变", "changed"), change.changed), (Phrase("撤销", "removed"), change.removed),
        ] where !ids.isEmpty {
            tell("\(label[common.language]) \(ids.joined(separator: " "))")
        }
        let fallbacks = outcome.fallbacks.values.reduce(0, +)
        let output = StandardOutput()
        if options.json {
            try output.write(JSONText().text(StandardsJSON(outcome, change, fallbacks)) + "\n")
        } else {
            try output.line(
                Phrase(
                    "\(catalogue.id.text)：读 \(outcome.read)  新增 \(change.added.count)  已有 \(change.same)  "
                        + "有变 \(change.changed.count)  撤销 \(change.removed.count)  坏行 \(outcome.bad)  兜底 \(fallbacks)",
                    "\(catalogue.id.text): read \(outcome.read)  added \(change.added.count)  already \(change.same)  "
                        + "changed \(change.changed.count)  removed \(change.removed.count)  bad \(outcome.bad)  "
                        + "fallback \(fallbacks)")[common.language])
        }
        try output.flush()
    }
}

private struct StandardsJSON: Encodable {
    let read: Int
    let added: Int
    let already: Int
    let changed: Int
    let removed: Int
    let bad: Int
    let fallback: Int

    init(_ outcome: ImportRun.Outcome, _ change: CatalogueChange, _ fallbacks: Int) {
        read = outcome.read
        added = change.added.count
        already = change.same
        changed = change.changed.count
        removed = change.removed.count
        bad = outcome.bad
        fallback = fallbacks
    }
}
