import CNcurses
import Glibc
import Screen

/// Reads keys and pastes from standard input.
struct TerminalInput {
    /// A paste that has not ended after this long without a byte has lost its end.
    private static let pasteSilence = Duration.seconds(1)
    private static let interrupt: UInt8 = 3
    private static let chunk = 1 << 16
    /// Silence there is not within what one key sends at once.
    private static let lull = Duration.milliseconds(40)

    /// What the last wait ended by.
    private(set) var isWoken = false
    private(set) var isHungUp = false
    private(set) var isWritable = false
    /// The column a terminal told since it was last taken.
    private(set) var toldColumn: Int?
    private let wakeDescriptor: Int32
    private var decoder = KeyDecoder()
    private var paste: PasteReader?
    private var pasteDeadline = ContinuousClock.now
    private var sequenceDeadline = ContinuousClock.now
    private var readAt = ContinuousClock.now

    init(wakeDescriptor: Int32) {
        self.wakeDescriptor = wakeDescriptor
    }

    /// Waits for the terminal or the wake-up pipe, and reads what the terminal has.
    /// - Parameters:
    ///   - milliseconds: nil waits for ever.
    ///   - blocked: where to wait until it can be written to; nil for nowhere.
    mutating func read(waitingAtMost milliseconds: Int?, blocked: Int32? = nil) -> [Event] {
        var ready = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: blocked ?? -1, events: Int16(POLLOUT), revents: 0),
        ]
        let count = poll(&ready, 3, timeout(milliseconds))
        let terminal = count > 0 ? Int32(ready[0].revents) : 0
        isWoken = count > 0 && ready[1].revents != 0
        isWritable = count > 0 && ready[2].revents != 0
        isHungUp = terminal & (POLLHUP | POLLERR | POLLNVAL) != 0
        var events: [Event] = []
        if terminal & POLLIN != 0 {
            events = readTerminal()
        } else if decoder.patience != nil, ContinuousClock.now >= sequenceDeadline {
            events = decoded(.pause)
        }
        return events + endSilentPaste()
    }

    mutating func takeToldColumn() -> Int? {
        defer { toldColumn = nil }
        return toldColumn
    }

    private func timeout(_ milliseconds: Int?) -> Int32 {
        let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
        if decoder.patience != nil {
            let left = ContinuousClock.now.duration(to: sequenceDeadline) / .milliseconds(1)
            return limit < 0 ? Int32(max(0, left) + 1) : min(limit, Int32(max(0, left) + 1))
        }
        guard paste != nil else { return limit }
        let paste: Int32 = 100
        return limit < 0 ? paste : min(limit, paste)
    }

    private mutating func readTerminal() -> [Event] {
        defer { readAt = .now }
        let hasLulled = ContinuousClock.now - readAt >= Self.lull
        return paste != nil ? readPaste() : (hasLulled ? decoded(.lull) : []) + readKeys()
    }

    private mutating func readKeys() -> [Event] {
        var events: [Event] = []
        while paste == nil {
            var value: UInt32 = 0
            switch gd_read(&value) {
            case GD_INPUT_SCALAR: events += decoded(Unicode.Scalar(value).map(KeyInput.scalar))
            case GD_INPUT_KEY where value == GD_KEY_PASTE.rawValue: beginPaste()
            case GD_INPUT_KEY where value == GD_KEY_MOUSE.rawValue: events += decoded(.mouse)
            case GD_INPUT_KEY where value == GD_KEY_OLD_MOUSE.rawValue: events += decoded(.oldMouse)
            case GD_INPUT_KEY: events += decoded(Key(gd_key(value)).map(KeyInput.key))
            default:
                sequenceDeadline = .now + (decoder.patience ?? .zero)
                return events
            }
        }
        return events
    }

    private mutating func decoded(_ input: KeyInput?) -> [Event] {
        guard let input else { return [] }
        var events: [Event] = []
        for decoded in decoder.feed(input) {
            switch decoded {
            case .key(let key): events.append(.key(key))
            case .pasteStart: beginPaste()
            case .mouse(let mouse): events.append(.mouse(mouse))
            case .cursor(let column): toldColumn = column
            }
        }
        return events
    }

    private mutating func beginPaste() {
        paste = PasteReader()
        pasteDeadline = .now + Self.pasteSilence
    }

    private mutating func readPaste() -> [Event] {
        var bytes = [UInt8](repeating: 0, count: Self.chunk)
        let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
        guard count > 0 else { return [] }
        // The end may never come; where this came with the text, the rest of it is a paste without brackets.
        guard bytes[count - 1] != Self.interrupt else {
            return feed(bytes[..<(count - 1)]) + endPaste() + decoded(.scalar("\u{3}"))
        }
        return feed(bytes[..<count])
    }

    /// Bytes that ncurses has not seen: of a paste, and of what came after it.
    private mutating func feed(_ bytes: ArraySlice<UInt8>) -> [Event] {
        pasteDeadline = .now + Self.pasteSilence
        guard let rest = paste?.feed(bytes) else { return [] }
        let next = rest.firstRange(of: PasteReader.start)?.upperBound
        var events = endPaste()
        for scalar in String(decoding: rest[..<(next ?? rest.endIndex)], as: UTF8.self).unicodeScalars {
            events += decoded(.scalar(scalar))
        }
        return events + (next.map { feed(rest[$0...]) } ?? readKeys())
    }

    private mutating func endSilentPaste() -> [Event] {
        guard paste != nil, ContinuousClock.now >= pasteDeadline else { return [] }
        return endPaste()
    }

    private mutating func endPaste() -> [Event] {
        guard let text = paste?.text else { return [] }
        paste = nil
        return [.paste(text)]
    }
}

extension Key {
    fileprivate init?(_ key: gd_key) {
        let keys: [UInt32: Key] = [
            GD_KEY_UP.rawValue: .up, GD_KEY_DOWN.rawValue: .down, GD_KEY_LEFT.rawValue: .left,
            GD_KEY_RIGHT.rawValue: .right, GD_KEY_SHIFT_LEFT.rawValue: .shiftLeft,
            GD_KEY_SHIFT_RIGHT.rawValue: .shiftRight, GD_KEY_HOME.rawValue: .home, GD_KEY_END.rawValue: .end,
            GD_KEY_PAGE_UP.rawValue: .pageUp, GD_KEY_PAGE_DOWN.rawValue: .pageDown,
            GD_KEY_INSERT.rawValue: .insert, GD_KEY_DELETE.rawValue: .delete,
            GD_KEY_BACKSPACE.rawValue: .backspace, GD_KEY_ENTER.rawValue: .enter,
            GD_KEY_BACK_TAB.rawValue: .backTab,
        ]
        if let known = keys[key.rawValue] {
            self = known
        } else if (GD_KEY_F0.rawValue + 1...GD_KEY_LAST.rawValue).contains(key.rawValue) {
            self = .function(Int(key.rawValue - GD_KEY_F0.rawValue))
        } else {
            return nil
        }
    }
}
