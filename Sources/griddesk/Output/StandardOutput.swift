import Foundation

/// Standard output, buffered; what cannot be written is an error, not a silence.
final class StandardOutput {
    private var waiting: [UInt8] = []

    func line(_ text: String) throws {
        try write(text + "\n")
    }

    func write(_ text: String) throws {
        waiting.append(contentsOf: text.utf8)
        if waiting.count > 1 << 16 { try flush() }
    }

    /// To be called behind the last line.
    func flush() throws {
        var start = 0
        while start < waiting.count {
            let written = waiting[start...].withUnsafeBytes {
                Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw CommandFailure.cannotWrite("-") }
            start += written
        }
        waiting.removeAll(keepingCapacity: true)
    }
}

/// Standard error: words for people.
func tell(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}
