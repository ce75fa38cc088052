import Foundation

/// Processes of this machine.
enum SystemProcess {
    static let own = Int(getpid())

    static func isRunning(_ process: Int) -> Bool {
        guard let id = pid_t(exactly: process), id > 0, kill(id, 0) == 0 || errno == EPERM else {
            return false
        }
        return !isZombie(id)
    }

    /// It has ended, and nobody has asked how.
    private static func isZombie(_ id: pid_t) -> Bool {
        // `/proc/ID/stat` is: id, name in brackets, state.
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
            let name = text.lastIndex(of: ")")
        else { return false }
        return ["Z", "X"].contains(text[name...].dropFirst(2).prefix(1))
    }
}
