import Domain
import Screen

/// A way that `g` begins: `gg`, `g12G`, `g3j`, `gH`. Digits are screens' keys, so a count is one only behind the `g`, and
/// nothing but a move is ever done so many times.
struct Going: Equatable, Sendable {
    /// 0 before a digit.
    private(set) var count = 0
    /// When the last of it was pressed.
    private var at: Instant

    init(at now: Instant) { at = now }

    /// Seconds after which nobody remembers what was begun.
    private static let patience = 4
    private static let most = 9999

    /// When it is forgotten.
    var end: Instant { at.adding(seconds: Self.patience) }

    var hasCount: Bool { count > 0 }

    /// Nil where the key is no digit of a count.
    func counting(_ key: Key, at now: Instant) -> Going? {
        guard case .character(let character) = key, let digit = character.wholeNumberValue,
            "0"..."9" ~= character, hasCount || digit > 0
        else { return nil }
        var going = self
        (going.count, going.at) = (min(Self.most, count * 10 + digit), now)
        return going
    }
}
