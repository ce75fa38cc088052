package enum Role: String, CaseIterable, Codable, Sendable {
    case administrator
    case supervisor
    case leader
    case `operator`
    /// Reads, and changes nothing.
    case viewer
}

extension Role: Comparable {
    package static func < (left: Role, right: Role) -> Bool {
        left.rawValue < right.rawValue
    }
}
