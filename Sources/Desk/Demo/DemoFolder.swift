import Domain
import Foundation
import Store

/// A folder of its own among the temporary files.
package struct DemoFolder: Sendable {
    package let path: String

    package init() throws(StoreError) {
        let temporary = NSTemporaryDirectory()
        var template = Array(
            (temporary + (temporary.hasSuffix("/") ? "" : "/") + "griddesk-demo-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else {
            throw .unwritable(temporary, .system(SystemReason(errno)))
        }
        path = String(cString: made)
    }

    package func file(_ name: String) -> String { "\(path)/\(name)" }

    /// A connection that is just being closed still takes files away and stops the removal: it is tried for a second.
    package func remove() {
        for _ in 0..<50 {
            try? FileManager.default.removeItem(atPath: path)
            guard FileManager.default.fileExists(atPath: path) else { return }
            Thread.sleep(forTimeInterval: 0.02)
        }
    }
}
