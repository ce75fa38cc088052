import ArgumentParser
import Desk
import Domain
import Intake
import Screen
import Store
import Wire

struct OccasionImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: spoken(
            "从 CSV 或 JSON 行导入场次：要么全部，要么不动；重复导入不会多出。",
            "Occasions from CSV or JSON lines, all or nothing; the same file twice adds nothing."),
        discussion: spoken(
            """
            列名或键：key、grid、place、start、end、title、heads。key 长久不变：已有的不改动，内容不同时会指出。\
            没有时区的时间按场所的时区。griddesk import --kind occasions 与此相同。
            """,
            """
            Columns or keys: key, grid, place, start, end, title, heads. The key names it for good: a known one is left as \
            it is, and said where the file tells it otherwise now. Times without a zone are the site's. \
            griddesk import --kind occasions does the same.
            """))

    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("文件；- 为标准输入。", "The file, or - for standard input."), completion: .file())
    var file: String
    @Flag(help: spoken("只检查和计数，不写入。", "Check and count, and write nothing.")) var dryRun = false
    @Flag(help: spoken("跳过坏行，而不是拒收整个文件。", "Leave bad lines out instead of refusing the file.")) var skipBad =
        false
    @Option(
        help: spoken(
            "把每个坏行写进这个文件；不写则列出前二十个。",
            "Write every bad line to this file; without it the first twenty are said.")) var bad: String?
    @Flag(help: spoken("最后输出 JSON 计数。", "End with the counts as JSON.")) var json = false

    func run() throws {
        try OccasionRun(dryRun: dryRun, skipBad: skipBad, bad: bad, asJSON: json).carryOut(file, common)
    }
}

/// Brings a file of occasions in: read whole first, then written in one transaction.
struct OccasionRun {
    let dryRun: Bool
    let skipBad: Bool
    let bad: String?
    let asJSON: Bool

    func carryOut(_ path: String, _ common: CommonOptions) throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let input = try SeekableInput(path)
            let outcome = try write(input, desk)
            for source in outcome.changed { sayChanged(source, desk.language) }
            let say = { try ImportPrinter(desk.language).print(outcome, asJSON: asJSON) }
            if dryRun { try say() } else { desk.sayDone(input.name, say) }
        }
    }

    private func write(_ input: SeekableInput, _ desk: OpenDesk) throws -> ImportRun.Outcome {
        let author = try desk.author()
        try author.require(.occasion)
        let file = try read(input, desk)
        let counts = try desk.store.importGatherings(file.told, by: author, isRehearsal: dryRun)
        var outcome = ImportRun.Outcome()
        (outcome.read, outcome.bad) = (file.read, file.bad)
        (outcome.added, outcome.already, outcome.changed) = (counts.added, counts.already, counts.changed)
        return outcome
    }

    private func sayChanged(_ source: Source, _ language: Language) {
        tell(Phrase("\(source.key) 内容有变，未改动", "\(source.key) has changed; not applied")[language])
    }

    private typealias File = (
        told: [(key: String, details: Gathering.Details)], read: Int, bad: Int
    )

    private func read(_ input: SeekableInput, _ desk: OpenDesk) throws -> File {
        var reader = try OccasionReader(
            path: input.path, name: input.name, site: desk.site, zone: desk.zone,
            now: .current())
        let tally = try ProblemTally(desk.language, path: bad, besides: [input.path])
        var file: File = ([], 0, 0)
        var lines: [String: (line: Int, details: Gathering.Details)] = [:]
        var repeated = 0
        while let line = try reader.next() {
            file.read += 1
            switch line.outcome {
            case .bad(let problems):
                file.bad += 1
                problems.forEach(tally.add)
            case .occasion(let details, let key):
                let first = lines[key]
                lines[key] = first ?? (line.line, details)
                if let first, first.details != details {
                    repeated += 1
                    tally.add(.init(repeating: key, of: first.line, in: line.line, of: input.name))
                } else {
                    file.told.append((key, details))
                }
            }
        }
        try tally.finish(path: bad)
        file.bad += repeated
        guard repeated == 0, file.bad == 0 || skipBad else { throw CommandFailure.badLines(file.bad) }
        return file
    }
}

extension InputProblem {
    fileprivate init(repeating key: String, of first: Int, in line: Int, of file: String) {
        self.init(
            file: file, line: line, column: 1, reason: .repeatedNumber(key, firstLine: first))
    }
}
