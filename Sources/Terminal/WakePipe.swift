import Glibc
import Screen

/// A pipe that ends a `poll`. It lives as long as anybody may still ring it.
final class WakePipe: Sendable {
    let readEnd: Int32
    let writeEnd: Int32
    private static let ring = UInt8(ascii: "w")

    /// Nil when the process has no descriptors left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    var wakeUp: WakeUp {
        WakeUp { [self] in
            // A full pipe wakes as well as one more byte would.
            var byte = Self.ring
            _ = write(writeEnd, &byte, 1)
        }
    }

    /// Empties the pipe; true when somebody rang, and it was not only a signal.
    func drain() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 256)
        var rang = false
        while true {
            let count = read(readEnd, &bytes, bytes.count)
            guard count > 0 else { return rang }
            if bytes[..<count].contains(Self.ring) { rang = true }
        }
    }
}
