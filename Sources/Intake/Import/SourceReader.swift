import Domain

/// What became of one line of a source that is not of tickets.
package struct SourceLine<Item: Sendable>: Sendable {
    package enum Outcome: Sendable {
        case item(Item, fallbacks: [Fallback])
        case bad([InputProblem])
    }

    /// Where the record begins, 1 being the first of the file.
    package var line: Int
    package var outcome: Outcome
}

/// Reads such a file line by line, in constant memory.
package struct SourceReader<Item: Sendable> {
    private var rows: RowReader
    private let build: (borrowing RowReader) -> SourceLine<Item>.Outcome

    init(_ rows: RowReader, build: @escaping (borrowing RowReader) -> SourceLine<Item>.Outcome) {
        self.rows = rows
        self.build = build
    }

    /// Bytes of the file that are done with.
    package var bytesRead: Int64 { rows.bytesRead }
    /// Nil where the size is not known, as of a pipe.
    package var totalBytes: Int64? { rows.totalBytes }

    /// The next line; nil behind the last. Throws only what ends the reading.
    package mutating func next() throws(InputProblems) -> SourceLine<Item>? {
        switch try rows.advance() {
        case .end: return nil
        case .bad(let problem):
            return SourceLine(line: problem.line ?? rows.row.line, outcome: .bad([problem]))
        case .row: return SourceLine(line: rows.row.line, outcome: build(rows))
        }
    }
}

/// A file from outside before anything is known of its columns.
package struct SourceFile {
    private let name: String
    private let open: (TextEncoding) throws(InputProblem.Reason) -> ByteSource

    /// `name` is what problems call it; its ending decides the format where the mapping does not.
    package init(path: String, name: String) {
        self.name = name
        open = { encoding throws(InputProblem.Reason) in try ByteSource(path: path, encoding) }
    }

    package init(bytes: [UInt8], name: String) {
        self.name = name
        open = { encoding throws(InputProblem.Reason) in try ByteSource(bytes, encoding) }
    }

    func rows(_ shape: SourceShape, columns: [String]) throws(InputProblems) -> RowReader {
        let source: ByteSource
        do throws(InputProblem.Reason) {
            source = try open(shape.encoding)
        } catch {
            throw InputProblems([InputProblem(file: name, reason: error)])
        }
        return try RowReader(
            source, file: name, format: shape.format ?? RowReader.Format(ofFile: name), columns: columns,
            optional: shape.optional, names: shape.columns)
    }
}

/// What a mapping says of its source as a file.
struct SourceShape: Sendable {
    var name: String
    /// Nil goes by the file's ending.
    var format: RowReader.Format?
    var encoding: TextEncoding
    /// Of CSV without a header.
    var columns: [String]?
    /// CSV: columns that may be missing, as if each of their fields were empty.
    var optional: Set<String>
    /// For times that name none; nil is the site's.
    var zone: Zone?
}
