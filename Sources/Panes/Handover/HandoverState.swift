import Domain
import Screen

/// Screen 4: the handover that is read, and the line the cursor is on.
struct HandoverState: Equatable, Sendable {
    private(set) var status = LoadStatus.loading
    /// An earlier one; nil is the one that is open, or that none is.
    private(set) var chosen: HandoverID?
    /// Nil where there is none, or before it is read.
    private(set) var sight: HandoverSight?
    /// In the order they are shown.
    private(set) var lines: [HandoverLine] = []
    private(set) var cursor = ListCursor()
    private var page = 1

    var handover: Handover? { sight?.handover }
    var line: HandoverLine? { cursor.item(of: lines) }
    var section: HandoverLine.Section? { line?.section }

    /// What somebody may be hurt by is met first; what the shift comes to stands at the end.
    static let sections = HandoverLine.Section.allCases.filter { $0 != .shift } + [.shift]

    /// The cursor stays on its line, or where it stood.
    mutating func take(_ sight: HandoverSight?) {
        let isAnother = sight?.handover.id != handover?.id
        let held = isAnother ? nil : line?.key
        self.sight = sight
        status = .ready
        lines = Self.sections.flatMap { sight?.handover.lines(of: $0) ?? [] }
        cursor.resize(count: lines.count, at: isAnother ? 0 : lines.firstIndex { $0.key == held })
    }

    mutating func fail(_ failure: Failure) { status.fail(failure) }

    mutating func choose(_ id: HandoverID?) {
        chosen = id
        (status, sight, lines) = (.loading, nil, [])
        cursor.resize(count: 0)
    }

    mutating func resize(page: Int) { self.page = max(1, page) }

    /// Left and right go from section to section.
    mutating func move(_ key: Key) -> Bool {
        switch key {
        case .left, .character("h"): moveSection(by: -1)
        case .right, .character("l"): moveSection(by: 1)
        default:
            guard let motion = Motion(key) else { return false }
            let target = motion.target(
                from: cursor.index ?? 0, page: page, seen: linesSeen, last: lines.count - 1)
            cursor.move(to: target)
        }
        return true
    }

    /// To the first line of the section before or behind that has some.
    mutating func moveSection(by step: Int) {
        let shown = Self.sections.filter { section in lines.contains { $0.section == section } }
        guard let section, let place = shown.firstIndex(of: section) else { return }
        let next = shown[max(0, min(shown.count - 1, place + step))]
        cursor.move(to: lines.firstIndex { $0.section == next })
    }

    /// From a line that was taken to the next that is not, if there is one.
    mutating func pass(_ key: String) {
        guard let handover, line?.key == key, let place = cursor.index else { return }
        let open = Set(handover.unacknowledged.map(\.key)).subtracting([key])
        let next = lines.indices.first { $0 > place && open.contains(lines[$0].key) }
        cursor.move(to: next ?? lines.indices.first { open.contains(lines[$0].key) })
    }
}

extension HandoverState {
    /// Lines with the headings of their sections, as they stand below one another.
    enum Row: Equatable, Sendable {
        case heading(HandoverLine.Section)
        case line(Int)
    }

    var rows: [Row] {
        lines.indices.flatMap { index -> [Row] in
            let isFirst = index == 0 || lines[index - 1].section != lines[index].section
            return isFirst ? [.heading(lines[index].section), .line(index)] : [.line(index)]
        }
    }

    private var linesSeen: Range<Int> {
        let seen = visible(height: page).compactMap { row in
            if case .line(let index) = row { index } else { nil }
        }
        return (seen.first ?? 0)..<(seen.last.map { $0 + 1 } ?? 0)
    }

    /// The rows seen, with the heading of the first where there is room.
    func visible(height: Int) -> ArraySlice<Row> {
        let rows = rows
        let place = rows.firstIndex(of: .line(cursor.index ?? 0)) ?? 0
        let seen = ListCursor(count: rows.count, at: place).visible(height: height)
        return rows[seen]
    }
}
