import Foundation
import Store

/// A folder of its own among the temporary files.
package struct DemoFolder: Sendable {
    package let path: String

    package init() throws(StoreError) {
        let temporary = NSTemporaryDirectory()
        var template = Array(
            (temporary + (temporary.hasSuffix("/") ? "" : "/") + "griddesk-demo-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else { throw .unwritable(temporary) }
        path = String(cString: made)
    }

    package func file(_ name: String) -> String { "\(path)/\(name)" }

    package func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
