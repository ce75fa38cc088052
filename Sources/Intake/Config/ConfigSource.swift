import Domain
import TOMLKit

/// A value of a TOML file.
indirect enum ConfigValue: Equatable, Sendable {
    case text(String)
    case number(Int)
    case decimal(Double)
    case truth(Bool)
    /// As `2026-04-30`.
    case date(String)
    case list([ConfigValue])
    case table([String: ConfigValue])
    /// A value of a kind that no key takes.
    case other(InputProblem.Kind)

    var kind: InputProblem.Kind {
        switch self {
        case .text: .text
        case .number: .number
        case .decimal: .decimal
        case .truth: .truth
        case .date: .date
        case .list: .list
        case .table: .table
        case .other(let kind): kind
        }
    }
}

/// A TOML file that is well formed, and where its keys stand.
struct ConfigSource: Sendable {
    static let sizeLimit = 4 << 20

    let file: String
    let root: [String: ConfigValue]
    private let outline: ConfigOutline

    init(_ bytes: [UInt8], file: String) throws(InputProblems) {
        self.file = file
        guard bytes.count <= ConfigSource.sizeLimit else {
            throw ConfigSource.problems(file, nil, .tooLarge(limit: ConfigSource.sizeLimit))
        }
        if let bad = UTF8Check.firstBad(in: bytes, 0..<bytes.count) {
            let reason: InputProblem.Reason = bytes[bad] == 0 ? .nulCharacter : .invalidUTF8
            throw ConfigSource.problems(file, TextPosition(of: bad, in: bytes), reason)
        }
        outline = ConfigOutline(bytes)
        if let excess = outline.excess {
            throw ConfigSource.problems(file, excess, .tooDeep(limit: ConfigScanner.deepest))
        }
        if let stray = outline.stray {
            throw ConfigSource.problems(
                file, TextPosition(of: stray.offset, in: bytes),
                .syntax("expected \(stray.wanted.rawValue)"))
        }
        root = try ConfigSource.parse(String(decoding: bytes, as: UTF8.self), file)
        if let nul = outline.nul { throw ConfigSource.problems(file, nul, .nulCharacter) }
    }

    func position(of path: ConfigPath) -> TextPosition? {
        outline.position(of: path)
    }

    private static func parse(_ text: String, _ file: String) throws(InputProblems) -> [String: ConfigValue] {
        do {
            return entries(of: try TOMLTable(string: text), depth: 0)
        } catch let error as TOMLParseError {
            let begin = error.source.begin
            var position = TextPosition(of: 0, in: [])
            (position.line, position.column) = (begin.line, begin.column)
            throw problems(file, position, .syntax(error.description))
        } catch {
            throw problems(file, nil, .syntax(String(describing: error)))
        }
    }

    private static func problems(
        _ file: String, _ position: TextPosition?, _ reason: InputProblem.Reason
    ) -> InputProblems {
        InputProblems([
            InputProblem(file: file, line: position?.line, column: position?.column, reason: reason)
        ])
    }

    private static func entries(of table: TOMLTable, depth: Int) -> [String: ConfigValue] {
        var entries: [String: ConfigValue] = [:]
        for (key, item) in zip(table.keys, table.values) { entries[key] = value(of: item, depth: depth) }
        return entries
    }

    private static func value(of value: TOMLValue, depth: Int) -> ConfigValue {
        // Deeper than any key goes; a stranger's file must not exhaust the stack.
        guard depth < 16 else { return .other(.table) }
        switch value.type {
        case .table: return .table(value.table.map { entries(of: $0, depth: depth + 1) } ?? [:])
        case .array: return .list(value.array?.map { self.value(of: $0.tomlValue, depth: depth + 1) } ?? [])
        case .string: return .text(value.string ?? "")
        case .int: return .number(value.int ?? 0)
        case .date: return value.date.flatMap(day) ?? .other(.date)
        case .double: return value.double.map { .decimal($0) } ?? .other(.decimal)
        case .bool: return value.bool.map { .truth($0) } ?? .other(.truth)
        case .time, .dateTime: return .other(.time)
        }
    }

    private static func day(_ date: TOMLDate) -> ConfigValue? {
        Day(year: date.year, month: date.month, day: date.day).map { .date($0.iso8601) }
    }
}
