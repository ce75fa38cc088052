import Domain
import GRDB

extension Reading {
    /// Checks the next entries behind a mark, the first of the logbook where there is none.
    package func chain(after mark: ChainMark?, limit: Int) throws -> ChainMark {
        let start = mark.map { Logbook.Tail(number: $0.number, recordedAt: $0.recordedAt, hash: $0.hash) }
        var check = ChainCheck(after: start ?? Logbook.Tail())
        var broken: Int64?
        _ = try check.step(db, limit: limit) { broken = broken ?? $0.chained }
        return ChainMark(
            number: check.last.number, recordedAt: check.last.recordedAt, hash: check.last.hash,
            broken: broken)
    }
}

extension VerifyProblem {
    /// The entry at which the chain does not hold; nil of anything else.
    fileprivate var chained: Int64? {
        switch self {
        case .brokenChain(let entry), .gap(let entry), .timeRunsBack(let entry): entry
        case .revisionGap, .unknownFact, .unreadableFact, .withoutBirth, .table, .file: nil
        }
    }
}
