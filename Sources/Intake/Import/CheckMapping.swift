import Domain

/// How the columns of one source become checks of rounds, as a mapping file states it.
package struct CheckMapping: Sendable {
    /// What late evidence names as its reason.
    package var source: String
    /// Nil goes by the file's ending.
    var format: RowReader.Format?
    var encoding: TextEncoding
    /// For times that name none; nil is the site's.
    var zone: Zone?
    /// Columns that the file may lack.
    var optional: [String]
    /// Seconds that the reader's clock was ahead.
    var ahead: Int
    var fields: [Field: FieldTemplate]
    var at: Mapping.Timed
    /// What the reader's clock showed when it was read out, and what time it was then.
    var clock: Mapping.Timed?
    var synced: Mapping.Timed?
    var choices: [Choice: Mapping.Choice]
    /// By the reader's own codes: `route/point`, or a checkpoint that only one route has.
    var tags: [String: Mapping.Choice.Target]
    /// By the reader's own codes: slugs.
    var people: [String: Mapping.Choice.Target]

    enum Field: String, CaseIterable {
        case route
        case point
        /// What the reader calls a checkpoint of a route.
        case tag
        case person
        case item
        case what
        case reading
        case photo
    }

    enum Choice: String, CaseIterable {
        case result
        case severity
        case turn

        /// The stored names to choose among.
        var names: [String] {
            switch self {
            case .result: Answer.Result.allCases.map(\.rawValue)
            case .severity: Severity.allCases.map(\.rawValue)
            case .turn: Told.Turn.allCases.map(\.rawValue)
            }
        }
    }
}

extension CheckMapping {
    /// The columns that the mapping reads, each once.
    package var columns: [String] {
        var all = Field.allCases.compactMap { fields[$0] }
        all += [at, clock, synced].compactMap { $0?.from }
        for choice in Choice.allCases.compactMap({ choices[$0] }) {
            all += [choice.from].compactMap { $0 } + choice.rules.compactMap(\.from)
        }
        return all.flatMap(\.columns).unique
    }

    /// What the mapping names that the site lacks; an import needs none of it.
    func problems(_ names: CheckNames) -> [InputProblem] {
        let places = tags.values.compactMap { target -> InputProblem? in
            target.problem(names.spot(target.text).failure)
        }
        let persons = people.values.compactMap { target -> InputProblem? in
            target.problem(names.person(target.text).failure)
        }
        return (places + persons).sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    }
}

extension Mapping.Choice.Target {
    fileprivate func problem(_ reason: InputProblem.Reason?) -> InputProblem? {
        reason.map { reason in
            var problem = place
            problem.reason = reason
            return problem
        }
    }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
