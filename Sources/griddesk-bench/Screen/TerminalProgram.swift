import CYardstick
import Glibc

/// A program in a pseudo-terminal of 120×40, driven as somebody at the keyboard would.
final class TerminalProgram {
    private let terminal: Int32
    private let process: pid_t
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// What a program wrote in answer to something.
    struct Answer {
        /// Until the last byte before the silence, in milliseconds; nil where nothing came.
        var settled: Double?
        var written: [UInt8] = []

        var bytes: Int { written.count }
    }

    init(_ path: String, _ arguments: [String]) throws {
        var process: pid_t = 0
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        terminal = yardstick_spawn(path, &words, 120, 40, &process)
        self.process = process
        for word in words { free(word) }
        guard terminal >= 0 else { throw YardstickFailure(description: "\(path): not started") }
    }

    deinit {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        close(terminal)
    }

    /// Reads until `text` has been written, and says how many milliseconds after `start`.
    func wait(for text: String, since start: ContinuousClock.Instant, seconds: Int) throws -> Double {
        let wanted = Array(text.utf8)
        var seen: [UInt8] = []
        while start.duration(to: .now) < .seconds(seconds) {
            guard let bytes = try read(milliseconds: 100) else { continue }
            let from = max(0, seen.count - wanted.count)
            seen += bytes
            if seen[from...].firstRange(of: wanted) != nil {
                return start.duration(to: .now).milliseconds
            }
        }
        let last = String(decoding: seen.suffix(300), as: UTF8.self).debugDescription
        throw YardstickFailure(description: "\(text) did not come to the screen; last came \(last)")
    }

    /// Reads until nothing came for so long.
    func drain(milliseconds: Int32) throws {
        while try read(milliseconds: milliseconds) != nil {}
    }

    /// Presses a key and waits for 30 ms of silence after the answer, or half a second for its beginning.
    func press(_ key: String) throws -> Answer {
        let start = ContinuousClock.now
        var answer = Answer()
        let typed = Array(key.utf8)
        _ = write(terminal, typed, typed.count)
        while let bytes = try read(milliseconds: answer.settled == nil ? 500 : 30) {
            answer.settled = start.duration(to: .now).milliseconds
            answer.written += bytes
        }
        return answer
    }

    /// The most memory it has had, in MiB.
    var peakMemory: Double? { PeakMemory.mebibytes(of: process) }

    /// Nil when nothing came in time.
    private func read(milliseconds: Int32) throws -> ArraySlice<UInt8>? {
        var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, milliseconds) > 0 else { return nil }
        let count = Glibc.read(terminal, &buffer, buffer.count)
        guard count > 0 else { throw YardstickFailure(description: "the program ended by itself") }
        return buffer[..<count]
    }
}
