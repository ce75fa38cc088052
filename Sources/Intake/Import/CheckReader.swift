import Domain

/// What became of one line of a file of checks.
package struct CheckLine: Equatable, Sendable {
    package enum Outcome: Equatable, Sendable {
        case check(ReadCheck)
        case bad([InputProblem])
    }

    /// Where the record begins, 1 being the first of the file.
    package var line: Int
    package var outcome: Outcome
}

/// Reads a file of checks line by line, in constant memory, each checked against a site.
package struct CheckReader {
    private var rows: RowReader
    private var builder: CheckBuilder

    /// Checks the mapping against the site, and the file's header against the mapping. `name` is what problems call
    /// the file; its ending decides the format where the mapping does not. What happened behind `now` is a bad line.
    package init(
        path: String, name: String, mapping: CheckMapping, site: Site, zone: Zone, now: Instant
    ) throws(InputProblems) {
        try self.init(
            CheckReader.source(name) { () throws(InputProblem.Reason) in
                try ByteSource(path: path, mapping.encoding)
            }, name, mapping, site, zone, now)
    }

    package init(bytes: [UInt8], name: String, mapping: CheckMapping, site: Site, zone: Zone, now: Instant)
        throws(InputProblems)
    {
        try self.init(
            CheckReader.source(name) { () throws(InputProblem.Reason) in
                try ByteSource(bytes, mapping.encoding)
            }, name, mapping, site, zone, now)
    }

    private static func source(
        _ name: String, _ open: () throws(InputProblem.Reason) -> ByteSource
    ) throws(InputProblems) -> ByteSource {
        do throws(InputProblem.Reason) {
            return try open()
        } catch {
            throw InputProblems([InputProblem(file: name, reason: error)])
        }
    }

    private init(
        _ source: ByteSource, _ name: String, _ mapping: CheckMapping, _ site: Site, _ zone: Zone,
        _ now: Instant
    ) throws(InputProblems) {
        let names = CheckNames(site)
        let problems = mapping.problems(names)
        guard problems.isEmpty else { throw InputProblems(problems) }
        let columns = mapping.columns
        rows = try RowReader(
            source, file: name, format: mapping.format ?? RowReader.Format(ofFile: name), columns: columns,
            optional: Set(mapping.optional))
        builder = CheckBuilder(mapping, columns: columns, names: names, zone: mapping.zone ?? zone, now: now)
    }

    /// Bytes of the file that are done with.
    package var bytesRead: Int64 { rows.bytesRead }
    /// Nil where the size is not known, as of a pipe.
    package var totalBytes: Int64? { rows.totalBytes }

    /// The next line; nil behind the last. Throws only what ends the reading: the file cannot be read any more.
    package mutating func next() throws(InputProblems) -> CheckLine? {
        switch try rows.advance() {
        case .end: return nil
        case .bad(let problem):
            return CheckLine(line: problem.line ?? rows.row.line, outcome: .bad([problem]))
        case .row: return CheckLine(line: rows.row.line, outcome: builder.build(rows))
        }
    }
}
