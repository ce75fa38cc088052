import Foundation

/// The folder of this system user.
enum HomeFolder {
    /// `HOME` where it is an absolute path; else, as where it is not set, what the system knows of the user.
    static let path: String = {
        if let home = ProcessInfo.processInfo.environment["HOME"], home.hasPrefix("/") { return home }
        guard let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir else { return "/" }
        return String(cString: home)
    }()
}
