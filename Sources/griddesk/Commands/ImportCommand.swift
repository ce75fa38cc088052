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
        abstract: spoken(
            "从 CSV 或 JSON 行导入工单、巡查、场次、标准或检查：要么全部，要么不动；重复导入不会多出。",
            "Tickets, checks, occasions, standards or inspections from CSV or JSON lines, all or nothing; twice adds nothing."
        ),
        discussion: spoken(
            """
            --kind checks 导入巡查结果，如巡更棒的文件；不写 --map 时，列为 \
            route、checkpoint、item、at、by、result、what、severity、reading、turn、photo。
            --kind logbook 由 griddesk export logbook 的整份值班日志建立新的数据库：每条照旧，散列重算。已有的数据库从不改动。
            --kind standards 把标准目录作为下一版发布；--kind inspections 把检查作为历史导入。
            """,
            """
            --kind checks brings in what was looked at on rounds, such as a guard-tour reader's file; without --map it has \
            the columns route, checkpoint, item, at, by, result, what, severity, reading, turn and photo.
            --kind logbook makes a new desk of a whole logbook, as griddesk export logbook wrote it: every entry as it \
            was, its hash recomputed. A desk that is there is never touched.
            --kind standards publishes a catalogue as its next version; --kind inspections brings in inspections as history.
            """))

    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("文件；- 为标准输入。", "The file, or - for standard input."), completion: .file())
    var file: String
    @Option(
        help: spoken(
            "tickets、checks、occasions、standards 或 inspections；logbook 为本程序导出的值班日志。",
            "tickets, checks, occasions, standards or inspections; or logbook for a desk's own."))
    var kind: ImportKind = .tickets
    @Option(
        help: spoken(
            "映射文件；工单也可写 \(Mapping.builtInNames.joined(separator: "、"))，标准也可写 \(StandardsMapping.builtInNames.joined(separator: "、"))。",
            "A mapping file, or for tickets one of \(Mapping.builtInNames.joined(separator: ", ")); for standards also \(StandardsMapping.builtInNames.joined(separator: ", "))."
        )
    )
    var map: String?
    @Flag(help: spoken("只检查和计数，不写入。", "Check and count, and write nothing.")) var dryRun = false
    @Flag(help: spoken("跳过坏行，而不是拒收整个文件。", "Leave bad lines out instead of refusing the file.")) var skipBad =
        false
    @Option(
        help: spoken(
            "把每个坏行写进这个文件；不写则列出前二十个，并按原因计数。",
            "Write every bad line to this file; without it the first twenty are said, and how many of each kind."
        )
    )
    var bad: String?
    @Flag(help: spoken("最后输出 JSON 计数。", "End with the counts as JSON.")) var json = false

    func validate() throws {
        switch kind {
        case .tickets where map == nil: throw ValidationError("Missing expected argument '--map <map>'")
        case .logbook where map != nil || dryRun || skipBad || bad != nil:
            throw ValidationError(
                spoken(
                    "值班日志只能整份导回：不能写 --map、--dry-run、--skip-bad 或 --bad",
                    "a logbook comes back whole: no --map, --dry-run, --skip-bad or --bad"))
        case .occasions where map != nil:
            throw ValidationError(
                spoken("场次有固定的列：不能写 --map", "occasions have columns of their own: no --map"))
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
