import Domain
import Screen
import Words

/// The columns of the queue that fit: the narrower the pane, the fewer.
struct QueueColumns: Equatable, Sendable {
    enum Field: Sendable {
        case priority
        case age
        case number
        case place
        case what
        case team
        case state

        var alignment: Alignment { self == .age ? .right : .left }
    }

    let fields: [Field]
    let widths: [Int]

    /// - Parameter width: cells within the border, the first of them the cursor's.
    init(width: Int, names: Names) {
        let fixed: [Field: Int] = [
            .priority: 3, .age: 7, .number: 10, .state: names.language.pick(zh: 6, en: 11),
        ]
        var fields: [Field] = [.priority, .age, .number, .place, .what, .team, .state]
        if width < 74 { fields.removeAll { $0 == .team } }
        if width < 62 { fields.removeAll { $0 == .place } }
        if width < 50 { fields.removeAll { $0 == .number } }
        if width < 42 { fields.removeAll { $0 == .state } }
        self.fields = fields
        let placeMost = width >= 120 ? 32 : 20
        let tracks: [Track] = fields.map { field in
            switch field {
            case .place: .fixed(min(placeMost, max(12, width / 6)))
            case .team: .fixed(width >= 110 ? 22 : 8)
            case .what: .flexible(minimum: 8)
            case .priority, .age, .number, .state: .fixed(fixed[field] ?? 0)
            }
        }
        widths = Track.widths(tracks, total: width - 2, gap: 1)
    }
}
