/// The checkpoints and items of a route, ready to be found in lines.
struct RouteNames {
    struct ItemName {
        var point: ID<Checkpoint>
        var item: ID<CheckItem>
        /// By its own name and not by its category's.
        var isOwn: Bool
    }

    let candidate: RoundLine.Candidate
    private(set) var points = PhraseTable<ID<Checkpoint>>()
    private(set) var items = PhraseTable<ItemName>()
    /// Those that are read off.
    private(set) var gauges: [ID<Checkpoint>: [ID<CheckItem>]] = [:]

    init(_ candidate: RoundLine.Candidate, _ site: Site, _ names: LineSite) {
        self.candidate = candidate
        for point in candidate.route.points {
            add(point, names)
            for item in point.items { add(item, at: point.id, site) }
        }
    }

    private mutating func add(_ point: Route.Point, _ site: LineSite) {
        for text in Set([point.name.zh, point.name.en, point.place, point.id.text]) {
            let keys = FloorTokens(text, site: site).tokens.map(\.key)
            let floors = keys.filter(\.isFloor)
            let rest = keys.filter { !$0.isFloor }
            points.add(keys, point.id)
            guard !floors.isEmpty, !rest.isEmpty else { continue }
            points.add(floors, point.id)
            points.add(rest, point.id)
        }
    }

    private mutating func add(_ item: CheckItem, at point: ID<Checkpoint>, _ site: Site) {
        if item.gauge != nil { gauges[point, default: []].append(item.id) }
        for text in [item.name.zh, item.name.en] + item.aliases {
            items.add(text, ItemName(point: point, item: item.id, isOwn: true))
        }
        guard let category = item.category.flatMap(site.category) else { return }
        for text in [category.name.zh, category.name.en] + category.aliases {
            items.add(text, ItemName(point: point, item: item.id, isOwn: false))
        }
    }
}

/// A line's tokens with each floor, in whatever wording, as one.
struct FloorTokens {
    private(set) var tokens: [LineToken] = []
    /// Which of them a grid has.
    private(set) var isTaken: [Bool] = []
    let reading: LineReading

    init(_ text: String, site: LineSite, findsGrid: Bool = false) {
        var reading = LineReading(text, site: site)
        if findsGrid { reading.findGrid() }
        let marks = reading.marks
        reading.findFloors()
        self.reading = reading
        var index = 0
        while index < reading.tokens.count {
            let floor = reading.placeParts.first { $0.span.contains(index) && $0.isFloor }
            let span = floor?.span ?? index..<(index + 1)
            var token = reading.tokens[index]
            if let floor { token = LineToken(key: .word(floor.value), range: reading.range(span)) }
            tokens.append(token)
            isTaken.append(marks[index] != .free)
            index = span.upperBound
        }
    }
}

extension LineToken.Key {
    /// `3F`, `B1`: words of lines are in small letters.
    var isFloor: Bool {
        if case .word(let word) = self { return word.contains { $0 == "F" || $0 == "B" } }
        return false
    }
}
