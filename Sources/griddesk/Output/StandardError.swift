import Foundation
import Screen

/// Standard error: words for people, and the only place that writes to it. Nothing hangs on it: what cannot be written
/// there is lost, and the work goes on.
enum StandardError {
    /// Whether somebody looks at it, so that progress may be drawn and questions asked.
    static let isTerminal = isatty(STDERR_FILENO) == 1

    /// Draws in the line at hand, from its beginning; an empty text takes away what was drawn.
    static func draw(_ text: String) {
        write("\r\u{1B}[K" + text.escapedForLine)
    }

    /// Asks in the line at hand.
    static func ask(_ text: String) { write(text.escapedForLine) }

    fileprivate static func write(_ text: String) {
        _ = StandardStreams.write(Array(text.utf8), to: STDERR_FILENO)
    }
}

/// Says a line on standard error; whatever comes from outside in it is shown and not obeyed.
func tell(_ line: String) {
    StandardError.write(line.escapedForLine + "\n")
}
