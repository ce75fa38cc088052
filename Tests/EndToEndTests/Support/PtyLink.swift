import Foundation
import Glibc
import Synchronization

/// Carries what a program writes from its pseudo-terminal to another terminal.
final class PtyLink: Sendable {
    private struct Traffic {
        var bytes: [UInt8] = []
        var isHeld = false
        var isOver = false
        var isGone = false
    }

    private static let question = Array("\u{1B}[6n".utf8)
    private static let tick = 0.02
    private let master: Int32
    private let screen: Int32
    private let answer: PtyProgram.CursorAnswer
    private let most: Int
    private let isSlow: Bool
    private let traffic = Mutex(Traffic())

    init(master: Int32, screen: Int32, answer: PtyProgram.CursorAnswer, bytesPerSecond: Int?) {
        self.master = master
        self.screen = screen
        self.answer = answer
        isSlow = bytesPerSecond != nil
        most = bytesPerSecond.map { max(1, Int(Double($0) * Self.tick)) } ?? 1 << 16
    }

    deinit {
        close(screen)
    }

    var bytes: [UInt8] { traffic.withLock { $0.bytes } }
    var isOverOrHeld: Bool { traffic.withLock { $0.isOver || $0.isHeld } }
    func hold() { traffic.withLock { $0.isHeld = true } }
    func release() { traffic.withLock { $0.isHeld = false } }

    /// The terminal is gone, as when a line breaks.
    func hangUp() { traffic.withLock { $0.isGone = true } }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(master, bytes, bytes.count)
    }

    func resize(width: Int, height: Int) {
        Pty.resize(master, width: width, height: height)
    }

    /// Runs until the program has closed its end.
    func carry() {
        var buffer = [UInt8](repeating: 0, count: most)
        while true {
            if traffic.withLock({ $0.isGone }) { break }
            var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard !traffic.withLock({ $0.isHeld }), poll(&ready, 1, 20) > 0 else {
                Thread.sleep(forTimeInterval: Self.tick)
                continue
            }
            let count = read(master, &buffer, most)
            guard count > 0 else { break }
            deliver(Array(buffer[..<count]))
            if isSlow { Thread.sleep(forTimeInterval: Self.tick) }
        }
        traffic.withLock { $0.isOver = true }
        close(master)
    }

    private func deliver(_ bytes: [UInt8]) {
        let isAsked = traffic.withLock { traffic in
            let from = max(0, traffic.bytes.count - Self.question.count + 1)
            traffic.bytes += bytes
            return traffic.bytes[from...].firstRange(of: Self.question) != nil
        }
        _ = write(screen, bytes, bytes.count)
        guard isAsked else { return }
        // In parts, as a line may deliver it.
        for character in answer.rawValue {
            type(String(character))
            Thread.sleep(forTimeInterval: Self.tick / 4)
        }
    }
}
