import Foundation

/// The three descriptors that a program is born with, or without.
enum StandardStreams {
    /// To be called before any file is opened. A closed descriptor becomes one that can neither be read nor written, as
    /// it was, so that no database opened later stands in its place; a reader that goes is a failed write and no death.
    static func settle() {
        signal(SIGPIPE, SIG_IGN)
        for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
            // What is opened takes the lowest number that is free, which is this one.
            _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes all of it; the system's reason where that cannot be.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var start = 0
        while start < bytes.count {
            let written = bytes[start...].withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return written < 0 ? errno : EIO }
            start += written
        }
        return nil
    }
}

/// Standard input, piece by piece.
enum StandardInput {
    static let chunk = 1 << 16

    /// What came next, at most a chunk; empty at the end.
    static func next() throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: chunk)
        var count = -1
        repeat {
            count = bytes.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
        } while count < 0 && errno == EINTR
        guard count >= 0 else { throw CommandFailure.cannotRead("-", errno) }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// All of it; fails where it is longer than `limit`.
    static func all(limit: Int) throws -> [UInt8] {
        var all: [UInt8] = []
        while case let bytes = try next(), !bytes.isEmpty {
            all += bytes
            guard all.count <= limit else { throw CommandFailure.cannotRead("-", EFBIG) }
        }
        return all
    }
}
