/// Takes out of what ncurses writes what the terminal knows already.
///
/// ncurses sends foreground and background with every change of either, and all of both after each attribute that ends.
/// Only for terminals that know 256 colours: those know the codes that end a single attribute, too.
struct SGRTrimmer {
    private enum State {
        case text
        case escape
        /// After `CSI`.
        case sequence
        /// After `ESC (`.
        case characterSet
    }

    private var state = State.text
    private var held: [UInt8] = []
    /// What the terminal draws with; nil before anything was sent.
    private var sent: Rendition?
    private var wanted = Rendition()
    private var isOff = false
    private var output: [UInt8] = []

    /// The terminal may have been told otherwise meanwhile.
    mutating func forget() { sent = nil }

    mutating func trimmed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        output.removeAll(keepingCapacity: true)
        for byte in bytes { take(byte) }
        return output
    }

    private mutating func take(_ byte: UInt8) {
        guard state != .text else {
            guard byte == 0x1B, !isOff else { return put(byte) }
            state = .escape
            held = [byte]
            return
        }
        held.append(byte)
        switch state {
        case .text: break
        case .escape: afterEscape(byte)
        case .sequence:
            if 0x40...0x7E ~= byte { endSequence(byte) }
        case .characterSet:
            if byte == UInt8(ascii: "B") { state = .text } else { giveUp() }
        }
    }

    /// The terminal was never told of another character set, so going back to the usual one says nothing.
    private mutating func afterEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "["): state = .sequence
        case UInt8(ascii: "("): state = .characterSet
        default: pass()
        }
    }

    private mutating func endSequence(_ final: UInt8) {
        guard final == UInt8(ascii: "m") else { return pass(isMove: Self.moves.contains(final)) }
        var next = wanted
        guard next.apply(held[2..<held.count - 1]) else { return giveUp() }
        wanted = next
        state = .text
    }

    /// Cursor moves and modes draw nothing.
    private static let moves = Set("ABCDGHdfhl".utf8)

    private mutating func pass(isMove: Bool = false) {
        if !isMove { settle() }
        output += held
        state = .text
    }

    /// Something that is not understood: from here on everything goes as it came.
    private mutating func giveUp() {
        sent = nil
        settle()
        output += held
        isOff = true
        state = .text
    }

    private mutating func put(_ byte: UInt8) {
        if byte >= 0x20 { settle() }
        output.append(byte)
    }

    private mutating func settle() {
        guard !isOff, sent != wanted else { return }
        output += wanted.sequence(after: sent)
        sent = wanted
    }
}
