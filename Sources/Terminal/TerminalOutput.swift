import CNcurses
import Glibc

/// Sends bytes to the terminal without ever waiting for it: what it does not take yet is kept.
struct TerminalOutput {
    let descriptor: Int32
    private var backlog: ArraySlice<UInt8> = []

    init() {
        descriptor = gd_output_descriptor()
    }

    /// The terminal has not taken all yet.
    var isBlocked: Bool { !backlog.isEmpty }

    mutating func send(_ bytes: some Collection<UInt8>) {
        backlog += bytes
        flush()
    }

    /// Sends what the terminal takes now. What it can never take, being gone, is dropped.
    mutating func flush() {
        while !backlog.isEmpty {
            let count = backlog.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { return }
            backlog = count < 0 ? [] : backlog.dropFirst(count)
        }
        backlog = []
    }

    mutating func close() {
        abandon()
        Glibc.close(descriptor)
    }

    /// Leaves out what was not taken. A string that is cut in two is ended.
    mutating func abandon() {
        guard isBlocked else { return }
        gd_discard_output()
        backlog = ArraySlice("\u{1B}\\".utf8)
        flush()
        backlog = []
    }
}
