import Domain
import Screen

/// A key that means something on one screen alone: help and footer show it there, and it goes before the action that has
/// the same key elsewhere.
struct OwnKey: Sendable {
    let key: Key
    let name: Phrase
    let help: Phrase
    /// Where the footer has no room for all, the greatest stay; nil is in help alone.
    let need: Int?
    /// Why it cannot be done now; nil where it can.
    let whyNot: @Sendable (RootState) -> Phrase?
    let run: @Sendable (inout RootState) -> [Effect]

    init(
        _ key: Key, _ name: Phrase, _ help: Phrase, need: Int? = nil,
        whyNot: @escaping @Sendable (RootState) -> Phrase? = { _ in nil },
        run: @escaping @Sendable (inout RootState) -> [Effect]
    ) {
        self.key = key
        self.name = name
        self.help = help
        self.need = need
        self.whyNot = whyNot
        self.run = run
    }
}

extension RootState {
    /// Nil where the screen in front has no such key of its own.
    mutating func pressOwn(_ key: Key) -> [Effect]? {
        guard let own = front.ownKeys.first(where: { $0.key == key }) else { return nil }
        if let reason = own.whyNot(self) {
            say(.refused, look.words(reason))
            return []
        }
        return own.run(&self)
    }
}
