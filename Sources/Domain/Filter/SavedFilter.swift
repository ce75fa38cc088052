/// A filter that an operator keeps under a name.
package struct SavedFilter: Hashable, Sendable {
    package var name: String
    /// As it was typed.
    package var text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// What is done to those kept.
    package enum Change: Equatable, Sendable {
        /// In place of the one of that name.
        case keep(SavedFilter)
        case forget(name: String)
    }
}
