import Foundation

/// A started program, its pipes and its process group.
final class HookChild {
    struct Failure: Error {
        var code: Int32
    }

    /// Of what it writes, the last bytes are kept.
    private static let kept = 400

    private let process: pid_t
    private var input: [UInt8]
    private var written = 0
    private var inputEnd: Int32
    private var outputEnd: Int32
    private var output: [UInt8] = []
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var isReaped = false

    init(_ words: [String], _ environment: [String: String], input: [UInt8]) throws(Failure) {
        self.input = input
        let pipes = try Spawn.pipes()
        defer { for end in [pipes.input.out, pipes.output.in] { Foundation.close(end) } }
        (inputEnd, outputEnd) = (pipes.input.in, pipes.output.out)
        do throws(Failure) {
            process = try Spawn.start(words, environment, input: pipes.input.out, output: pipes.output.in)
        } catch {
            for end in [pipes.input.in, pipes.output.out] { Foundation.close(end) }
            throw error
        }
        for end in [inputEnd, outputEnd] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }

    /// Whether the program has ended; what it started may still run.
    var hasEnded: Bool {
        var info = siginfo_t()
        // It stays a zombie, so that its number, and that of its group, is nobody else's yet.
        let answer = waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT)
        return answer == 0 && info.si_signo == SIGCHLD
    }

    /// Writes and reads what can be, after waiting at most so many milliseconds for it.
    func exchange(waiting milliseconds: Int32) {
        var ends = [
            pollfd(fd: inputEnd, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&ends, nfds_t(ends.count), milliseconds) > 0 else { return }
        if ends[0].revents != 0 { write() }
        if ends[1].revents != 0 { read() }
    }

    func kill() {
        // Itself too, where it left its group.
        for target in [-process, process] { Foundation.kill(target, SIGKILL) }
        reap()
    }

    /// To be asked once it has ended: what it left running in its group ends too.
    func ending() -> HookEnding {
        Foundation.kill(-process, SIGKILL)
        // Whatever fits a pipe; somebody who left the group may write for ever.
        for _ in 0..<2 where outputEnd >= 0 { read() }
        let status = reap()
        let signal = status & 0x7F
        if signal != 0 { return .killed(signal: signal, lastWords) }
        let code = status >> 8 & 0xFF
        return code == 0 ? .done : .failed(code: code, lastWords)
    }

    /// The last line that it wrote.
    var lastWords: String {
        let lines = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.last { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
    }

    func close() {
        closeInput()
        closeOutput()
    }

    @discardableResult
    private func reap() -> Int32 {
        var status: Int32 = 0
        guard !isReaped else { return status }
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        isReaped = true
        return status
    }

    private func write() {
        let count = input[written...].withUnsafeBytes { Foundation.write(inputEnd, $0.baseAddress, $0.count) }
        if count > 0 { written += count }
        let isBroken = count < 0 && errno != EAGAIN && errno != EINTR
        if isBroken || written == input.count { closeInput() }
    }

    private func read() {
        let count = Foundation.read(outputEnd, &buffer, buffer.count)
        guard count > 0 else {
            if count == 0 || errno != EAGAIN && errno != EINTR { closeOutput() }
            return
        }
        output += buffer[..<count].suffix(HookChild.kept)
        output.removeFirst(max(0, output.count - HookChild.kept))
    }

    private func closeInput() {
        if inputEnd >= 0 { Foundation.close(inputEnd) }
        inputEnd = -1
    }

    private func closeOutput() {
        if outputEnd >= 0 { Foundation.close(outputEnd) }
        outputEnd = -1
    }
}
