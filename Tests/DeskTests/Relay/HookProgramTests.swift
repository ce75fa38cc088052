import Foundation
import Testing

@testable import Desk

/// Real programs, the bad ones above all.
@Suite(.timeLimit(.minutes(5))) struct HookProgramTests {
    private func run(
        _ script: String, input: String = "{}\n", seconds: Int = 60, watch: () -> Bool = { true }
    ) -> HookEnding {
        HookProgram(
            words: ["sh", "-c", script], environment: ["PATH": "/usr/bin:/bin"], patience: .seconds(seconds)
        ).run(input: input, watch: watch)
    }

    @Test(arguments: [
        ("exit 0", HookEnding.done), ("test \"$(cat)\" = '{}'", .done), ("exec 0<&-; exit 0", .done),
        ("echo a; echo ' no such user' >&2; echo; exit 3", .failed(code: 3, " no such user")),
        ("kill -9 $$", .killed(signal: 9, "")), ("echo late >&2; kill $$", .killed(signal: 15, "late")),
        ("yes | head -c 20000000; printf 'the end'; exit 1", .failed(code: 1, "the end")),
        ("head -c 3000 /dev/zero | tr '\\0' x; exit 1", .failed(code: 1, String(repeating: "x", count: 400))),
    ])
    func itsEndIsTold(_ script: String, _ ending: HookEnding) {
        #expect(run(script) == ending)
    }

    @Test func whatIsNoProgramIsNotStarted() {
        let program = HookProgram(words: ["/nowhere/at/all"], environment: [:], patience: .seconds(5))
        #expect(program.run(input: "", watch: { true }) == .notStarted(ENOENT))
    }

    @Test func wordsReachItAsTheyAre() {
        let program = HookProgram(
            words: ["test", "$HOME `id`\n'\" *", "=", "$HOME `id`\n'\" *"], environment: [:],
            patience: .seconds(60))
        #expect(program.run(input: "", watch: { true }) == .done)
    }

    @Test(arguments: ["exec 0<&-; exit 0", "head -c 10 > /dev/null", "cat > /dev/null", "exec sleep 0.1"])
    func megabytesOfInputNeedNotBeRead(_ script: String) {
        #expect(run(script, input: String(repeating: "x", count: 3_000_000)) == .done)
    }

    @Test func atItsLimitItEndsWithAllItStarted() throws {
        let file = NSTemporaryDirectory() + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: file) }
        let ending = run("sleep 1000 & echo $! > \(file); echo waiting; sleep 1000", seconds: 1)
        #expect(ending == .tooLong(.seconds(1), "waiting"))
        try expectEnded(file)
    }

    @Test func whatItLeavesBehindEndsWithItAndHoldsUpNothing() throws {
        let file = NSTemporaryDirectory() + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(run("sleep 1000 & echo $! > \(file)") == .done)
        try expectEnded(file)
    }

    @Test func whoWatchesMayEndIt() {
        var left = 3
        let ending = run("sleep 1000") {
            left -= 1
            return left > 0
        }
        #expect(ending == .stopped)
    }

    /// The process whose number is in the file.
    private func expectEnded(_ file: String) throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let process = try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        let end = Date(timeIntervalSinceNow: 40)
        while SystemProcess.isRunning(process), Date() < end { usleep(5000) }
        #expect(!SystemProcess.isRunning(process))
    }
}
