import Foundation

/// The account and the terminal this process runs at.
enum SystemUser {
    static let name: String = {
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "\(getuid())" }
        return String(cString: name)
    }()

    /// `host:pts/3`, or `host` where there is no terminal.
    static let desk: String = {
        let host = ProcessInfo.processInfo.hostName
        guard let terminal = ttyname(STDIN_FILENO) else { return host }
        let path = String(cString: terminal)
        return "\(host):\(path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path)"
    }()
}
