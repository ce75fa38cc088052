import Domain
import Screen
import Words

/// What is typed to look back: `as-of 02:30`.
enum PastLine {
    static let word = "as-of"
    private static let words = [word, "回看"]

    /// The time that is typed; nil where something else is.
    static func time(in text: String) -> String? {
        let text = text.trimmingSpace.asTypedKeys
        guard let word = words.first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        return String(text.dropFirst(word.count)).trimmingSpace
    }
}

extension RootState {
    /// The line of the palette for a moment that is typed.
    func pastLines(_ text: String) -> [PaletteLine] {
        guard let time = PastLine.time(in: text), lookBack?.replay == nil else { return [] }
        var line = PaletteLine(
            target: .past(time), name: look.words(Phrase("回看", "as of")), rank: .key)
        if let then = pastMoment(time) {
            line.help = [names.moment(then, isLong: true)]
            line.reason = then > latest ? look.words(PastRefusal.ahead.words(names)) : nil
        } else {
            line.reason = look.words(
                Phrase("写时间：02:30、11-20 02:30、-2h", "say a time: 02:30, 11-20 02:30, -2h"))
        }
        return [line]
    }

    /// A clock is of the day that is shown.
    func pastMoment(_ time: String) -> Instant? {
        Instant(past: time, of: setting.zone.day(of: now), in: setting.zone, now: latest)
    }

    private var latest: Instant { lookBack?.present.look.now ?? now }
}
