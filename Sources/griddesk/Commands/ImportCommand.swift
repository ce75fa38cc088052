import ArgumentParser
import Desk
import Domain
import Foundation
import Intake
import Screen
import Store
import Wire

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Tickets, checks, occasions, standards or inspections from CSV or JSON lines, all or nothing; twice adds nothing.",
        discussion: """
            --kind checks brings in what was looked at on rounds, such as a guard-tour reader's file; without --map it has \
            the columns route, checkpoint, item, at, by, result, what, severity, reading, turn and photo.
            --kind logbook makes a new desk of a whole logbook, as griddesk export logbook wrote it: every entry as it \
            was, its hash recomputed. A desk that is there is never touched.
            --kind standards publishes a catalogue as its next version; --kind inspections brings in inspections as history.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String
    @Option(help: "tickets, checks, occasions, standards or inspections; or logbook for a desk's own.")
    var kind: ImportKind = .tickets
    @Option(
        help:
            "A mapping file, or for tickets one of \(Mapping.builtInNames.joined(separator: ", ")); for standards also \(StandardsMapping.builtInNames.joined(separator: ", "))."
    )
    var map: String?
    @Flag(help: "Check and count, and write nothing.") var dryRun = false
    @Flag(help: "Leave bad lines out instead of refusing the file.") var skipBad = false
    @Option(
        help:
            "Write every bad line to this file; without it the first twenty are said, and how many of each kind."
    )
    var bad: String?
    @Flag(help: "End with the counts as JSON.") var json = false

    func validate() throws {
        switch kind {
        case .tickets where map == nil: throw ValidationError("Missing expected argument '--map <map>'")
        case .logbook where map != nil || dryRun || skipBad || bad != nil:
            throw ValidationError("a logbook comes back whole: no --map, --dry-run, --skip-bad or --bad")
        case .occasions where map != nil:
            throw ValidationError("occasions have columns of their own: no --map")
        case .tickets, .checks, .occasions, .logbook, .standards, .inspections: break
        }
    }

    func run() throws {
        switch kind {
        case .tickets, .logbook: try runTickets()
        case .checks: try importChecks()
        case .occasions: try importOccasions()
        case .standards: try StandardsImport(common: common, file: file, options: sourceOptions).run()
        case .inspections: try InspectionsImport(common: common, file: file, options: sourceOptions).run()
        }
    }

    private var sourceOptions: SourceOptions {
        SourceOptions(map: map, dryRun: dryRun, skipBad: skipBad, bad: bad, json: json)
    }

    private func runTickets() throws {
        guard let map else { return try common.reporting { try returnLogbook() } }
        let mapping = try common.reporting { try readMapping(map) }
        let desk = try common.open(.readWrite)
        try common.reporting {
            Interruption.watch()
            let input = try SeekableInput(file)
            let author = try desk.author()
            let outcome = try carryOut(input, mapping, desk, author)
            try sayFindings(outcome, desk.store)
            guard !dryRun else { return try ImportPrinter(common.language).print(outcome, asJSON: json) }
            desk.sayDone(input.name) { try ImportPrinter(common.language).print(outcome, asJSON: json) }
        }
    }

    private func readMapping(_ map: String) throws -> Mapping {
        if Mapping.builtInNames.contains(map) { return try Mapping.builtIn(map) }
        guard map == "-" || FilePresence(map) != .absent else {
            throw CommandFailure.unknownMapping(map, known: Mapping.builtInNames)
        }
        return try Mapping.parse(InputFile.bytes(map), file: map)
    }

    private func carryOut(
        _ input: SeekableInput, _ mapping: Mapping, _ desk: OpenDesk, _ author: Author
    ) throws -> ImportRun.Outcome {
        let language = common.language
        let progress = Progress(Phrase("读取", "reading")[language])
        let writing = Progress(Phrase("写入", "writing")[language])
        let tally = try ProblemTally(language, path: bad, besides: [input.path])
        let run = ImportRun(
            path: input.path, name: input.name, mapping: mapping, record: desk.record, skipsBad: skipBad,
            report: { problem in
                progress.end()
                tally.add(problem)
            },
            progress: { phase, done, total in
                try Interruption.check()
                (phase == .checking ? progress : writing).update(Int(done), of: total.map { Int($0) })
            })
        defer { writing.end() }
        let checked: ImportRun.Outcome
        do {
            checked = try run.check()
        } catch let lines as ImportRun.BadLines {
            progress.end()
            try tally.finish(path: bad)
            throw CommandFailure.badLines(lines.count)
        }
        progress.end()
        try tally.finish(path: bad)
        return try run.write(checked, to: desk.store, by: author, isRehearsal: dryRun)
    }

    /// Of what is told one by one no more are.
    private static let shown = 20

    private func sayFindings(_ outcome: ImportRun.Outcome, _ store: Store) throws {
        for (fallback, count) in outcome.fallbacks.sorted(by: { $0.value > $1.value }) {
            tell(
                Phrase(
                    "未匹配 \(fallback.field.rawValue) “\(fallback.value)” → \(fallback.target)：\(count) 行",
                    "no rule for \(fallback.field.rawValue) \"\(fallback.value)\" → \(fallback.target): \(count) lines"
                )[common.language]
            )
        }
        for source in outcome.changed.prefix(ImportCommand.shown) {
            let survivor = try store.read { try $0.merged(source) }.map {
                Phrase(
                    "；#\($0.ticket.text) 已并入 #\($0.survivor.text)",
                    "; #\($0.ticket.text) was merged into #\($0.survivor.text)")[common.language]
            }
            tell(
                Phrase(
                    "\(source.name) \(source.key) 内容有变，未改动",
                    "\(source.name) \(source.key) has changed; not applied")[common.language]
                    + (survivor ?? ""))
        }
        let more = outcome.changed.count - ImportCommand.shown
        if more > 0 { tell(Phrase("另有 \(more) 张有变", "and \(more) more that have changed")[common.language]) }
    }
}

extension ImportCommand {
    private func returnLogbook() throws {
        try common.requireActor()
        guard FilePresence(common.path) == .absent else {
            throw StoreError.alreadyExists(path: common.path)
        }
        Interruption.watch()
        let input = try SeekableInput(file)
        try DeskPlace.prepareFolder(of: common.path)
        let head = try LogbookReturn(input.path, name: input.name, common.language).run(to: common.path)
        tell(
            Phrase(
                "\(common.path)：值班日志 \(head.number) 条，末条散列 \(head.hash)",
                "\(common.path): \(head.number) entries, the last one's hash \(head.hash)")[common.language])
        let output = StandardOutput()
        try output.write(
            json ? JSONText().text(ImportJSON(entries: Int(head.number))) + "\n" : "\(head.number)\n")
        try output.flush()
    }
}

extension ImportCommand {
    private func importOccasions() throws {
        try OccasionRun(dryRun: dryRun, skipBad: skipBad, bad: bad, asJSON: json).carryOut(file, common)
    }
}

enum ImportKind: String, ExpressibleByArgument, CaseIterable {
    case tickets
    case checks
    case occasions
    case standards
    case inspections
    case logbook
}

/// A file that can be read twice; standard input is copied into one that goes with the process.
final class SeekableInput {
    let path: String
    let name: String
    private let isTemporary: Bool

    init(_ path: String) throws {
        isTemporary = path == "-"
        name = isTemporary ? "<stdin>" : path
        guard isTemporary else {
            self.path = path
            return
        }
        self.path = NSTemporaryDirectory() + "griddesk-\(UUID().uuidString)"
        guard
            FileManager.default.createFile(
                atPath: self.path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let copy = FileHandle(forWritingAtPath: self.path)
        else { throw CommandFailure.cannotWrite(self.path) }
        do {
            while case let chunk = try StandardInput.next(), !chunk.isEmpty {
                try Interruption.check()
                try copy.write(contentsOf: chunk)
            }
            try copy.close()
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure.cannotWrite(self.path)
        }
    }

    deinit {
        if isTemporary { try? FileManager.default.removeItem(atPath: path) }
    }
}
