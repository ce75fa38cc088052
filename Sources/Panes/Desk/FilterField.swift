import Domain
import Screen

/// The filter being typed, with what is wrong in it.
struct FilterField: Equatable, Sendable {
    static let limit = 1000

    var entry: TextEntry
    var problem: FilterProblem?
    /// Counts back through what was typed before; nil for the text of now.
    var recalled: Int?
}
