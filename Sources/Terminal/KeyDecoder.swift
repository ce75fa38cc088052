import Screen

/// What is read from the terminal: a scalar, a key ncurses knows, or nothing for now.
enum KeyInput: Hashable {
    case scalar(Unicode.Scalar)
    case key(Key)
    /// The beginning of what a mouse did; the rest follows.
    case mouse
    case oldMouse
    /// Longer silence than there is within what one key sends at once.
    case lull
    /// The decoder's patience is over.
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
///
/// A slow line may deliver one sequence in parts. Esc itself waits for what may follow it, long enough for a part that
/// is a fifth of a second late; a character after it that began no sequence, and came after a lull, is a key of its own.
/// What a terminal answers, asked or not, is no key: control sequences without a meaning, and strings (OSC, DCS, APC) up
/// to their end. A string that does not begin as an answer does is keys.
struct KeyDecoder {
    private enum State {
        case ground
        case escape(isOld: Bool)
        /// Old, here and below: its second character came after a lull, so that both may be keys.
        case sequence(String, isOld: Bool)
        case singleShift(isOld: Bool)
        /// After `ESC` and that character: what is answered as a string.
        case string(Unicode.Scalar, isOld: Bool, isBegun: Bool)
        /// After an `ESC` within a string, which ends it.
        case stringEnd
        /// Scalars of a mouse's report that mean nothing here.
        case oldMouse(left: Int)
    }

    private static let escape: Unicode.Scalar = "\u{1B}"
    private static let longestSequence = 32
    private var state = State.ground

    /// How long the rest of what has begun may be on its way; nil where nothing has.
    var patience: Duration? {
        switch state {
        case .ground: nil
        case .escape, .singleShift, .string(_, isOld: _, isBegun: false): .milliseconds(300)
        case .sequence(let text, isOld: _): text.isEmpty ? .milliseconds(500) : .seconds(2)
        case .oldMouse, .string(_, isOld: _, isBegun: true), .stringEnd: .seconds(2)
        }
    }

    mutating func feed(_ input: KeyInput) -> [DecodedInput] {
        switch input {
        case .scalar(let scalar): scalarRead(scalar)
        case .key(let key): keyRead(key)
        case .mouse: begin(.sequence("<", isOld: false))
        case .oldMouse: begin(.oldMouse(left: 3))
        case .lull: lull()
        case .pause: pause()
        }
    }

    private mutating func scalarRead(_ scalar: Unicode.Scalar) -> [DecodedInput] {
        let before = state
        state = .ground
        switch before {
        case .ground: return ground(scalar)
        case .escape(let isOld): return afterEscape(scalar, isOld: isOld)
        case .sequence where scalar == Self.escape: return ground(scalar)
        case .singleShift where scalar == Self.escape: return ground(scalar)
        case .sequence(let text, let isOld): return sequence(text + String(scalar), scalar, isOld: isOld)
        case .singleShift(let isOld): return afterSingleShift(scalar, isOld: isOld)
        case .string(let opener, let isOld, let isBegun):
            return string(opener, scalar, isOld: isOld, isBegun: isBegun)
        case .stringEnd: return scalar == "\\" ? [] : afterEscape(scalar, isOld: false)
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
        return begin(.escape(isOld: false))
    }

    private mutating func afterEscape(_ scalar: Unicode.Scalar, isOld: Bool) -> [DecodedInput] {
        switch scalar {
        case Self.escape: return [.key(.escape)] + begin(.escape(isOld: false))
        case "[": return begin(.sequence("", isOld: isOld))
        case "O": return begin(.singleShift(isOld: isOld))
        case "]", "P", "_": return begin(.string(scalar, isOld: isOld, isBegun: false))
        // The end of a string that nobody saw begin.
        case "\\" where !isOld: return []
        default: return chord(scalar, isOld: isOld)
        }
    }

    private func chord(_ scalar: Unicode.Scalar, isOld: Bool) -> [DecodedInput] {
        guard let key = Key(typed: scalar) else { return [.key(.escape)] }
        return isOld ? [.key(.escape), .key(key)] : Self.alternate(key)
    }

    private mutating func afterSingleShift(_ scalar: Unicode.Scalar, isOld: Bool) -> [DecodedInput] {
        if let key = ControlSequence.lettered(Character(scalar)) { return [.key(key)] }
        return isOld ? chord("O", isOld: true) + ground(scalar) : []
    }

    private mutating func string(
        _ opener: Unicode.Scalar, _ scalar: Unicode.Scalar, isOld: Bool, isBegun: Bool
    ) -> [DecodedInput] {
        guard isBegun || Self.begins(scalar, opener) else {
            return chord(opener, isOld: isOld) + ground(scalar)
        }
        switch scalar.value {
        case 0x07, 0x9C: return []
        case 0x1B: return begin(.stringEnd)
        // No answer holds them: somebody types, and has waited long enough.
        case 0x03, 0x0D, 0x18, 0x1A: return ground(scalar)
        default: return begin(.string(opener, isOld: isOld, isBegun: true))
        }
    }

    /// How answers begin: with the number of a setting, or a mark of what was asked.
    private static func begins(_ scalar: Unicode.Scalar, _ opener: Unicode.Scalar) -> Bool {
        if opener == "_" { return scalar == "G" }
        return ("0"..."9").contains(scalar) || (opener == "P" && ">!=?+$|;".unicodeScalars.contains(scalar))
    }

    private mutating func sequence(
        _ text: String, _ scalar: Unicode.Scalar, isOld: Bool
    ) -> [DecodedInput] {
        switch scalar.value {
        case 0x4D where text == "M": return begin(.oldMouse(left: 3))
        case 0x40...0x7E: return ControlSequence(text).meaning.map { [$0] } ?? []
        case 0x20...0x3F where text.utf8.count < Self.longestSequence:
            return begin(.sequence(text, isOld: isOld))
        case 0x20...0x3F where text.first == "<":
            return begin(.sequence(String(text.dropLast()), isOld: isOld))
        default: return []
        }
    }

    private mutating func keyRead(_ key: Key) -> [DecodedInput] {
        defer { state = .ground }
        if case .escape(let isOld) = state {
            return isOld ? [.key(.escape), .key(key)] : Self.alternate(key)
        }
        return [.key(key)]
    }

    private mutating func lull() -> [DecodedInput] {
        if case .escape = state { state = .escape(isOld: true) }
        return []
    }

    private mutating func pause() -> [DecodedInput] {
        defer { state = .ground }
        switch state {
        case .ground, .oldMouse, .stringEnd, .string(_, isOld: _, isBegun: true): return []
        case .escape: return [.key(.escape)]
        case .sequence(let text, let isOld): return text.isEmpty ? chord("[", isOld: isOld) : []
        case .singleShift(let isOld): return chord("O", isOld: isOld)
        case .string(let opener, let isOld, isBegun: false): return chord(opener, isOld: isOld)
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
