import Domain
import Intake
import Panes

/// The local configuration as it is in force, with what is wrong in its file.
package struct Configuration: Sendable {
    package var language: Language?
    package var theme: String?
    package var themePlace: LocalConfig.Place?
    package var hasMouse: Bool
    /// Seconds.
    package var lockAfter: Int?
    package var keymap = Keymap.builtIn
    /// In the order of the file, but for those of the keys, which come last.
    package var problems: [InputProblem] = []

    /// The actions that have other keys than the built-in ones, as `name = keys`.
    package var keyChanges: [String] { keymap.changes.map { "\($0.action) = \($0.keys)" } }

    package static let none = Configuration(LocalConfig())

    package init(_ config: LocalConfig) {
        language = config.language
        theme = config.theme
        themePlace = config.themePlace
        hasMouse = config.mouse ?? false
        lockAfter = config.lockAfter.map { $0 * 60 }
        let wishes = config.bindings.map { Rebinding(action: $0.action, keys: $0.keys) }
        let (keymap, refused) = Keymap.rebound(wishes)
        self.keymap = keymap
        problems =
            config.problems
            + refused.sorted { $0.key < $1.key }.map { config.bindings[$0].place.problem($1.reason) }
    }
}

extension RebindingProblem {
    fileprivate var reason: InputProblem.Reason {
        switch self {
        case .unknownAction(let name):
            .unknownAction(name, near: Nearest.to(name, among: Keymap.actionNames))
        case .noKeys: .emptyList
        case .unknownKey(let name): .unknownKeyName(name)
        case .movingKey(let name): .movingKey(name)
        case .taken(let key, let other): .keyTaken(key, by: other)
        }
    }
}
