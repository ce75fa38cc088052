import Desk
import Domain
import Intake
import Screen
import Store
import Wire
import Words

/// The part of `import` that is about checks of rounds.
extension ImportCommand {
    func importChecks() throws {
        let mapping = try common.reporting { try readCheckMapping() }
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            Interruption.watch()
            let input = try SeekableInput(file)
            let outcome = try carryOut(input, mapping, desk)
            guard !dryRun else { return try sayResult(outcome) }
            desk.sayDone(input.name) { try sayResult(outcome) }
        }
    }

    private func readCheckMapping() throws -> CheckMapping {
        guard let map, map != CheckMapping.usual else {
            return try .parse(Array(CheckMapping.usualText.utf8), file: "\(CheckMapping.usual).toml")
        }
        guard map == "-" || FilePresence(map) != .absent else {
            throw CommandFailure.unknownMapping(map, known: [CheckMapping.usual])
        }
        return try .parse(InputFile.bytes(map), file: map)
    }

    private func carryOut(
        _ input: SeekableInput, _ mapping: CheckMapping, _ desk: OpenDesk
    ) throws -> CheckRun.Outcome {
        let author = try desk.author()
        let bars = ImportBars(common.language)
        let tally = try ProblemTally(common.language, path: bad, besides: [input.path])
        let run = CheckRun(
            path: input.path, name: input.name, mapping: mapping, record: desk.record, skipsBad: skipBad,
            report: { problem in
                bars.end()
                tally.add(problem.input(input.name, desk.site))
            },
            progress: bars.update)
        defer { bars.end() }
        do {
            let outcome = try run.run(on: desk.store, by: author, isRehearsal: dryRun)
            bars.end()
            try tally.finish(path: bad)
            return outcome
        } catch let lines as ImportRun.BadLines {
            bars.end()
            try tally.finish(path: bad)
            throw CommandFailure.badLines(lines.count)
        }
    }

    private func sayResult(_ outcome: CheckRun.Outcome) throws {
        let counts = outcome.counts
        let output = StandardOutput()
        if json {
            try output.write(JSONText().text(ImportJSON(outcome)) + "\n")
        } else {
            try output.line(
                Phrase(
                    "读 \(outcome.read)  新增 \(counts.added)  已有 \(counts.already)  有变 \(counts.changed)  "
                        + "坏行 \(outcome.bad)",
                    "read \(outcome.read)  added \(counts.added)  already \(counts.already)  "
                        + "changed \(counts.changed)  bad \(outcome.bad)")[common.language])
        }
        try output.flush()
    }
}

/// How far an import is, in both its phases.
struct ImportBars {
    private let reading: Progress
    private let writing: Progress

    init(_ language: Language) {
        reading = Progress(Phrase("读取", "reading")[language])
        writing = Progress(Phrase("写入", "writing")[language])
    }

    func update(_ phase: ImportRun.Phase, _ done: Int64, _ total: Int64?) throws {
        try Interruption.check()
        (phase == .checking ? reading : writing).update(Int(done), of: total.map { Int($0) })
    }

    func end() {
        reading.end()
        writing.end()
    }
}

extension CheckRun.Problem {
    /// As a problem of the file.
    fileprivate func input(_ file: String, _ site: Site) -> InputProblem {
        switch self {
        case .input(let problem): problem
        case .refused(let check):
            InputProblem(
                file: file, line: check.line, column: 1,
                reason: .check(.refused(round: check.round.text, check.reason.words(site))))
        }
    }
}

extension RefusedCheck.Reason {
    fileprivate func words(_ site: Site) -> Phrase {
        switch self {
        case .refused(let refusal): refusal.words(site)
        case .needsSupervisor:
            Phrase("已漏查，补证须由主管导入", "it was missed: evidence that comes late is a supervisor's to import")
        case .changed: Phrase("内容有变，未改动", "it is there with another result; not applied")
        }
    }
}
