import Domain
import Screen

/// One thing a key does; footer, help, palette and key routing all read the one table.
struct Action: Equatable, Sendable {
    /// The raw value is what a configuration calls it; it stays.
    enum ID: String, CaseIterable, Sendable {
        case new
        case accept
        case dispatch
        case acknowledge
        case arrive
        case hold
        case finish
        case callBack = "call-back"
        case sendBack = "send-back"
        case reject
        case reopen
        case priority
        case edit
        case note
        case merge
        case fee
        case extend
        case explain
        case undo
        case correct
        case copy
        case copyText = "copy-text"
        case mark
        case markAll = "mark-all"
        case plan
        case filter
        case savedFilters = "saved-filters"
        case sort
        case seen
        case nextPane = "next-pane"
        case previousPane = "previous-pane"
        case open
        case back
        case desk
        case board
        case allGrids = "all-grids"
        case nextScreen = "next-screen"
        case previousScreen = "previous-screen"
        case palette
        case emergency
        case tour
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
    /// Those that are built in; the first is the one that is shown.
    let keys: [Key]
    let name: Phrase
    let help: Phrase
    let scope: Scope

    var functionKey: Key? {
        keys.first { if case .function = $0 { true } else { false } }
    }
}

extension Action {
    /// Keys that move, wherever one is; no action takes them.
    static let reservedKeys: Set<Key> = [
        .character("h"), .character("j"), .character("k"), .character("l"), .character("g"), .character("G"),
        .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .control("u"), .control("d"),
    ]

    static func of(_ id: ID) -> Action? { table.first { $0.id == id } }
}
