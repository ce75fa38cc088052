import Domain
import Screen

/// The tickets a typed number may mean, the likeliest first; none where it is no number.
///
/// `17` and `-017` are of today or yesterday, `19-3` of the last 19th, `1119-3` of the last 19 November,
/// `261119-3` is whole.
func ticketNumbers(typed text: String, today: Day) -> [TicketNumber] {
    let bare = text.first == "#" ? text.dropFirst() : text[...]
    let halves = bare.split(separator: "-", omittingEmptySubsequences: false)
    guard let last = halves.last.flatMap(sequence), halves.count <= 2 else { return [] }
    let days =
        halves.count == 1 || halves[0].isEmpty ? [today, today.adding(days: -1)] : days(halves[0], today)
    return days.map { TicketNumber(day: TicketNumber.day(of: $0), sequence: last) }
}

private func sequence(_ digits: Substring) -> Int? {
    guard (1...5).contains(digits.count), let number = number(digits), number > 0 else { return nil }
    return number
}

private func days(_ digits: Substring, _ today: Day) -> [Day] {
    guard let number = number(digits) else { return [] }
    let (month, day) = (number / 100 % 100, number % 100)
    switch digits.count {
    case 1, 2:
        let first = today.adding(days: 1 - today.day)
        let before = first.adding(days: -1)
        let days = [first, before].compactMap { Day(year: $0.year, month: $0.month, day: day) }
        return Array(days.filter { $0 <= today }.prefix(1))
    case 4:
        let days = [today.year, today.year - 1].compactMap { Day(year: $0, month: month, day: day) }
        return Array(days.filter { $0 <= today }.prefix(1))
    case 6:
        let century = today.year / 100 * 100
        return [Day(year: century + number / 10_000, month: month, day: day)].compactMap { $0 }
    default: return []
    }
}

private func number(_ digits: Substring) -> Int? {
    digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
}

extension String {
    /// With full-width forms and Chinese punctuation as the ASCII they are typed with.
    var asTypedKeys: String {
        String(
            map { character in
                if case .character(let key) = Key.character(character).normalized { key } else { character }
            })
    }
}
