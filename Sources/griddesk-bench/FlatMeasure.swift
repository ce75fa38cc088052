import Foundation

/// The memory of the program while it imports a file, beside the same with a tenth of the lines.
struct FlatMeasure {
    let workplace: Workplace
    let griddesk: String
    let rows: Int
    let seed: UInt64

    func run() throws -> Report.Section {
        let tenth = try importFile(rows: max(1, rows / 10))
        let whole = try importFile(rows: rows)
        return .init(
            title: "griddesk import of a CSV file of \(rows) lines, checking and writing",
            yardstick: "the same with \(max(1, rows / 10)) lines",
            measurements: [
                Measurement("peak memory", whole.memory, .mebibytes, yardstick: tenth.memory),
                Measurement(
                    "lines imported", Double(rows) / whole.seconds, .perSecond,
                    yardstick: Double(max(1, rows / 10)) / tenth.seconds),
            ])
    }

    private func importFile(rows: Int) throws -> WatchedProgram.Run {
        let file = workplace.path("lines.csv")
        let desk = workplace.path("lines.db")
        try write(rows, to: file)
        try workplace.drop(desk)
        let program = WatchedProgram(griddesk)
        _ = try program.run(["init", "--template", "taipei", "--db", desk], quietly: true)
        let run = try program.run(
            ["import", file, "--map", "taipei-1999", "--db", desk], quietly: false)
        tell("flat: \(rows) lines, \(Int(run.memory)) MiB, \(Int(run.seconds)) s")
        try workplace.drop(desk)
        try FileManager.default.removeItem(atPath: file)
        return run
    }

    private func write(_ rows: Int, to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw YardstickFailure(description: "\(path): not written")
        }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        var lines = RequestLines(seed: seed)
        try file.write(contentsOf: Data((RequestLines.header + "\n").utf8))
        for start in stride(from: 0, to: rows, by: 10_000) {
            let part = (start..<min(rows, start + 10_000)).map { lines.line($0) }
            try file.write(contentsOf: Data(part.joined().utf8))
        }
        try file.close()
    }
}
