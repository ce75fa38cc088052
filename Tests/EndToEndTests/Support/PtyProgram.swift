import Foundation
import Glibc
import Synchronization

/// The program on a pseudo-terminal whose other end this test holds: bytes are counted, held back or let through
/// slowly, and what a terminal would answer is answered as wanted. A tmux pane shows what came through.
final class PtyProgram {
    /// What the terminal says where its cursor is.
    enum CursorAnswer: String, Sendable {
        case narrow = "\u{1B}[2;3R"
        case wide = "\u{1B}[2;5R"
        case none = ""
    }

    let process: pid_t
    private let link: PtyLink
    private let terminal: TmuxTerminal
    private var status: Int32?

    /// - Parameter bytesPerSecond: nil for all there is.
    init(
        _ arguments: [String], width: Int = 120, height: Int = 40, answer: CursorAnswer = .narrow,
        bytesPerSecond: Int? = nil, environment: [String: String] = [:]
    ) throws {
        terminal = try TmuxTerminal(
            width: width, height: height, command: "stty raw -echo; echo ready; exec sleep 1000")
        try terminal.wait(for: "ready") { $0.hasPrefix("ready") }
        let (master, process) = try Pty.spawn(
            [Program.path] + arguments, width: width, height: height, environment)
        self.process = process
        link = PtyLink(
            master: master, screen: open(try terminal.path(), O_WRONLY | O_NOCTTY | O_CLOEXEC),
            answer: answer,
            bytesPerSecond: bytesPerSecond)
        Thread { [link] in link.carry() }.start()
    }

    deinit {
        guard status == nil else { return }
        kill(process, SIGKILL)
        link.release()
        waitpid(process, nil, 0)
    }

    func type(_ text: String) { link.type(text) }
    func resize(width: Int, height: Int) { link.resize(width: width, height: height) }
    func signal(_ number: Int32) { kill(process, number) }

    /// Nobody reads what the program writes, until `release`.
    func hold() { link.hold() }
    func release() { link.release() }

    func hangUp() { link.hangUp() }

    /// All that came so far.
    var output: String { String(decoding: link.bytes, as: UTF8.self) }
    var outputCount: Int { link.bytes.count }

    @discardableResult
    func wait(for text: String) throws -> String { try terminal.wait(for: text) }

    @discardableResult
    func wait(for wanted: String, _ isThere: (String) -> Bool) throws -> String {
        try terminal.wait(for: wanted, isThere)
    }

    /// Waits until the program has written this.
    func waitForOutput(_ wanted: String) throws {
        try terminal.wait(for: wanted) { _ in output.contains(wanted) }
    }

    /// How it ended, as `waitpid` says it; all it wrote has come through then, unless it is held.
    func waitForEnd() throws -> Int32 {
        var status: Int32 = 0
        try terminal.wait(for: "the end", seconds: 30) { _ in
            waitpid(process, &status, WNOHANG) != 0
        }
        self.status = status
        try terminal.wait(for: "the last bytes") { _ in link.isOverOrHeld }
        return status
    }
}
