import Desk
import Foundation

/// Where a desk lies when nobody says otherwise.
enum DeskPlace {
    static var defaultPath: String {
        let environment = ProcessInfo.processInfo.environment
        let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (data ?? HomeFolder.path + "/.local/share") + "/griddesk/desk.db"
    }

    /// Makes the folder a desk is to lie in.
    static func prepareFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            throw CommandFailure.cannotWrite(folder, cause.map { Int32($0.code) })
        }
    }
}
