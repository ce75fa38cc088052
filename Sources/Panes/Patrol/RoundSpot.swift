import Domain

/// What of an open round the cursor is on. It stays on it when lines come and go.
enum RoundSpot: Hashable, Sendable {
    case finding(Int)
    /// All of a checkpoint.
    case point(ID<Checkpoint>)
    case item(ID<Checkpoint>, ID<CheckItem>)

    var point: ID<Checkpoint>? {
        switch self {
        case .finding: nil
        case .point(let point), .item(let point, _): point
        }
    }
}

extension RoundFile {
    /// How an item is read off; nil where it is fine or not.
    func gauge(_ point: ID<Checkpoint>, _ item: ID<CheckItem>) -> Gauge? {
        route?.point(point)?.item(item)?.gauge
    }

    /// The items at a spot that nobody has answered yet.
    func unanswered(at spot: RoundSpot) -> [ID<CheckItem>] {
        switch spot {
        case .finding: []
        case .point(let point):
            plan.point(point)?.items.filter { round?.look(point, $0) == nil } ?? []
        case .item(let point, let item): round?.look(point, item) == nil ? [item] : []
        }
    }

    /// The items that something told at a spot may be about: of a checkpoint those without an answer, or all.
    func itemsMeant(at spot: RoundSpot) -> [ID<CheckItem>] {
        switch spot {
        case .finding: return []
        case .item(_, let item): return [item]
        case .point(let point):
            let open = unanswered(at: spot)
            return open.isEmpty ? plan.point(point)?.items ?? [] : open
        }
    }

    /// The finding that a spot is, or that its item was answered with.
    func finding(at spot: RoundSpot) -> Finding? {
        switch spot {
        case .finding(let number): round?.finding(number)
        case .point: nil
        case .item(let point, let item): round?.look(point, item)?.finding.flatMap { round?.finding($0) }
        }
    }

    /// The item that is read off at a spot: its own, or the first of the checkpoint that has no answer yet.
    func itemRead(at spot: RoundSpot) -> (point: ID<Checkpoint>, item: ID<CheckItem>)? {
        switch spot {
        case .finding: return nil
        case .item(let point, let item): return gauge(point, item).map { _ in (point, item) }
        case .point(let point):
            let read = plan.point(point)?.items.filter { gauge(point, $0) != nil } ?? []
            let first = read.first { round?.look(point, $0) == nil } ?? read.first
            return first.map { (point, $0) }
        }
    }
}
