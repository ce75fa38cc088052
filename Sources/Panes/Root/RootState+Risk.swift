import Domain
import Screen

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

    package func risk(of key: Key) -> KeyRisk {
        let isCharacter = if case .character = key { true } else { false }
        if let popup = popups.last {
            guard popup.hasField else { return .answer }
            return isCharacter ? .harmless : .grave
        }
        guard isCharacter else { return .grave }
        if desk.filterField != nil { return .harmless }
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
