import Domain
import Testing

@Suite struct RateTests {
    @Test func aRateHasTwoDecimalsHalfUp() {
        #expect(Rate(14, of: 15)?.text == "93.33%")
        #expect(Rate(1, of: 800)?.text == "0.13%")
        #expect(Rate(2, of: 3)?.text == "66.67%")
        #expect(Rate(7, of: 7)?.text == "100.00%")
        #expect(Rate(0, of: 7)?.text == "0.00%")
    }

    @Test func nothingAskedIsNoRate() {
        #expect(Rate(0, of: 0) == nil)
        #expect(TicketFigures().satisfied == nil)
        #expect(TicketFigures().meanRating == nil)
    }

    @Test(arguments: [
        ([1, 1, 1], [3334, 3333, 3333]), ([2, 1], [6667, 3333]), ([0, 5], [0, 10_000]), ([0, 0], [0, 0]),
        ([1, 2, 3, 1], [1429, 2857, 4286, 1428]),
    ])
    func partsAddToAHundred(parts: [Int], shares: [Int]) {
        #expect(Rate.shares(parts) == shares)
    }

    @Test func partsOfAnythingAddToAHundred() {
        for seed in 1...300 {
            let parts = (0..<(1 + seed % 9)).map { ($0 * 7919 + seed * 104_729) % 97 }
            let sum = parts.reduce(0, +)
            #expect(Rate.shares(parts).reduce(0, +) == (sum == 0 ? 0 : 10_000), "\(parts)")
        }
    }
}
