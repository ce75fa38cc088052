/// Why a theme file cannot be used.
package struct ThemeProblem: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The parser's own words.
        case syntax(String)
        case unknownKey(String)
        case unknownRole(String)
        case unknownColor(String)
        case unknownAttribute(String)
        case wrongType(key: String)
    }

    package let file: String
    /// From 1; 0 when no line can be named.
    package let line: Int
    package let reason: Reason
}
