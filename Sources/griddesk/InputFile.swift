import Domain
import Foundation
import Intake

/// Files that people name on the line; `-` is standard input.
enum InputFile {
    /// A few megabytes are more than any site or mapping file has.
    private static let limit = 8 << 20

    static func bytes(_ path: String) throws -> [UInt8] {
        if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
        guard let handle = FileHandle(forReadingAtPath: path) else { throw CommandFailure.cannotRead(path) }
        do {
            // An empty file reads as nil.
            let data = try handle.read(upToCount: limit + 1) ?? Data()
            if data.count <= limit { return Array(data) }
        } catch {}
        throw CommandFailure.cannotRead(path)
    }

    static func site(_ path: String) throws -> Site {
        try SiteFile.parse(bytes(path), file: path == "-" ? "<stdin>" : path)
    }
}
