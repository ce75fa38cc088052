import Desk
import Domain
import Intake
import Screen
import Store
import Words

/// What every import of a source understands.
struct SourceOptions {
    /// A mapping's name or file; nil is a file in the desk's own words.
    var map: String?
    var dryRun = false
    var skipBad = false
    /// The file that takes every bad line.
    var bad: String?
    var json = false

    /// The mapping as one of those that are compiled in, else as a file.
    func mapping<Mapping>(
        _ names: [String], builtIn: (String) throws(InputProblems) -> Mapping,
        parse: (_ bytes: [UInt8], _ file: String) throws(InputProblems) -> Mapping
    ) throws -> Mapping {
        guard let map else { return try builtIn(names[0]) }
        if names.contains(map) { return try builtIn(map) }
        guard map == "-" || FilePresence(map) != .absent else {
            throw CommandFailure.unknownMapping(map, known: names)
        }
        return try parse(try InputFile.bytes(map), map)
    }

    /// Runs `body` with a way to read the file whole. What is wrong with it is said as it is met.
    func reading<Item, Result>(
        _ input: SeekableInput, _ language: Language,
        _ makeReader: @escaping () throws(InputProblems) -> SourceReader<Item>,
        _ body: (SourceRun<Item>) throws -> Result
    ) throws -> Result {
        let progress = Progress(Phrase("读取", "reading")[language])
        let tally = try ProblemTally(language, path: bad, besides: [input.path])
        let run = SourceRun(
            name: input.name, skipsBad: skipBad,
            report: { problem in
                progress.end()
                tally.add(problem)
            },
            progress: { done, total in
                try Interruption.check()
                progress.update(Int(done), of: total.map { Int($0) })
            }, makeReader: makeReader)
        do {
            let result = try body(run)
            progress.end()
            try tally.finish(path: bad)
            return result
        } catch let lines as ImportRun.BadLines {
            progress.end()
            try tally.finish(path: bad)
            throw CommandFailure.badLines(lines.count)
        }
    }

    /// Of what is told one by one no more are.
    private static let shown = 20

    /// What is known and differs now.
    /// - Parameter more: what else there is to say of one.
    func sayChanged(
        _ outcome: ImportRun.Outcome, _ unit: Phrase, _ language: Language,
        more: (Source) throws -> String? = { _ in nil }
    ) throws {
        for source in outcome.changed.prefix(Self.shown) {
            tell(
                Phrase(
                    "\(source.name) \(source.key) 内容有变，未改动",
                    "\(source.name) \(source.key) has changed; not applied")[language]
                    + (try more(source) ?? ""))
        }
        let rest = outcome.changed.count - Self.shown
        guard rest > 0 else { return }
        tell(Phrase("另有 \(rest) \(unit.zh)有变", "and \(rest) more that have changed")[language])
    }

    /// What the mapping could not place, with what it took instead.
    func sayFallbacks(_ outcome: ImportRun.Outcome, _ language: Language) {
        for (fallback, count) in outcome.fallbacks.sorted(by: { $0.value > $1.value }) {
            tell(
                Phrase(
                    "未匹配 \(fallback.field.rawValue) “\(fallback.value)” → \(fallback.target)：\(count) 行",
                    "no rule for \(fallback.field.rawValue) \"\(fallback.value)\" → \(fallback.target): \(count) lines"
                )[language])
        }
    }
}
