import Domain

/// A column of times over the places of a row's columns.
struct CompiledTime: Sendable {
    enum Reading: Equatable {
        case instant(Instant)
        /// The column is empty.
        case none
        case bad(InputProblem.Reason)
    }

    private let template: CompiledTemplate
    private let formats: [DatePattern]

    init(_ timed: Mapping.Timed, slots: [String: Int]) {
        template = CompiledTemplate(timed.from, slots: slots)
        formats = timed.formats
    }

    /// Where problems of the value are said to be.
    var slot: Int { template.slot }

    /// - Parameters:
    ///   - zone: of times that name none.
    ///   - column: what problems call it.
    func read(_ row: Row, _ zone: Zone, column: String, scratch: inout [UInt8]) -> Reading {
        let value = template.value(row, scratch: &scratch)
        guard !value.isEmpty else { return .none }
        let shown = { InputProblem.excerpt(String(decoding: value, as: UTF8.self)) }
        switch formats.lazy.compactMap({ $0.reading(value, in: zone) }).first {
        // The source does not say which of two it was.
        case .one(let instant), .twice(let instant, _): return .instant(instant)
        case .skipped: return .bad(.skippedTime(column: column, value: shown()))
        case nil: return .bad(.badDate(column: column, value: shown()))
        }
    }

    func shown(_ row: Row, scratch: inout [UInt8]) -> String {
        InputProblem.excerpt(String(decoding: template.value(row, scratch: &scratch), as: UTF8.self))
    }
}
