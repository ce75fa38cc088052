import Domain

/// The moments people call between two instants, in order: many by day, few at night.
struct CallTimes {
    private static let step: Int64 = 900_000

    private let begin: Instant
    /// How many calls have come by the end of each quarter of an hour, in shares of the whole.
    private var shares: [Double] = []
    private let count: Int
    private let last: Instant

    init(from begin: Instant, to end: Instant, count: Int, zone: Zone) {
        self.begin = begin
        self.count = count
        last = end
        var sum = 0.0
        var at = begin
        while at < end {
            sum += CallTimes.weight(ofHour: zone.local(at).hour)
            shares.append(sum)
            at.milliseconds += CallTimes.step
        }
        shares = shares.map { $0 / sum }
    }

    private static func weight(ofHour hour: Int) -> Double {
        switch hour {
        case 8..<12, 13..<18: 6
        case 7, 12, 18..<22: 4
        default: 2
        }
    }

    /// - Parameter index: from 0 up to the count; the same numbers in the same order give moments in order.
    func moment(_ index: Int, _ numbers: inout SeededNumbers) -> Instant {
        let share = (Double(index) + Double(numbers.below(1000)) / 1000) / Double(count)
        let quarter = firstQuarter(reaching: share)
        let before = quarter == 0 ? 0 : shares[quarter - 1]
        let within = (share - before) / max(shares[quarter] - before, 1e-12)
        let milliseconds = Int64((Double(quarter) + within) * Double(CallTimes.step))
        return min(Instant(milliseconds: begin.milliseconds + milliseconds), last)
    }

    private func firstQuarter(reaching share: Double) -> Int {
        var (low, high) = (0, shares.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if shares[middle] < share { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
