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
    private static let listMoves: Set<Key> = [
        .character("j"), .character("k"), .character("g"), .character("G"), .character("H"),
    ]

    package func risk(of key: Key) -> KeyRisk {
        // Whatever comes goes into the line: nothing there acts on the desk.
        if gate != nil { return .move }
        let isCharacter = if case .character = key { true } else { false }
        if let popup = popups.last?.popup {
            guard popup.hasField else { return Self.listMoves.contains(key) ? .move : .answer }
            return isCharacter ? .harmless : .grave
        }
        guard isCharacter else { return .grave }
        if tickets.filterField != nil { return .harmless }
        guard let action = keymap.action(of: key).flatMap(Action.of) else { return .move }
        return action.risk ?? action.doing.risk(on: ticketGround)
    }
}

extension Action.Doing {
    /// What opens writes nothing before another key.
    fileprivate func risk(on grounds: [MoveGround]) -> RootState.KeyRisk {
        switch self {
        case .move, .either: if case .ask = step(on: grounds) { .harmless } else { .grave }
        case .open, .show: .harmless
        case .rows, .run: .grave
        }
    }
}
