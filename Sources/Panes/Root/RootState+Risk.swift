import Domain
import Screen

extension RootState {
    /// What a key typed now would do, as far as it matters to whoever has to tell keys from a paste.
    package enum KeyRisk: Sendable {
        case move
        /// Opens or closes nothing that was typed, or is a character for a field.
        case harmless
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
        return Action.ID.openers.contains(id) ? .harmless : .grave
    }
}

extension Action.ID {
    /// Those whose key opens, and writes nothing before another one.
    fileprivate static let openers: Set<Self> = [
        .dispatch, .hold, .callBack, .sendBack, .reject, .reopen, .note, .priority, .edit, .fee, .extend,
        .explain, .merge, .new, .plan, .filter, .savedFilters, .sort, .palette, .help, .quit, .desk, .board,
        .allGrids, .nextScreen, .previousScreen,
    ]
}
