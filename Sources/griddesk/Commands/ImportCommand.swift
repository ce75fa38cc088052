import ArgumentParser
import Desk
import Domain
import Foundation
import Intake
import Screen
import Store

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Tickets from CSV or JSON lines, all or nothing; the same file twice adds nothing.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String
    @Option(help: "A mapping file, or one of \(Mapping.builtInNames.joined(separator: ", ")).") var map:
        String
    @Flag(help: "Check and count, and write nothing.") var dryRun = false
    @Flag(help: "Leave bad lines out instead of refusing the file.") var skipBad = false
    @Flag(help: "End with the counts as JSON.") var json = false

    func run() throws {
        let mapping = try common.reporting { try readMapping() }
        let desk = try common.open(.readWrite)
        try common.reporting {
            Interruption.watch()
            let input = try SeekableInput(file)
            let author = try desk.author()
            let outcome = try carryOut(input, mapping, desk, author)
            try sayResult(outcome)
        }
    }

    private func readMapping() throws -> Mapping {
        if Mapping.builtInNames.contains(map) { return try Mapping.builtIn(map) }
        guard map == "-" || FileManager.default.fileExists(atPath: map) else {
            throw CommandFailure.unknownMapping(map)
        }
        return try Mapping.parse(InputFile.bytes(map), file: map)
    }

    private func carryOut(
        _ input: SeekableInput, _ mapping: Mapping, _ desk: OpenDesk, _ author: Author
    ) throws -> ImportRun.Outcome {
        let language = common.language
        let progress = Progress(language == .chinese ? "读取" : "reading")
        let writing = Progress(language == .chinese ? "写入" : "writing")
        let run = ImportRun(
            path: input.path, name: input.name, mapping: mapping, record: desk.record, skipsBad: skipBad,
            report: { problem in
                progress.end()
                tell(problem.located(in: language).escapedForLine)
            },
            progress: { phase, done, total in
                try Interruption.check()
                (phase == .checking ? progress : writing).update(Int(done), of: total.map { Int($0) })
            })
        defer { writing.end() }
        let checked: ImportRun.Outcome
        do {
            checked = try run.check()
        } catch let bad as ImportRun.BadLines {
            progress.end()
            throw CommandFailure.badLines(bad.count)
        }
        progress.end()
        return try run.write(checked, to: desk.store, by: author, isRehearsal: dryRun)
    }

    private func sayResult(_ outcome: ImportRun.Outcome) throws {
        let isChinese = common.language == .chinese
        for (fallback, count) in outcome.fallbacks.sorted(by: { $0.value > $1.value }) {
            tell(
                (isChinese
                    ? "未匹配 \(fallback.field.rawValue) “\(fallback.value)” → \(fallback.target)：\(count) 行"
                    : "no rule for \(fallback.field.rawValue) \"\(fallback.value)\" → \(fallback.target): \(count) lines")
                    .escapedForLine)
        }
        for source in outcome.changed {
            tell(
                (isChinese
                    ? "\(source.name) \(source.key) 内容有变，未改动"
                    : "\(source.name) \(source.key) has changed; not applied")
                    .escapedForLine)
        }
        let fallbacks = outcome.fallbacks.values.reduce(0, +)
        let output = StandardOutput()
        if json {
            try output.line(JSONText().text(ImportJSON(outcome, fallbacks)))
        } else {
            try output.line(
                isChinese
                    ? "读 \(outcome.read)  新增 \(outcome.added)  已有 \(outcome.already)  有变 \(outcome.changed.count)  "
                        + "坏行 \(outcome.bad)  兜底 \(fallbacks)"
                    : "read \(outcome.read)  added \(outcome.added)  already \(outcome.already)  "
                        + "changed \(outcome.changed.count)  bad \(outcome.bad)  fallback \(fallbacks)")
        }
        try output.flush()
    }
}

private struct ImportJSON: Encodable {
    let read: Int
    let added: Int
    let already: Int
    let changed: Int
    let bad: Int
    let fallback: Int

    init(_ outcome: ImportRun.Outcome, _ fallbacks: Int) {
        read = outcome.read
        added = outcome.added
        already = outcome.already
        changed = outcome.changed.count
        bad = outcome.bad
        fallback = fallbacks
    }
}

/// A file that can be read twice; standard input is copied into one that goes with the process.
private final class SeekableInput {
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
        while let chunk = try FileHandle.standardInput.read(upToCount: 1 << 20), !chunk.isEmpty {
            try Interruption.check()
            try copy.write(contentsOf: chunk)
        }
        try copy.close()
    }

    deinit {
        if isTemporary { try? FileManager.default.removeItem(atPath: path) }
    }
}
