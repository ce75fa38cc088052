import Mutations
import Testing

@testable import Domain

@Suite("The cheapest assignment")
struct LaneAssignmentTests {
    /// Up to six rows and three lanes of three places each, with costs that rise along a lane.
    private struct Problem {
        var costs: [Int]
        var possible: [[Int]] = []
        let lanes: Int
        let slots: Int
        var prices: [Int] = []

        init(_ numbers: inout SeededNumbers) {
            let rows = Int.random(in: 0...6, using: &numbers)
            lanes = Int.random(in: 1...3, using: &numbers)
            slots = Int.random(in: 1...3, using: &numbers)
            let price = [0, 5, 60, 10_000][Int.random(in: 0...3, using: &numbers)]
            let range = [0, 3, 50][Int.random(in: 0...2, using: &numbers)]
            let density = [30, 70, 100][Int.random(in: 0...2, using: &numbers)]
            costs = []
            for _ in 0..<rows {
                prices.append(price * Int.random(in: 1...3, using: &numbers))
                possible.append(
                    (0..<lanes).filter { _ in Int.random(in: 0..<100, using: &numbers) < density })
                for _ in 0..<lanes {
                    var cost = 0
                    for _ in 0..<slots {
                        cost += Int.random(in: 0...range, using: &numbers)
                        costs.append(cost)
                    }
                }
            }
        }

        func cost(_ row: Int, _ place: Int) -> Int { costs[row * lanes * slots + place] }

        /// By trying everything.
        var least: Int {
            var taken = Array(repeating: false, count: lanes * slots)
            return least(from: 0, &taken)
        }

        private func least(from row: Int, _ taken: inout [Bool]) -> Int {
            guard row < possible.count else { return 0 }
            var best = prices[row] + least(from: row + 1, &taken)
            for place in possible[row].flatMap({ $0 * slots..<($0 + 1) * slots }) where !taken[place] {
                taken[place] = true
                best = min(best, cost(row, place) + least(from: row + 1, &taken))
                taken[place] = false
            }
            return best
        }
    }

    @Test(arguments: 0..<40) func `it is as cheap as the cheapest of all, and what it says can be done`(
        _ seed: Int
    ) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        for _ in 0..<20 {
            let problem = Problem(&numbers)
            var assignment = LaneAssignment(
                costs: problem.costs, possible: problem.possible, lanes: problem.lanes,
                slots: problem.slots, prices: problem.prices)
            let places = assignment.solve()
            let cost = places.enumerated().reduce(0) { sum, line in
                sum
                    + (line.element.map { problem.cost(line.offset, $0.lane * problem.slots + $0.slot) }
                        ?? problem.prices[line.offset])
            }
            #expect(cost == problem.least)
            let taken = places.compactMap { $0.map { $0.lane * problem.slots + $0.slot } }
            #expect(Set(taken).count == taken.count)
            for (row, place) in places.enumerated() {
                #expect(place.map { problem.possible[row].contains($0.lane) } ?? true)
            }
        }
    }

    @Test func `places of a lane are taken from the front`() {
        let costs = Array(repeating: 7, count: 4 * 2 * 3)
        var assignment = LaneAssignment(
            costs: costs, possible: Array(repeating: [0, 1], count: 4), lanes: 2, slots: 3,
            prices: [100, 100, 100, 100])
        let places = assignment.solve().compactMap { $0 }
        for lane in 0..<2 {
            let slots = places.filter { $0.lane == lane }.map(\.slot).sorted()
            #expect(slots == Array(0..<slots.count))
        }
        #expect(places.count == 4)
    }
}
