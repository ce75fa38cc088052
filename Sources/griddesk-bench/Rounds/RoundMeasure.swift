import Domain
import Foundation
import Store

/// Checks of years read in, and what the patrol screen asks and a sweep writes once they are there.
struct RoundMeasure {
    private static let repeats = 60
    /// More than a week has.
    private static let few = 700

    let workplace: Workplace
    let griddesk: String
    let rounds: Int

    func run() throws -> [Report.Section] {
        let tenth = try importChecks(of: max(1, rounds / 10), into: "tenth.db")
        try workplace.drop(workplace.path("tenth.db"))
        let whole = try importChecks(of: rounds, into: "rounds.db")
        let few = try importChecks(of: RoundMeasure.few, into: "few.db")
        let sections = [
            imported(whole, tenth), try asked(whole.desk, few.desk), try swept(),
        ]
        for desk in [whole.desk, few.desk] { try workplace.drop(desk) }
        return sections
    }

    private struct Imported {
        var desk: String
        var lines: Int
        var run: WatchedProgram.Run
    }

    private func importChecks(of rounds: Int, into name: String) throws -> Imported {
        let (desk, file) = (workplace.path(name), workplace.path("checks.csv"))
        try workplace.drop(desk)
        let program = WatchedProgram(griddesk)
        _ = try program.run(["init", "--template", "suzhou", "--db", desk], quietly: true)
        let store = try Store(
            path: desk, clock: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) })
        let record = try store.read { try $0.site() }
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)).adding(minutes: -60)
        let lines = try CheckLines(record.site, zone: record.zone, now: now).write(rounds, to: file)
        let run = try program.run(["import", file, "--kind", "checks", "--db", desk], quietly: false)
        tell("rounds: \(rounds) rounds, \(lines) checks, \(Int(run.memory)) MiB, \(Int(run.seconds)) s")
        try FileManager.default.removeItem(atPath: file)
        return Imported(desk: desk, lines: lines, run: run)
    }

    private func imported(_ whole: Imported, _ tenth: Imported) -> Report.Section {
        .init(
            title:
                "griddesk import of the checks of \(rounds) rounds, \(whole.lines) lines, checking and writing",
            yardstick: "the same with \(max(1, rounds / 10)) rounds",
            measurements: [
                Measurement("peak memory", whole.run.memory, .mebibytes, yardstick: tenth.run.memory),
                Measurement(
                    "checks imported", Double(whole.lines) / whole.run.seconds, .perSecond,
                    yardstick: Double(tenth.lines) / tenth.run.seconds),
            ])
    }

    private func asked(_ whole: String, _ few: String) throws -> Report.Section {
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let measurements = try [("a shift", 12), ("a week", 168)].map { name, hours in
            let time = now.adding(minutes: -hours * 60)..<now
            let (all, last) = try (samples(whole, time, now), samples(few, time, now))
            return Measurement(
                "rounds of \(name), median", all.median, .milliseconds, yardstick: last.median)
        }
        return .init(
            title: "the patrol screen's question with \(rounds) rounds stored",
            yardstick: "the same with the last \(RoundMeasure.few) rounds stored", measurements: measurements)
    }

    private func samples(_ desk: String, _ time: Range<Instant>, _ now: Instant) throws -> Samples {
        let store = try Store(path: desk, access: .readOnly, clock: { now })
        return Samples(
            try (0..<RoundMeasure.repeats).map { _ in
                let start = ContinuousClock.now
                _ = try store.read { try $0.rounds(in: time, now: now) }
                return start.duration(to: .now).milliseconds
            })
    }

    /// A desk that was switched off for a week.
    private func swept() throws -> Report.Section {
        let desk = try workplace.create("swept.db")
        let later = Workplace.now.adding(minutes: 7 * 1440)
        let store = try Store(path: desk, clock: { later })
        let start = ContinuousClock.now
        let count = try store.sweep(by: Workplace.author)
        let milliseconds = start.duration(to: .now).milliseconds
        try workplace.drop(desk)
        return .init(
            title: "sweep of a week in which the desk was off, \(count) missed rounds written",
            yardstick: "none: the aim alone",
            measurements: [Measurement("sweep", milliseconds, .milliseconds, aim: .atMost(200))])
    }
}
