import Domain
import Foundation
import Screen

/// Standard output, or a file in its place, buffered; what cannot be written is an error, not a silence.
final class StandardOutput {
    private let descriptor: Int32
    private let path: String
    private var waiting: [UInt8] = []

    init(_ descriptor: Int32 = STDOUT_FILENO, path: String = "-") {
        self.descriptor = descriptor
        self.path = path
    }

    /// A line for people: whatever comes from outside in it is shown and not obeyed.
    func line(_ text: String) throws {
        try write(text.escapedForLine + "\n")
    }

    /// What programs read, as it is: what must not reach a terminal has been escaped in the format's own way.
    func write(_ text: String) throws {
        waiting.append(contentsOf: text.utf8)
        if waiting.count > 1 << 16 { try flush() }
    }

    /// To be called behind the last line.
    func flush() throws {
        let bytes = waiting
        waiting.removeAll(keepingCapacity: true)
        switch StandardStreams.write(bytes, to: descriptor) {
        case nil: return
        case EPIPE: throw CommandFailure.readerGone
        case let reason?: throw CommandFailure.cannotWrite(path, reason)
        }
    }
}

extension OpenDesk {
    /// Says what came of something that stands in the logbook. Where that cannot be said it is done all the same: the
    /// command succeeds, and standard error says so, that nobody does it again.
    func sayDone(_ what: String, _ say: () throws -> Void) {
        do {
            try say()
        } catch {
            tell(
                Phrase(
                    "griddesk: \(what) 已在值班日志中，只是结果未能输出；不要再执行一次",
                    "griddesk: \(what) stands in the logbook, though its output could not be; "
                        + "do not do it again")[language])
        }
    }
}
