/// One thing to look at at a checkpoint 检查项.
package struct CheckItem: Equatable, Codable, Sendable {
    package var id: ID<CheckItem>
    package var name: Name
    package var aliases: [String]
    package var itemClass: ID<ItemClass>?
    /// What a ticket of a finding becomes.
    package var category: ID<Category>?
    package var severity: Severity
    /// The clause it rests on.
    package var clause: String?
    /// How it is read off; nil where it is fine or not.
    package var gauge: Gauge?

    package init(
        id: ID<CheckItem>, name: Name, aliases: [String] = [], itemClass: ID<ItemClass>? = nil,
        category: ID<Category>? = nil, severity: Severity = .minor, clause: String? = nil, gauge: Gauge? = nil
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.itemClass = itemClass
        self.category = category
        self.severity = severity
        self.clause = clause
        self.gauge = gauge
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, aliases, category, severity, clause, gauge
        case itemClass = "class"
    }
}

/// How bad a finding is.
package enum Severity: String, CaseIterable, Codable, Sendable {
    case minor
    case major
    /// Somebody may be hurt.
    case danger
}

extension Severity: Comparable {
    /// The graver is the greater.
    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .minor: 0
        case .major: 1
        case .danger: 2
        }
    }
}

/// What an item is read off: outside `low` and `high` is a finding, outside the inner two a warning.
package struct Gauge: Equatable, Codable, Sendable {
    package var unit: String
    package var low: MeterReading?
    package var high: MeterReading?
    package var warnLow: MeterReading?
    package var warnHigh: MeterReading?
    private var counter: Bool?

    /// A meter, which never goes back: its use is this reading less the last.
    package var isCounter: Bool {
        get { counter ?? false }
        set { counter = newValue ? true : nil }
    }

    package init(
        unit: String, low: MeterReading? = nil, high: MeterReading? = nil, warnLow: MeterReading? = nil,
        warnHigh: MeterReading? = nil, isCounter: Bool = false
    ) {
        self.unit = unit
        self.low = low
        self.high = high
        self.warnLow = warnLow
        self.warnHigh = warnHigh
        self.isCounter = isCounter
    }

    package enum Judgement: Equatable, Sendable {
        case fine
        case warning
        case outside
    }

    /// A limit itself is within.
    package func judge(_ reading: MeterReading) -> Judgement {
        if low.map({ reading < $0 }) == true || high.map({ reading > $0 }) == true { return .outside }
        if warnLow.map({ reading < $0 }) == true || warnHigh.map({ reading > $0 }) == true { return .warning }
        return .fine
    }
}

/// A figure read off, in thousandths of its unit.
package struct MeterReading: Hashable, Comparable, Sendable {
    package var thousandths: Int64

    package init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    package static func < (left: MeterReading, right: MeterReading) -> Bool {
        left.thousandths < right.thousandths
    }

    /// Reads `12`, `-3.5`, `0.125`: at most twelve digits before the point and three behind it. Nil for all else.
    package init?(_ text: some StringProtocol) {
        let isNegative = text.first == "-"
        let parts = (isNegative ? text.dropFirst() : text[...])
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...12).contains(whole.utf8.count), let units = whole.digits else {
            return nil
        }
        let fraction = parts.count == 2 ? String(parts[1]) : "0"
        guard (1...3).contains(fraction.utf8.count), fraction.digits != nil,
            let rest = (fraction + String(repeating: "0", count: 3 - fraction.utf8.count)).digits
        else { return nil }
        let size = Int64(units) * 1000 + Int64(rest)
        thousandths = isNegative ? -size : size
    }

    package var text: String {
        let size = thousandths.magnitude
        let sign = thousandths < 0 ? "-" : ""
        var fraction = Day.padded(Int(size % 1000), 3)
        while fraction.last == "0" { fraction.removeLast() }
        return sign + String(size / 1000) + (fraction.isEmpty ? "" : "." + fraction)
    }
}

extension MeterReading: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let reading = MeterReading(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no reading: \(text)")
        }
        self = reading
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
