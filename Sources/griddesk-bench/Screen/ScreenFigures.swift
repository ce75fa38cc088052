/// How fast one program answers at the terminal.
struct ScreenFigures {
    private static let starts = 5
    private static let keys = 300
    /// Rows walked down and up again without leaving the first page.
    private static let page = 15

    /// The answers to one kind of key.
    struct Answers {
        /// In milliseconds.
        var settled: Samples
        var bytes: Samples
    }

    /// In milliseconds.
    var start: Samples
    var rowMoves: Answers
    /// Down the list, beyond the page.
    var scrolling: Answers
    /// With as many tickets marked as can be at one stroke, and over what would be done to them.
    var marked: Answers?
    var preview: Answers?
    /// In MiB.
    var memory: Double

    /// Starts a program until `ready` is on the screen, several times, and in the last one walks the list.
    /// - Parameter marking: whether it marks tickets as the desk does.
    init(of path: String, _ arguments: [String], ready: String, marking: Bool = false) throws {
        var starts: [Double] = []
        for _ in 1..<ScreenFigures.starts {
            starts.append(try ScreenFigures.start(path, arguments, ready).milliseconds)
        }
        let (program, milliseconds) = try ScreenFigures.start(path, arguments, ready)
        start = Samples(starts + [milliseconds])
        try program.drain(milliseconds: 500)
        rowMoves = try ScreenFigures.press(program) { index in
            index / ScreenFigures.page % 2 == 0 ? "j" : "k"
        }
        for _ in 0..<ScreenFigures.page * 3 { _ = try program.press("j") }
        scrolling = try ScreenFigures.press(program) { _ in "j" }
        if marking { (marked, preview) = try ScreenFigures.mark(program) }
        guard let peak = program.peakMemory else {
            throw YardstickFailure(description: "\(path) ended by itself")
        }
        memory = peak
    }

    private static func start(_ path: String, _ arguments: [String], _ ready: String) throws
        -> (program: TerminalProgram, milliseconds: Double)
    {
        let start = ContinuousClock.now
        let program = try TerminalProgram(path, arguments)
        return (program, try program.wait(for: ready, since: start, seconds: 60))
    }

    private static func mark(_ program: TerminalProgram) throws -> (marked: Answers, preview: Answers) {
        for key in ["g", "g", "*"] { _ = try program.press(key) }
        try program.drain(milliseconds: 1000)
        let walk = { (index: Int) in index / page % 2 == 0 ? "j" : "k" }
        let marked = try press(program, walk)
        for key in ["m", "x", "\r"] { _ = try program.press(key) }
        return (marked, try press(program, walk))
    }

    private static func press(_ program: TerminalProgram, _ key: (Int) -> String) throws -> Answers {
        let answers = try (0..<keys).map { try program.press(key($0)) }
        let settled = answers.compactMap(\.settled)
        guard settled.count == answers.count else {
            let unanswered = answers.count - settled.count
            throw YardstickFailure(description: "\(unanswered) of \(answers.count) keys got no answer")
        }
        return Answers(settled: Samples(settled), bytes: Samples(answers.map { Double($0.bytes) }))
    }

    func measurements(beside peer: ScreenFigures?) -> [Measurement] {
        [
            Measurement(
                "start to first rows, median", start.median, .milliseconds, yardstick: peer?.start.median,
                aim: .atMost(100))
        ]
            + rowMoves.measurements("row-move", beside: peer?.rowMoves, bytes: .atMost(464))
            + scrolling.measurements("scrolling move", beside: peer?.scrolling)
            + (marked?.besideUnmarked("row-move with all marked", rowMoves) ?? [])
            + (preview?.besideUnmarked("move over what is to be done to all", rowMoves) ?? [])
            + [
                Measurement(
                    "peak memory", memory, .mebibytes, yardstick: peer?.memory, aim: .atMost(28))
            ]
    }
}

extension ScreenFigures.Answers {
    /// The yardstick is the same key without marks.
    fileprivate func besideUnmarked(_ name: String, _ plain: ScreenFigures.Answers) -> [Measurement] {
        [
            Measurement(
                "\(name), median", settled.median, .milliseconds, yardstick: plain.settled.median,
                aim: .atMost(plain.settled.median * 1.1))
        ]
    }

    fileprivate func measurements(
        _ name: String, beside peer: ScreenFigures.Answers?, bytes limit: Measurement.Aim? = nil
    ) -> [Measurement] {
        [
            Measurement(
                "\(name) settled, median", settled.median, .milliseconds, yardstick: peer?.settled.median,
                aim: .atMost(0.6)),
            Measurement(
                "\(name) settled, 99 of 100", settled.quantile(0.99), .milliseconds,
                yardstick: peer?.settled.quantile(0.99), aim: .atMost(3)),
            Measurement(
                "\(name) written, median", bytes.median, .bytes, yardstick: peer?.bytes.median, aim: limit),
        ]
    }
}
