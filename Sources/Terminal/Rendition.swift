/// What a terminal draws text with, in the numbers of `CSI … m`.
struct Rendition: Equatable {
    /// A bit for each number from 1 to 7.
    private var attributes: UInt8 = 0
    private var foreground = Ink.usual
    private var background = Ink.usual

    private enum Ink: Equatable {
        case usual
        /// A number of its own.
        case short(Int)
        case indexed(Int)
    }

    /// False, and of no use any more, when a parameter is none of those ncurses writes for 256 colours.
    mutating func apply(_ parameters: ArraySlice<UInt8>) -> Bool {
        var numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map(Self.number)[...]
        while let number = numbers.popFirst() {
            guard apply(number, &numbers) else { return false }
        }
        return true
    }

    /// -1 for what is no number.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { sum, digit in
            sum >= 0 && sum < 1000 && 0x30...0x39 ~= digit ? sum * 10 + Int(digit) - 0x30 : -1
        }
    }

    private mutating func apply(_ number: Int, _ rest: inout ArraySlice<Int>) -> Bool {
        switch number {
        case 0: self = Rendition()
        case 1...5, 7: attributes |= 1 << UInt8(number)
        // The usual font, which terminals begin with.
        case 10: break
        case 22...25, 27: attributes &= ~Self.ended(by: number)
        case 30...37, 90...97: foreground = .short(number)
        case 40...47, 100...107: background = .short(number)
        case 39: foreground = .usual
        case 49: background = .usual
        case 38, 48:
            guard rest.popFirst() == 5, let index = rest.popFirst(), 0...255 ~= index else { return false }
            if number == 38 { foreground = .indexed(index) } else { background = .indexed(index) }
        default: return false
        }
        return true
    }

    /// Bold and dim have one end.
    private static func ended(by number: Int) -> UInt8 {
        number == 22 ? 1 << 1 | 1 << 2 : 1 << UInt8(number - 20)
    }

    /// The shortest way here from another, or from anywhere.
    func sequence(after other: Rendition?) -> [UInt8] {
        let anew = Self.sequence([0] + changes(from: Rendition()))
        guard let other else { return anew }
        let change = Self.sequence(changes(from: other))
        return change.count < anew.count ? change : anew
    }

    private func changes(from other: Rendition) -> [Int] {
        var codes: [Int] = []
        var kept = other.attributes
        for end in [22, 23, 24, 25, 27] where kept & ~attributes & Self.ended(by: end) != 0 {
            codes.append(end)
            kept &= ~Self.ended(by: end)
        }
        for number in 1...7 where attributes & ~kept & 1 << UInt8(number) != 0 { codes.append(number) }
        if foreground != other.foreground { codes += Self.codes(foreground, 38) }
        if background != other.background { codes += Self.codes(background, 48) }
        return codes
    }

    private static func codes(_ ink: Ink, _ introducer: Int) -> [Int] {
        switch ink {
        case .usual: [introducer + 1]
        case .short(let number): [number]
        case .indexed(let index): [introducer, 5, index]
        }
    }

    private static func sequence(_ codes: [Int]) -> [UInt8] {
        let text = codes == [0] ? "" : codes.map(String.init).joined(separator: ";")
        return Array("\u{1B}[\(text)m".utf8)
    }
}
