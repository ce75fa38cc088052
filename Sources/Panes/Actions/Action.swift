import Domain
import Screen

/// One thing a key does; footer, help and key routing all read the one table.
struct Action: Equatable, Sendable {
    enum ID: CaseIterable, Sendable {
        case new
        case accept
        case dispatch
        case acknowledge
        case arrive
        case hold
        case finish
        case callBack
        case sendBack
        case reject
        case reopen
        case priority
        case edit
        case note
        case merge
        case fee
        case undo
        case copy
        case filter
        case seen
        case nextPane
        case previousPane
        case open
        case back
        case desk
        case help
        case quit
        case redraw
        case suspend
    }

    /// Where the key acts.
    enum Scope: Sendable {
        /// On the ticket under the cursor.
        case ticket
        case everywhere
    }

    let id: ID
    /// The first is the one that is shown.
    let keys: [Key]
    let name: Name
    let help: Name
    let scope: Scope

    var functionKey: Key? {
        keys.first { if case .function = $0 { true } else { false } }
    }
}

extension Action {
    /// Letters that move, wherever one is; no action takes them.
    static let reservedKeys: Set<Key> = [
        .character("h"), .character("j"), .character("k"), .character("l"), .character("g"), .character("G"),
    ]

    static func of(_ key: Key) -> Action? { byKey[key] }

    static func of(_ id: ID) -> Action? { table.first { $0.id == id } }

    private static let byKey: [Key: Action] = table.reduce(into: [:]) { map, action in
        for key in action.keys where map[key] == nil { map[key] = action }
    }
}
