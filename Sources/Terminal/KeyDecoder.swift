import Screen

/// What is read from the terminal: a scalar, a key ncurses knows, or nothing for now.
enum KeyInput: Hashable {
    case scalar(Unicode.Scalar)
    case key(Key)
    /// The beginning of what a mouse did; the rest follows.
    case mouse
    case oldMouse
    case pause
}

enum DecodedInput: Hashable {
    case key(Key)
    case pasteStart
    case mouse(Mouse)
    /// From 1.
    case cursor(column: Int)
}

/// Turns what is read into keys: Alt chords, and the control sequences ncurses has no key for.
struct KeyDecoder {
    private enum State {
        case ground
        case escape
        case sequence(String)
        case singleShift
        /// Scalars of a mouse's report that mean nothing here.
        case oldMouse(left: Int)
    }

    private static let escape: Unicode.Scalar = "\u{1B}"
    private static let longestSequence = 32
    private var state = State.ground

    /// A sequence has begun whose rest may be on its way.
    var isHalfway: Bool {
        switch state {
        case .sequence, .oldMouse: true
        case .ground, .escape, .singleShift: false
        }
    }

    mutating func feed(_ input: KeyInput) -> [DecodedInput] {
        switch input {
        case .scalar(let scalar): scalarRead(scalar)
        case .key(let key): keyRead(key)
        case .mouse: begin(.sequence("<"))
        case .oldMouse: begin(.oldMouse(left: 3))
        case .pause: pause()
        }
    }

    private mutating func scalarRead(_ scalar: Unicode.Scalar) -> [DecodedInput] {
        let before = state
        state = .ground
        switch before {
        case .ground: return ground(scalar)
        case .escape: return afterEscape(scalar)
        case .sequence where scalar == Self.escape: return ground(scalar)
        case .singleShift where scalar == Self.escape: return ground(scalar)
        case .sequence(let text): return sequence(text + String(scalar), scalar)
        case .singleShift: return ControlSequence.lettered(Character(scalar)).map { [.key($0)] } ?? []
        case .oldMouse where scalar == Self.escape: return ground(scalar)
        case .oldMouse(let left): return left > 1 ? begin(.oldMouse(left: left - 1)) : []
        }
    }

    private mutating func begin(_ next: State) -> [DecodedInput] {
        state = next
        return []
    }

    private mutating func ground(_ scalar: Unicode.Scalar) -> [DecodedInput] {
        guard scalar == Self.escape else { return Key(typed: scalar).map { [.key($0)] } ?? [] }
        state = .escape
        return []
    }

    private mutating func afterEscape(_ scalar: Unicode.Scalar) -> [DecodedInput] {
        switch scalar {
        case Self.escape:
            state = .escape
            return [.key(.escape)]
        case "[":
            state = .sequence("")
            return []
        case "O":
            state = .singleShift
            return []
        default: return Key(typed: scalar).map(Self.alternate) ?? [.key(.escape)]
        }
    }

    private mutating func sequence(_ text: String, _ scalar: Unicode.Scalar) -> [DecodedInput] {
        switch scalar.value {
        case 0x4D where text == "M": return begin(.oldMouse(left: 3))
        case 0x40...0x7E: return ControlSequence(text).meaning.map { [$0] } ?? []
        case 0x20...0x3F where text.utf8.count < Self.longestSequence:
            state = .sequence(text)
            return []
        case 0x20...0x3F where text.first == "<": return begin(.sequence(String(text.dropLast())))
        default: return []
        }
    }

    private mutating func keyRead(_ key: Key) -> [DecodedInput] {
        defer { state = .ground }
        if case .escape = state { return Self.alternate(key) }
        return [.key(key)]
    }

    private mutating func pause() -> [DecodedInput] {
        defer { state = .ground }
        switch state {
        case .ground, .oldMouse: return []
        case .escape: return [.key(.escape)]
        case .sequence(let text): return text.isEmpty ? [.key(.alt("["))] : []
        case .singleShift: return [.key(.alt("O"))]
        }
    }

    private static func alternate(_ key: Key) -> [DecodedInput] {
        switch key {
        case .character(let character): [.key(.alt(character))]
        case .enter: [.key(.altEnter)]
        case .backspace: [.key(.control("w"))]
        case .control, .tab: [.key(.escape), .key(key)]
        default: [.key(key)]
        }
    }
}
