import Domain
import Screen
import Words

extension RootState {
    /// What a key typed now would do, as far as it matters to whoever has to tell keys from a paste.
    package enum KeyRisk: Sendable {
        case move
        /// Opens or closes nothing that was typed, or is a character for a field.
        case harmless
        /// Opens a field for words of one's own.
        case field
        case grave
        /// As `grave`, in a popup that one key answers.
        case answer
    }

    /// Which move through a popup's list, and in one without a list do nothing.
    private static let listMoves: Set<Key> = [.character("j"), .character("k"), .character("G")]

    package func risk(of key: Key) -> KeyRisk {
        let isCharacter = if case .character = key { true } else { false }
        if let popup = popups.last?.popup {
            guard popup.hasField else { return Self.listMoves.contains(key) ? .move : .answer }
            return isCharacter ? .harmless : .grave
        }
        guard isCharacter else { return .grave }
        if tickets.filterField != nil { return .harmless }
        guard let id = keymap.action(of: key) else { return .move }
        if id == .hold, ticket?.state == .onHold { return .grave }
        if Action.ID.fields.contains(id) { return .field }
        return Action.ID.openers.contains(id) ? .harmless : .grave
    }
}

extension Action.ID {
    fileprivate static let fields: Set<Self> = [.new, .note, .filter, .palette]

    /// Those whose key opens, and writes nothing before another one.
    fileprivate static let openers: Set<Self> = [
        .dispatch, .hold, .callBack, .sendBack, .reject, .reopen, .priority, .edit, .fee, .extend,
        .explain, .merge, .plan, .savedFilters, .sort, .help, .quit, .desk, .board,
        .allGrids, .nextScreen, .previousScreen,
    ]
}
