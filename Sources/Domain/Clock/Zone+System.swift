import Foundation

extension Zone {
    /// The zone of that name in the system's tz database; nil where there is none.
    ///
    /// Foundation's `TimeZone` knows no zone but GMT in a statically linked binary, so the file is read here.
    package static func system(_ identifier: String) -> Zone? {
        if identifier == "UTC" { return .utc }
        let parts = identifier.split(separator: "/", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }
        }
        guard isName else { return nil }
        for folder in ["/usr/share/zoneinfo", "/usr/lib/zoneinfo"] {
            if let bytes = FileManager.default.contents(atPath: "\(folder)/\(identifier)") {
                return Zone(identifier: identifier, tzif: Array(bytes))
            }
        }
        return nil
    }
}
