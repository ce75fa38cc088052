import Domain
import Foundation
import Synchronization

/// Asks at the terminal without echo. However it ends, by a key, a signal or the terminal's going, the terminal is left
/// as it was.
enum PasswordPrompt {
    private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    /// The signal that came meanwhile.
    private static let caught = Atomic<Int32>(0)

    /// Nil where standard input is no terminal.
    static func ask(_ prompt: String) throws -> Secret? {
        var before = termios()
        guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
        var silent = before
        silent.c_lflag &= ~UInt32(ECHO | ICANON | ISIG)
        let handlers = ending.map { number in
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { PasswordPrompt.caught.store($0, ordering: .relaxed) }
            var old = sigaction()
            // Without SA_RESTART: the reading ends.
            sigaction(number, &action, &old)
            return old
        }
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        say(prompt + " ")
        let typed = read()
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
        say("\n")
        for (number, var old) in zip(ending, handlers) { sigaction(number, &old, nil) }
        let signal = caught.exchange(0, ordering: .relaxed)
        if signal != 0 { raise(signal) }
        guard let typed else { throw CommandFailure.cancelled }
        return typed
    }

    /// Nil where it was given up, or the terminal went.
    private static func read() -> Secret? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(most)
        defer { bytes.withUnsafeMutableBytes { $0.copyBytes(from: repeatElement(0, count: $0.count)) } }
        while caught.load(ordering: .relaxed) == 0 {
            var byte: UInt8 = 0
            guard Foundation.read(STDIN_FILENO, &byte, 1) == 1 else { return nil }
            switch byte {
            case 0x0a, 0x0d: return Secret(bytes)
            case 0x03, 0x04: return nil
            case 0x15: bytes.removeAll(keepingCapacity: true)
            case 0x08, 0x7f: while let last = bytes.popLast(), last & 0xc0 == 0x80 {}
            default: if bytes.count < most { bytes.append(byte) }
            }
        }
        return nil
    }

    /// More than is ever right: what is longer is wrong, however it begins.
    private static let most = 4096

    private static func say(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
