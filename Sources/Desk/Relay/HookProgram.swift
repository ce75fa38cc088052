import Foundation

/// One run of a program that is given a text on standard input: in a process group of its own that ends with it, for a
/// limited time, and with no more of its output kept than a few words.
struct HookProgram {
    var words: [String]
    var environment: [String: String]
    var patience: Duration

    /// - Parameter watch: asked again and again; false ends the program.
    func run(input: String, watch: () -> Bool) -> HookEnding {
        HookProgram.ignoreBrokenPipes
        let child: HookChild
        do {
            child = try HookChild(words, environment, input: Array(input.utf8))
        } catch {
            return .notStarted(error.code)
        }
        defer { child.close() }
        let end = ContinuousClock.now + patience
        var pause: Int32 = 1
        while !child.hasEnded {
            guard ContinuousClock.now < end else {
                child.kill()
                return .tooLong(patience, child.lastWords)
            }
            guard watch() else {
                child.kill()
                return .stopped
            }
            child.exchange(waiting: pause)
            pause = min(pause * 2, 20)
        }
        return child.ending()
    }

    /// A program may close its input before all of it is written.
    private static let ignoreBrokenPipes: Void = { signal(SIGPIPE, SIG_IGN) }()
}

/// How a run of a program ended, with the last it wrote.
package enum HookEnding: Equatable, Sendable {
    case done
    case failed(code: Int32, String)
    case killed(signal: Int32, String)
    case tooLong(Duration, String)
    /// In the system's number of the reason.
    case notStarted(Int32)
    /// The relay itself was told to end.
    case stopped
}
