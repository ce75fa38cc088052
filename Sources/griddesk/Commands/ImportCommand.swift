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
        guard map != nil else { return try common.reporting { try returnLogbook() } }
        let mapping = try common.reporting {
            try sourceOptions.mapping(Mapping.builtInNames, builtIn: Mapping.builtIn, parse: Mapping.parse)
        }
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

    private func carryOut(
        _ input: SeekableInput, _ mapping: Mapping, _ desk: OpenDesk, _ author: Author
    ) throws -> ImportRun.Outcome {
        let bars = ImportBars(common.language)
        let tally = try ProblemTally(common.language, path: bad, besides: [input.path])
        let run = ImportRun(
            path: input.path, name: input.name, mapping: mapping, record: desk.record, skipsBad: skipBad,
            report: { problem in
                bars.end()
                tally.add(problem)
            },
            progress: bars.update)
        defer { bars.end() }
        let checked: ImportRun.Outcome
        do {
            checked = try run.check()
        } catch let lines as ImportRun.BadLines {
            bars.end()
            try tally.finish(path: bad)
            throw CommandFailure.badLines(lines.count)
        }
        bars.end()
        try tally.finish(path: bad)
        return try run.write(checked, to: desk.store, by: author, isRehearsal: dryRun)
    }

    private func sayFindings(_ outcome: ImportRun.Outcome, _ store: Store) throws {
        let (options, language) = (sourceOptions, common.language)
        options.sayFallbacks(outcome, language)
        try options.sayChanged(outcome, Phrase("张", ""), language) { source in
            try store.read { try $0.merged(source) }.map {
                Phrase(
                    "；#\($0.ticket.text) 已并入 #\($0.survivor.text)",
                    "; #\($0.ticket.text) was merged into #\($0.survivor.text)")[language]
            }
        }
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
