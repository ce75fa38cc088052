import Screen

/// What follows `CSI`, with its final character: a key, as xterm and its kin send them, the start of a paste,
/// where the cursor is, which in the first row would be F3, or what a mouse did.
struct ControlSequence {
    /// Begins what a mouse did.
    private let isMouse: Bool
    private let numbers: [Int?]
    private let final: Character?

    init(_ text: String) {
        isMouse = text.first == "<"
        let parameters = text.dropFirst(isMouse ? 1 : 0).dropLast()
        numbers =
            parameters.isEmpty
            ? [] : parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        final = text.last
    }

    /// Nil for what means nothing here, such as a cursor key with other modifiers than Shift.
    var meaning: DecodedInput? {
        if isMouse { return mouse.map(DecodedInput.mouse) }
        if final == "~", numbers == [200] { return .pasteStart }
        if final == "R", numbers.count == 2, let row = numbers[0], let column = numbers[1], row > 1 {
            return .cursor(column: column)
        }
        return key.map(DecodedInput.key)
    }

    /// Releases, other buttons and places outside any screen mean nothing.
    private var mouse: Mouse? {
        guard final == "M", numbers.count == 3, let button = numbers[0], let x = numbers[1],
            let y = numbers[2],
            (1...Self.widest).contains(x), (1...Self.widest).contains(y)
        else { return nil }
        let shiftAltControl = 4 | 8 | 16
        let point = Point(x: x - 1, y: y - 1)
        switch button & ~shiftAltControl {
        case 0: return Mouse(.press, at: point)
        case 64: return Mouse(.wheelUp, at: point)
        case 65: return Mouse(.wheelDown, at: point)
        default: return nil
        }
    }

    private static let widest = 10_000

    private var key: Key? {
        switch (final, numbers.count) {
        case ("~", 1): numbers[0].flatMap(Self.numbered)
        case ("~", 3) where numbers[0] == 27: Self.key(code: numbers[2], modifiers: numbers[1])
        case ("u", 1): Self.key(code: numbers[0], modifiers: 1)
        case ("u", 2): Self.key(code: numbers[0], modifiers: numbers[1])
        case (let final?, 0): Self.lettered(final)
        // With `R` it says where the cursor is.
        case (let final?, 2) where numbers == [1, 1] && final != "R": Self.lettered(final)
        case ("C", 2) where numbers == [1, 2]: .shiftRight
        case ("D", 2) where numbers == [1, 2]: .shiftLeft
        default: nil
        }
    }

    /// The key of a single letter after `CSI` or `SS3`.
    static func lettered(_ letter: Character) -> Key? {
        switch letter {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        case "Z": .backTab
        case "M": .enter
        case "P": .function(1)
        case "Q": .function(2)
        case "R": .function(3)
        case "S": .function(4)
        default: nil
        }
    }

    private static func numbered(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }

    /// - Parameter modifiers: one more than the sum of 1 for Shift, 2 for Alt and 4 for Ctrl.
    private static func key(code: Int?, modifiers: Int?) -> Key? {
        guard let code = code.flatMap(UInt32.init(exactly:)), let modifiers,
            let plain = Unicode.Scalar(code).flatMap(Key.init(typed:))
        else { return nil }
        let (shift, alt, control) = (modifiers - 1 & 1 != 0, modifiers - 1 & 2 != 0, modifiers - 1 & 4 != 0)
        return switch plain {
        case .character(let character) where control: .control(Character(character.lowercased()))
        case .character(let character) where alt: .alt(character)
        case .enter where alt: .altEnter
        case .tab where shift: .backTab
        default: plain
        }
    }
}
