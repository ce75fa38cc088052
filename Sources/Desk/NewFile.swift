import Domain
import Foundation
import Panes

/// A file that somebody at the screens asked for.
enum NewFile {
    /// Whole or not at all, and never in the place of one that is there.
    static func write(_ text: String, to path: String) -> Input {
        let whole = URL(fileURLWithPath: path).path
        let descriptor = open(whole, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return .written(path: whole, SystemReason(errno)) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(text.utf8))
            try handle.synchronize()
            return .written(path: whole, nil)
        } catch {
            unlink(whole)
            return .written(path: whole, SystemReason(EIO))
        }
    }
}
