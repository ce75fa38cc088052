/// The cheapest way to give rows a place each in some lanes, every place to one row; a row may be left without at a price of its own.
///
/// A lane has its places one behind the other, and a place further behind never costs a row less. So of each lane only
/// the places taken and the first free one are looked at; the rest is the method of shortest augmenting paths (Jonker and
/// Volgenant), one row after the other, with potentials that keep every path's costs from being negative. Exact for whole
/// numbers; at most rows² × places steps.
struct LaneAssignment {
    private let lanes: Int
    private let slots: Int
    /// What it costs to leave each row without.
    private let prices: [Int]
    /// Costs of row, lane and place, in that order; read only where the row's lane is possible.
    private let costs: [Int]
    /// The lanes that are possible for a row.
    private let possible: [[Int]]

    private var rowPotential: [Int]
    private var placePotential: [Int]
    private var rowAt: [Int]
    /// The place of each row, counted through all lanes; -1 is none.
    private var placeOf: [Int]
    private var taken: [Int]

    /// - Parameters:
    ///   - costs: not negative, and never smaller further behind in a lane.
    ///   - prices: of each row, not negative.
    init(costs: [Int], possible: [[Int]], lanes: Int, slots: Int, prices: [Int]) {
        (self.lanes, self.slots, self.prices, self.costs, self.possible) = (
            lanes, slots, prices, costs, possible
        )
        rowPotential = Array(repeating: 0, count: possible.count)
        placeOf = Array(repeating: -1, count: possible.count)
        placePotential = Array(repeating: 0, count: lanes * slots)
        rowAt = Array(repeating: -1, count: lanes * slots)
        taken = Array(repeating: 0, count: lanes)
    }

    /// Lane and place of each row; nil for a row without one.
    mutating func solve() -> [(lane: Int, slot: Int)?] {
        var search = Search(places: lanes * slots)
        for row in possible.indices { place(row, &search) }
        return placeOf.map { $0 < 0 ? nil : ($0 / slots, $0 % slots) }
    }

    /// Finds the row a place by the cheapest chain of moves, or leaves out whom leaving out is cheapest.
    private mutating func place(_ first: Int, _ search: inout Search) {
        var row = first
        var reached = 0
        var end: Int?
        look(from: row, at: reached, &search)
        while let next = search.takeNearest() {
            reached = search.distance[next]
            if rowAt[next] < 0 {
                end = next
                break
            }
            search.closed.append(next)
            row = rowAt[next]
            look(from: row, at: reached, &search)
        }
        adjust(first, end == nil ? search.exit.distance : reached, search)
        move(first, to: end, search)
        search.clear()
    }

    /// Sees which places can be had cheaper from a row that itself is had at `reached`.
    private func look(from row: Int, at reached: Int, _ search: inout Search) {
        let base = reached - rowPotential[row]
        if base + prices[row] < search.exit.distance { search.exit = (row, base + prices[row]) }
        for lane in possible[row] {
            let first = lane * slots
            let offset = row * lanes * slots
            for place in first...first + min(taken[lane], slots - 1) {
                let distance = base + costs[offset + place] - placePotential[place]
                if distance < search.distance[place] { search.reach(place, at: distance, from: row) }
            }
        }
    }

    private mutating func adjust(_ first: Int, _ total: Int, _ search: Search) {
        rowPotential[first] += total
        for place in search.closed {
            let gain = total - search.distance[place]
            rowPotential[rowAt[place]] += gain
            placePotential[place] -= gain
        }
    }

    /// Moves the rows of the chain that ends at a free place; without one the row of the exit gives its place up.
    private mutating func move(_ first: Int, to free: Int?, _ search: Search) {
        var place = free ?? -1
        if let free {
            taken[free / slots] += 1
        } else {
            let out = search.exit.row
            (place, placeOf[out]) = (placeOf[out], -1)
        }
        while place >= 0 {
            let mover = search.from[place]
            rowAt[place] = mover
            swap(&placeOf[mover], &place)
        }
    }
}

extension LaneAssignment {
    /// What one row's search has seen.
    private struct Search {
        /// The cheapest way to each place that was seen.
        var distance: [Int]
        /// The row it is reached from.
        var from: [Int]
        /// Seen, and not yet gone on from.
        private var open: [Int] = []
        private var seen: [Int] = []
        /// Gone on from.
        var closed: [Int] = []
        /// The row that is left out most cheaply.
        var exit = (row: 0, distance: Int.max)

        init(places: Int) {
            distance = Array(repeating: .max, count: places)
            from = Array(repeating: 0, count: places)
        }

        mutating func reach(_ place: Int, at cost: Int, from row: Int) {
            if distance[place] == .max {
                open.append(place)
                seen.append(place)
            }
            distance[place] = cost
            from[place] = row
        }

        /// The nearest open place, no longer open; nil where leaving a row out is cheaper than any.
        mutating func takeNearest() -> Int? {
            var best = exit.distance
            var index = -1
            for candidate in open.indices where distance[open[candidate]] < best {
                best = distance[open[candidate]]
                index = candidate
            }
            guard index >= 0 else { return nil }
            open.swapAt(index, open.count - 1)
            return open.popLast()
        }

        mutating func clear() {
            for place in seen { distance[place] = .max }
            open.removeAll(keepingCapacity: true)
            seen.removeAll(keepingCapacity: true)
            closed.removeAll(keepingCapacity: true)
            exit = (0, .max)
        }
    }
}
