import Domain
import Screen
import Words

/// The columns of the queue. Each has what its contents need, `what` before the rest; where that is too much, columns are
/// left out, and where there is more, there are others.
struct QueueColumns: Equatable, Sendable {
    enum Field: Int, CaseIterable, Sendable {
        case priority
        case age
        case number
        case place
        case what
        case team
        /// The team and the technician in full, instead of the team.
        case crew
        case state
        case caller
        case reported

        var alignment: Alignment { self == .age ? .right : .left }
    }

    let fields: [Field]
    let widths: [Int]

    private static let usual: [Field] = [.priority, .age, .number, .place, .what, .team, .state]
    /// Left out one after the other, until `what` can be read.
    private static let leftOut: [Field] = [.team, .number, .state, .place]
    private static let readable = 24
    private static let leastPlace = 10
    /// Wider than any of its texts it is no easier to read.
    private static let roomy = 48

    /// - Parameter width: cells within the border, the first of them the cursor's.
    init(width: Int, _ contents: QueueWidths, _ language: Language) {
        let room = width - 2
        let wanted = { (field: Field) in max(contents[field], field.title[language].cellWidth) }
        let leastPlace = min(wanted(.place), Self.leastPlace)
        /// All but `what`, and how far the place can do with less.
        let spent = { (fields: [Field]) in
            fields.reduce(fields.count - 1) {
                $0 + ($1 == .what ? 0 : $1 == .place ? leastPlace : wanted($1))
            }
        }
        var fields = Self.usual
        let readable = min(wanted(.what), Self.readable)
        for field in Self.leftOut where spent(fields) + readable > room { fields.removeAll { $0 == field } }
        let placed = fields.contains(.place)
        var free = room - spent(fields) - wanted(.what) - (placed ? wanted(.place) - leastPlace : 0)
        if let team = fields.firstIndex(of: .team), wanted(.crew) - wanted(.team) <= free {
            fields[team] = .crew
            free -= wanted(.crew) - wanted(.team)
        }
        for field in [Field.caller, .reported] where contents[field] > 0 && wanted(field) < free {
            fields.append(field)
            free -= wanted(field) + 1
        }
        let both = room - spent(fields) + (placed ? leastPlace : 0)
        let place = placed ? min(wanted(.place), max(leastPlace, both / 3, both - wanted(.what))) : 0
        let what = min(both - place, max(wanted(.what), Self.roomy))
        self.fields = fields
        widths = fields.map { $0 == .what ? max(0, what) : $0 == .place ? place : wanted($0) }
    }

    /// Cells a pane wants so that the lines of a usual day are read whole.
    static func comfort(_ language: Language) -> Int { language.pick(zh: 64, en: 100) }

    func width(of field: Field) -> Int? { fields.firstIndex(of: field).map { widths[$0] } }

    /// Place and matter as one stretch of a line: where it begins, and its cells.
    var words: (start: Int, width: Int) {
        let shown = fields.indices.filter { fields[$0] == .place || fields[$0] == .what }
        guard let first = shown.first, let last = shown.last else { return (0, 0) }
        let start = widths[..<first].reduce(0) { $0 + $1 + 1 }
        return (start, widths[first...last].reduce(-1) { $0 + $1 + 1 })
    }
}

extension QueueColumns.Field {
    var title: Phrase {
        switch self {
        case .priority: Phrase(" ! ", " ! ")
        case .age: Phrase.columnAge
        case .number: Phrase.columnNumber
        case .place: Phrase.columnPlace
        case .what: Phrase.columnWhat
        case .team, .crew: Phrase.columnTeam
        case .state: Phrase.columnState
        case .caller: Phrase("报修人", "Caller")
        case .reported: Phrase("报单", "Reported")
        }
    }
}
