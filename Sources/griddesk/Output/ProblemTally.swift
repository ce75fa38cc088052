import Domain
import Intake

/// What is wrong with a file: the first problems in words, all of them counted by reason, and all of them in a file
/// where one is named. It keeps no more however many there are.
final class ProblemTally {
    private static let shown = 20
    /// Kinds beyond so many are counted together.
    private static let kinds = 50

    private let language: Language
    private let file: WholeFile?
    private var count = 0
    private var counts: [String: Int] = [:]
    private var failure: (any Error)?

    /// - Parameter path: of the file that takes all of them.
    init(_ language: Language, path: String?, besides input: [String]) throws {
        self.language = language
        file = try path.map { try WholeFile($0, besides: input) }
    }

    func add(_ problem: InputProblem) {
        count += 1
        let line = problem.located[language]
        if count <= ProblemTally.shown { tell(line) }
        let kind = problem.kind[language]
        let isKept = counts[kind] != nil || counts.count < ProblemTally.kinds
        counts[isKept ? kind : other, default: 0] += 1
        guard failure == nil else { return }
        do { try file?.output.line(line) } catch { failure = error }
    }

    /// To be called behind the last problem: says how many there are where not all were shown.
    func finish(path: String?) throws {
        if let failure { throw failure }
        try file?.finish()
        guard count > ProblemTally.shown || (path != nil && count > 0) else { return }
        for (kind, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            tell(Phrase("  \(count) 处：\(kind)", "  \(count) × \(kind)")[language])
        }
        tell(rest(path)[language])
    }

    private var other: String { Phrase("其他", "other")[language] }

    private func rest(_ path: String?) -> Phrase {
        guard let path else {
            return Phrase(
                "共 \(count) 处，以上列出前 \(ProblemTally.shown) 处；加 --bad 文件 可得全部",
                "\(count) in all, the first \(ProblemTally.shown) of them above; --bad FILE writes every one")
        }
        return Phrase("共 \(count) 处，全部写在 \(path)", "\(count) in all; every one is in \(path)")
    }
}
