import Domain

/// Reads a source's file line by line, in constant memory, into tickets checked against a site.
///
/// A second reader over the same file gives the same lines.
package struct ImportReader {
    private var rows: RowReader
    private var builder: TicketBuilder

    /// Checks the mapping against the site, and the file's header against the mapping. `name` is what problems call
    /// the file; its ending decides the format where the mapping does not. `zone` is the site's; what happened behind `now` is a bad
    /// line.
    package init(
        path: String, name: String, mapping: Mapping, site: Site, zone: Zone, now: Instant
    ) throws(InputProblems) {
        let source: ByteSource
        do throws(InputProblem.Reason) {
            source = try ByteSource(path: path, mapping.encoding)
        } catch {
            throw InputProblems([InputProblem(file: name, reason: error)])
        }
        try self.init(source, name, mapping, site, zone, now)
    }

    package init(bytes: [UInt8], name: String, mapping: Mapping, site: Site, zone: Zone, now: Instant)
        throws(InputProblems)
    {
        let source: ByteSource
        do throws(InputProblem.Reason) {
            source = try ByteSource(bytes, mapping.encoding)
        } catch {
            throw InputProblems([InputProblem(file: name, reason: error)])
        }
        try self.init(source, name, mapping, site, zone, now)
    }

    private init(
        _ source: ByteSource, _ name: String, _ mapping: Mapping, _ site: Site, _ zone: Zone,
        _ now: Instant
    ) throws(InputProblems) {
        let problems = mapping.problems(in: site)
        guard problems.isEmpty else { throw InputProblems(problems) }
        let columns = mapping.columns
        let format = mapping.format ?? RowReader.Format(ofFile: name)
        rows = try RowReader(
            source, file: name, format: format, columns: columns,
            optional: mapping.isDesk ? DeskColumn.later : [], isGuarded: mapping.isDesk)
        builder = TicketBuilder(mapping, columns: columns, site: site, zone: mapping.zone ?? zone, now: now)
    }

    /// Bytes of the file that are done with.
    package var bytesRead: Int64 { rows.bytesRead }
    /// Nil where the size is not known, as of a pipe.
    package var totalBytes: Int64? { rows.totalBytes }

    /// The next line; nil behind the last. Throws only what ends the reading: the file cannot be read any more.
    package mutating func next() throws(InputProblems) -> ImportLine? {
        switch try rows.advance() {
        case .end: return nil
        case .bad(let problem):
            return ImportLine(line: problem.line ?? rows.row.line, outcome: .bad([problem]))
        case .row: return ImportLine(line: rows.row.line, outcome: builder.build(rows))
        }
    }
}

extension RowReader.Format {
    /// By the ending of the file's name; CSV with commas unless it says otherwise.
    init(ofFile name: String) {
        switch name.split(separator: ".").last?.lowercased() {
        case "jsonl", "ndjson", "json": self = .jsonLines
        case "tsv": self = .csv(delimiter: UInt8(ascii: "\t"))
        default: self = .csv(delimiter: UInt8(ascii: ","))
        }
    }
}
