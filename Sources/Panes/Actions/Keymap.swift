import Screen
import Words

/// Which key does what: as the table says, or as it was rebound.
package struct Keymap: Equatable, Sendable {
    private let keys: [Action.ID: [Key]]
    private let actions: [Key: Action.ID]

    package static let builtIn = Keymap(
        Dictionary(Action.table.map { ($0.id, $0.keys) }, uniquingKeysWith: { first, _ in first }))

    /// No key may stand for two actions; where one does, the first of the table has it.
    init(_ keys: [Action.ID: [Key]]) {
        self.keys = keys
        actions = Action.table.reduce(into: [:]) { map, action in
            for key in keys[action.id] ?? [] where map[key] == nil { map[key] = action.id }
        }
    }

    /// Full-width forms count as their keys.
    func action(of key: Key) -> Action.ID? { actions[key.normalized] }

    /// The first is the one that is shown.
    func keys(of id: Action.ID) -> [Key] { keys[id] ?? [] }

    /// The name of the key that is shown; empty where there is none.
    func name(of id: Action.ID) -> String { keys(of: id).first?.name ?? "" }

    /// All its keys, such as `a F4`.
    func names(of id: Action.ID) -> String { keys(of: id).map(\.name).joined(separator: " ") }
}
