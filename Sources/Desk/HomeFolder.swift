import Foundation

/// The folder of this system user.
package enum HomeFolder {
    /// `HOME` where it is an absolute path; else, as where it is not set, what the system knows of the user.
    package static let path: String = {
        if let home = ProcessInfo.processInfo.environment["HOME"], home.hasPrefix("/") { return home }
        guard let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir else { return "/" }
        return String(cString: home)
    }()

    /// A path as shells read it: a `~` before its first slash is the folder.
    static func expanded(_ typed: String) -> String {
        typed == "~" || typed.hasPrefix("~/") ? path + typed.dropFirst() : typed
    }
}
