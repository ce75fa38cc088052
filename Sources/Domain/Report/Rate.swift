/// A part of a whole, in hundredths of a percent, rounded half up.
package struct Rate: Equatable, Sendable {
    package let hundredths: Int

    /// Nil where nothing was asked.
    package init?(_ part: Int, of whole: Int) {
        guard whole > 0 else { return nil }
        hundredths = Rate.halfUp(part * 10_000, by: whole)
    }

    /// `93.33%`.
    package var text: String { Rate.decimal(hundredths) + "%" }

    /// `4.57` of 457.
    package static func decimal(_ hundredths: Int) -> String {
        let size = abs(hundredths)
        return (hundredths < 0 ? "-" : "") + "\(size / 100)." + Day.padded(size % 100, 2)
    }

    /// Of what is not negative.
    package static func halfUp(_ value: Int, by divisor: Int) -> Int {
        (value * 2 + divisor) / (divisor * 2)
    }

    /// The parts in hundredths of a percent, by largest remainder, so that they add to a hundred; the first of equals
    /// has more. All are 0 where there is no whole.
    package static func shares(_ parts: [Int]) -> [Int] {
        let whole = parts.reduce(0, +)
        guard whole > 0 else { return parts.map { _ in 0 } }
        var shares = parts.map { $0 * 10_000 / whole }
        let left = 10_000 - shares.reduce(0, +)
        let order = parts.indices.sorted {
            (parts[$1] * 10_000 % whole, $0) < (parts[$0] * 10_000 % whole, $1)
        }
        for index in order.prefix(left) { shares[index] += 1 }
        return shares
    }
}
