extension Key {
    private static let names: [Key: String] = [
        .enter: "Enter", .escape: "Esc", .tab: "Tab", .backTab: "Shift-Tab", .backspace: "Backspace",
        .delete: "Del", .insert: "Ins", .up: "Up", .down: "Down", .left: "Left", .right: "Right",
        .shiftLeft: "Shift-Left", .shiftRight: "Shift-Right",
        .home: "Home", .end: "End", .pageUp: "PgUp", .pageDown: "PgDn", .altEnter: "Alt-Enter",
        .character(" "): "Space", .control(" "): "Ctrl-Space", .alt(" "): "Alt-Space",
    ]
    private static let keys = Dictionary(uniqueKeysWithValues: names.map { ($1.lowercased(), $0) })

    /// As it is shown and written in a configuration, such as `Ctrl-u`, `F2`, `Space` or `n`.
    package var name: String {
        if let name = Self.names[self] { return name }
        return switch self {
        case .character(let character): String(character)
        case .control(let character): "Ctrl-\(character)"
        case .alt(let character): "Alt-\(character)"
        case .function(let number): "F\(number)"
        default: ""
        }
    }

    /// The key of a name; words in any case, single characters as they are. Nil for what no key is called.
    package init?(name: String) {
        if let key = Self.keys[name.lowercased()] {
            self = key
        } else if name.count == 1, let character = name.first, !character.isWhitespace {
            self = .character(character)
        } else if let key = Self.function(name) ?? Self.chord(name) {
            self = key
        } else {
            return nil
        }
    }

    /// False for a chord that terminals send as another key: Ctrl-i is Tab, Ctrl-m and Ctrl-j are Enter, Ctrl-h is
    /// Backspace.
    package var canBeTyped: Bool {
        guard case .control(let character) = self else { return true }
        return ("a"..."z").contains(character) ? !"hijm".contains(character) : " \\]^_".contains(character)
    }

    private static func function(_ name: String) -> Key? {
        guard name.first == "F" || name.first == "f", let number = Int(name.dropFirst()), 1...12 ~= number
        else {
            return nil
        }
        return .function(number)
    }

    private static func chord(_ name: String) -> Key? {
        let parts = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 1, let character = parts[1].first else { return nil }
        return switch parts[0].lowercased() {
        case "ctrl": .control(Character(character.lowercased()))
        case "alt": .alt(character)
        default: nil
        }
    }
}
