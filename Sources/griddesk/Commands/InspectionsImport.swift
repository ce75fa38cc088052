import Desk
import Domain
import Intake
import Screen
import Store
import Wire
import Words

/// Brings inspections in as history.
struct InspectionsImport {
    let common: CommonOptions
    let file: String
    let options: SourceOptions

    func run() throws {
        let mapping = try common.reporting {
            try options.mapping(
                InspectionsMapping.builtInNames, builtIn: InspectionsMapping.builtIn,
                parse: InspectionsMapping.parse)
        }
        let desk = try common.open(.readWrite)
        try common.reporting {
            Interruption.watch()
            let input = try SeekableInput(file)
            let author = try desk.author()
            let outcome = try carryOut(input, mapping, desk, author)
            options.sayFallbacks(outcome, common.language)
            try options.sayChanged(outcome, Phrase("次", ""), common.language)
            let say = { try ImportPrinter(common.language).print(outcome, asJSON: options.json) }
            guard !options.dryRun else { return try say() }
            desk.sayDone(input.name) { try say() }
        }
    }

    private func carryOut(
        _ input: SeekableInput, _ mapping: InspectionsMapping, _ desk: OpenDesk, _ author: Author
    ) throws -> ImportRun.Outcome {
        let source = SourceFile(path: input.path, name: input.name)
        let (standards, now) = (try desk.store.read { try $0.standards() }, Instant.current())
        let checked = try options.reading(
            input, common.language,
            { () throws(InputProblems) in
                try SourceReader(
                    source, mapping, site: desk.site, zone: desk.zone, now: now, standards: standards)
            },
            { try $0.inspections(mapping.grouping) })
        let writing = Progress(Phrase("写入", "writing")[common.language])
        defer { writing.end() }
        let counts = try checked.sorter.write(
            to: desk.store, by: author, mapping.grouping, isRehearsal: options.dryRun,
            progress: { done in
                try Interruption.check()
                writing.update(done, of: checked.outcome.read)
            })
        var outcome = checked.outcome
        (outcome.added, outcome.already, outcome.changed) = (counts.added, counts.already, counts.changed)
        return outcome
    }
}
