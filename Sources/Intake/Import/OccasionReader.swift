import Domain

/// Reads a file of occasions line by line, checked against a site. A second reader over the same file gives the same lines.
package struct OccasionReader {
    /// What became of one line of the file.
    package struct Line: Equatable, Sendable {
        package enum Outcome: Equatable, Sendable {
            /// With the file's own key.
            case occasion(Gathering.Details, key: String)
            case bad([InputProblem])
        }

        /// Where the record begins, 1 being the first of the file.
        package var line: Int
        package var outcome: Outcome
    }

    private enum Column: Int, CaseIterable {
        case key, grid, place, start, end, title, heads
    }

    private var rows: RowReader
    private let site: Site
    private let zone: Zone
    private let now: Instant
    private var problems: [InputProblem] = []

    /// Checks the file's header. `name` is what problems call the file; its ending decides the format. `zone` is of times that
    /// name none, of which those that are a clock alone mean the day of `now`.
    package init(
        path: String, name: String, site: Site, zone: Zone, now: Instant
    ) throws(InputProblems) {
        let source: ByteSource
        do throws(InputProblem.Reason) {
            source = try ByteSource(path: path, .utf8)
        } catch {
            throw InputProblems([InputProblem(file: name, reason: error)])
        }
        rows = try RowReader(
            source, file: name, format: RowReader.Format(ofFile: name),
            columns: Column.allCases.map { "\($0)" }, optional: ["\(Column.heads)"], isGuarded: true)
        self.site = site
        self.zone = zone
        self.now = now
    }

    /// The next line; nil behind the last. Throws only what ends the reading: the file cannot be read any more.
    package mutating func next() throws(InputProblems) -> Line? {
        switch try rows.advance() {
        case .end: return nil
        case .bad(let problem): return Line(line: problem.line ?? rows.row.line, outcome: .bad([problem]))
        case .row:
            problems = []
            let (key, details) = (text(.key, limit: TextLimit.reporter), details())
            guard let key, let details, problems.isEmpty else {
                return Line(line: rows.row.line, outcome: .bad(problems))
            }
            return Line(line: rows.row.line, outcome: .occasion(details, key: key))
        }
    }

    private mutating func details() -> Gathering.Details? {
        let grid = grid()
        let place = text(.place, limit: TextLimit.place)
        let start = time(.start)
        let end = time(.end)
        let title = text(.title, limit: TextLimit.title)
        let heads = heads()
        guard let grid, let place, let start, let end, let title else { return nil }
        let details = Gathering.Details(
            grid: grid, place: place, start: start.startOfMinute, end: end.startOfMinute, title: title,
            heads: heads)
        if let flaw = details.flaw(now) {
            report(.occasion(flaw), at: flaw == .endsBeforeStart ? .end : .start)
        }
        return details
    }

    private mutating func report(_ reason: InputProblem.Reason, at column: Column) {
        problems.append(rows.problem(reason, at: column.rawValue))
    }

    // MARK: Cells

    private func cell(_ column: Column) -> String {
        OutsideText.clean(rows.row[column.rawValue]).trimmingSpace
    }

    private mutating func text(_ column: Column, limit: Int) -> String? {
        let text = cell(column)
        if text.isEmpty {
            report(.missingValue(column: "\(column)"), at: column)
            return nil
        }
        guard text.unicodeScalars.count <= limit else {
            report(.textTooLong(column: "\(column)", limit: limit), at: column)
            return nil
        }
        return text
    }

    private mutating func grid() -> ID<Grid>? {
        guard let text = text(.grid, limit: TextLimit.place) else { return nil }
        let found = site.grids.called(text)
        if found.count == 1, let grid = found.first, !grid.isRetired { return grid.id }
        if let grid = found.first, found.allSatisfy(\.isRetired) {
            report(.retired(.grid, grid.id.text), at: .grid)
        } else {
            let near = Nearest.to(text, among: site.inUse.grids.map(\.id.text).sorted())
            report(.unknown(.grid, InputProblem.excerpt(text), near: near), at: .grid)
        }
        return nil
    }

    private mutating func time(_ column: Column) -> Instant? {
        guard let text = text(column, limit: TextLimit.reporter) else { return nil }
        switch TypedTime(text, in: zone, now: now) {
        // A clock that shows it twice showed it first.
        case .one(let instant), .twice(let instant, _): return instant
        case .skipped:
            report(.skippedTime(column: "\(column)", value: InputProblem.excerpt(text)), at: column)
        case nil: report(.badDate(column: "\(column)", value: InputProblem.excerpt(text)), at: column)
        }
        return nil
    }

    private mutating func heads() -> Int? {
        let text = cell(.heads)
        guard !text.isEmpty else { return nil }
        guard let heads = Int(text), (0...Gathering.mostHeads).contains(heads) else {
            report(.occasion(.headsOutOfRange(most: Gathering.mostHeads)), at: .heads)
            return nil
        }
        return heads
    }
}
