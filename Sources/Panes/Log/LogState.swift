import Domain
import Screen

/// The logbook's screen: a stretch of it, the newest last.
struct LogState: Equatable, Sendable {
    private(set) var status = LoadStatus.loading
    private(set) var filter = LogFilter()
    /// As it was typed.
    private(set) var filterText = ""
    /// What was looked for last.
    private(set) var searched: LogFilter?
    /// Filters that were applied, the latest first.
    private(set) var filterHistory: [String] = []
    private(set) var entries: [LoggedEntry] = []
    private(set) var cursor = ListCursor()
    /// The first row seen, and how many are.
    private(set) var top = 0
    private(set) var height = 1
    private var reachesFirst = false
    private var reachesLast = false
    /// Of the whole logbook, whatever is shown of it.
    var chain = ChainState()

    var current: LoggedEntry? { cursor.item(of: entries) }
    var visible: Range<Int> { top..<min(entries.count, top + height) }

    /// The cursor is on the last entry, and stays on whatever comes behind it.
    var isFollowing: Bool { cursor.index == nil || cursor.index == entries.count - 1 }

    /// The number of the last that is known.
    var last: Int64? { entries.last?.entry.number }

    /// What lies beside what is known, where the cursor comes near to its end.
    var wanted: LogAnchor? {
        guard status == .ready, let index = cursor.index, let first = entries.first else { return nil }
        if !reachesFirst, index < height { return .before(first.entry.number) }
        return !reachesLast && index >= entries.count - height ? last.map { .after($0) } : nil
    }
}

extension LogState {
    mutating func show(_ filter: LogFilter, _ text: String) {
        if !text.isEmpty { look(for: filter, text) }
        let (known, sought, chain) = (filterHistory, searched, chain)
        self = LogState()
        (self.filter, filterText, filterHistory, searched) = (filter, text, known, sought)
        self.chain = chain
    }

    mutating func look(for filter: LogFilter, _ text: String) {
        searched = filter
        filterHistory = Array(([text] + filterHistory.filter { $0 != text }).prefix(50))
    }

    /// Shows the entries around one, the cursor on it.
    mutating func take(_ hit: LogHitQuestion.Hit) {
        (entries, reachesFirst, reachesLast) = (hit.entries, hit.reachesFirst, hit.reachesLast)
        status = .ready
        cursor.resize(count: entries.count, at: entries.firstIndex { $0.entry.number == hit.number })
        keepInView()
    }

    /// - Parameter isWhole: there is no more on that side.
    mutating func take(_ found: [LoggedEntry], _ anchor: LogAnchor, isWhole: Bool) {
        let wasFollowing = isFollowing
        let held = current?.entry.number
        switch anchor {
        case .last: (entries, reachesFirst, reachesLast) = (found, isWhole, true)
        case .before:
            entries = found + entries
            reachesFirst = isWhole
        case .after:
            entries += found.filter { $0.entry.number > last ?? 0 }
            reachesLast = isWhole
        }
        status = .ready
        let place = wasFollowing ? entries.count - 1 : entries.firstIndex { $0.entry.number == held }
        cursor.resize(count: entries.count, at: place)
        keepInView()
    }

    mutating func fail(_ failure: Failure) { status.fail(failure) }

    /// Something was written that is not read yet.
    mutating func growOld() { reachesLast = false }

    mutating func resize(height: Int) {
        self.height = max(1, height)
        keepInView()
    }

    private mutating func keepInView() {
        let index = cursor.index ?? 0
        top = max(index - height + 1, min(top, index))
        top = max(0, min(top, entries.count - height))
    }

    mutating func move(_ key: Key) -> Bool {
        guard let motion = Motion(key) else { return false }
        let place = motion.target(
            from: cursor.index ?? 0, page: height, seen: visible, last: entries.count - 1)
        cursor.move(to: place)
        keepInView()
        return true
    }
}
