/// What a report is about: the whole compound, or what one grid answers for.
package enum ReportScope: Hashable, Sendable {
    case all
    case grid(ID<Grid>)
    case specialist(ID<Specialist>)

    package func holds(grid: ID<Grid>?, specialist: ID<Specialist>?) -> Bool {
        switch self {
        case .all: true
        case .grid(let wanted): wanted == grid
        case .specialist(let wanted): wanted == specialist
        }
    }

    fileprivate var text: String {
        switch self {
        case .all: ""
        case .grid(let id): Self.grid + id.text
        case .specialist(let id): Self.specialist + id.text
        }
    }

    fileprivate init?(_ text: Substring) {
        if text.isEmpty {
            self = .all
        } else if text.hasPrefix(Self.grid) {
            let id = ID<Grid>(String(text.dropFirst(Self.grid.count)))
            guard id.isWellFormed else { return nil }
            self = .grid(id)
        } else if text.hasPrefix(Self.specialist) {
            let id = ID<Specialist>(String(text.dropFirst(Self.specialist.count)))
            guard id.isWellFormed else { return nil }
            self = .specialist(id)
        } else {
            return nil
        }
    }

    private static let grid = ".grid."
    private static let specialist = ".specialist."
}

/// Names one report: `daily@2026-11-20`, `weekly@2026-11-16` by its Monday, `monthly@2026-11`,
/// `span@2026-11-01..2026-11-15`; with `.grid.b05` or
/// `.specialist.equipment` behind it where it is about one grid.
package struct ReportID: Hashable, Sendable {
    package var span: ReportSpan
    package var scope: ReportScope

    package init(_ span: ReportSpan, _ scope: ReportScope = .all) {
        self.span = span
        self.scope = scope
    }

    package var kind: ReportKind { span.kind }

    package var text: String { "\(kind.rawValue)@\(date)\(scope.text)" }

    /// `2026-11-20`, `2026-11`, or `2026-11-01..2026-11-15`.
    package var date: String {
        let first = span.first.iso8601
        return switch kind {
        case .daily, .weekly: first
        case .monthly: String(first.dropLast(3))
        case .span: "\(first)..\(span.last.iso8601)"
        }
    }

    /// Nil where no report is called that; a week by another of its days is none.
    package init?(_ text: some StringProtocol) {
        let parts = String(text).split(separator: "@", maxSplits: 1)
        guard parts.count == 2, let kind = ReportKind(rawValue: String(parts[0])) else { return nil }
        let length = kind.dateLength
        guard let span = ReportSpan(kind, named: parts[1].prefix(length)),
            let scope = ReportScope(parts[1].dropFirst(length))
        else { return nil }
        self.init(span, scope)
    }

    /// The report's number: `R261120-D`, `R261101-S261115`, with the slug of its grid behind it.
    package var number: String {
        let letter = kind.rawValue.prefix(1).uppercased()
        let day = Day.padded(TicketNumber.day(of: span.first), 6)
        let last = kind == .span ? Day.padded(TicketNumber.day(of: span.last), 6) : ""
        return "R\(day)-\(letter)\(last)"
            + scope.text.dropFirst().split(separator: ".").dropFirst().map { "-\($0)" }
            .joined()
    }
}

extension ReportKind {
    /// Characters of a date in a report's name.
    fileprivate var dateLength: Int {
        switch self {
        case .daily, .weekly: 10
        case .monthly: 7
        case .span: 22
        }
    }
}

extension ReportSpan {
    /// Nil where none of that kind begins so.
    fileprivate init?(_ kind: ReportKind, named date: Substring) {
        if kind == .span {
            guard date.dropFirst(10).hasPrefix(".."), let first = Day(iso8601: String(date.prefix(10))),
                let last = Day(iso8601: String(date.dropFirst(12)))
            else { return nil }
            self.init(from: first, to: last)
        } else {
            guard let day = Day(iso8601: date + (kind == .monthly ? "-01" : "")) else { return nil }
            self.init(kind, holding: day)
            guard first == day else { return nil }
        }
    }
}

extension ReportID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = ReportID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no report: \(text)")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
