import Domain

@testable import Intake

/// Lines as operators type them, and what must be understood of each.
enum CallLineTable {
    static let rows: [Row] = [chinese, english, slips, more].joined(separator: "\n").split(separator: "\n")
        .enumerated().map {
            Row(number: $0.offset + 1, text: String($0.element))
        }

    /// `LINE => grid | place | category | priority | reporter | phone | unit | what | problems`.
    struct Row: CustomStringConvertible {
        let number: Int
        let line: String
        /// The fields, then the kinds of the problems; what is missing behind is empty.
        let wanted: [String]

        init(number: Int, text: String) {
            let halves = text.split(separator: " => ", maxSplits: 1)
            self.number = number
            line = String(halves[0])
            let fields =
                halves.dropFirst().first?.split(separator: "|", omittingEmptySubsequences: false) ?? []
            let trimmed = fields.map { $0.drop { $0 == " " }.trimmedBehind }
            wanted = trimmed + Array(repeating: "", count: max(0, 9 - trimmed.count))
        }

        var description: String { "\(number) \(line)" }

        func found(by reader: LineReader, in site: Site) -> [String] {
            let line = reader.read(line)
            let usual = line.category.flatMap { site.category($0.value)?.priority }
            let fields: [String?] = [
                line.grid?.value.text, line.place?.value, line.category?.value.text,
                line.priority(over: usual)?.rawValue, line.reporter?.value, line.phone?.value,
                line.unit?.value,
                line.what, line.problems.map(\.kind).joined(separator: " "),
            ]
            return fields.map { $0 ?? "" }
        }
    }
}

extension CallLine.Problem {
    var kind: String {
        switch self {
        case .anotherGrid: "anotherGrid"
        case .unknownGrid: "unknownGrid"
        case .severalCategories: "severalCategories"
        case .anotherCategory: "anotherCategory"
        case .guessedCategory: "guessedCategory"
        case .takenBack: "takenBack"
        case .spelling: "spelling"
        case .phoneMayBeRoom: "phoneMayBeRoom"
        case .roomMayBePhone: "roomMayBePhone"
        case .anotherPhone: "anotherPhone"
        case .anotherReporter: "anotherReporter"
        case .reporterIsStaff: "reporterIsStaff"
        case .anotherPriority: "anotherPriority"
        case .severalSpellings: "severalSpellings"
        case .spelledLike: "spelledLike"
        }
    }
}

extension Substring {
    fileprivate var trimmedBehind: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
