/// One record of a source, cut down to the columns a mapping reads.
struct Row {
    var line = 1
    fileprivate(set) var bytes: [UInt8] = []
    fileprivate(set) var ranges: [Range<Int>] = []

    /// The value of a column, empty where the record has none.
    subscript(slot: Int) -> ArraySlice<UInt8> { bytes[ranges[slot]] }
}

/// Reads the wanted columns of a CSV or JSON lines file, whatever their order.
struct RowReader {
    enum Format: Equatable, Sendable {
        case csv(delimiter: UInt8)
        case jsonLines
    }

    enum Step {
        case row
        case bad(InputProblem)
        case end
    }

    private(set) var row = Row()
    private let columns: [String]
    private let file: String
    // One of the two; an enum's payload could not be changed in place.
    private var csv: CSVReader?
    private var json: JSONLinesReader?
    /// CSV: the field of each wanted column. JSON: the member of each in the current record, -1 for none.
    private var fields: [Int]
    /// CSV: how many fields the header has.
    private var width = 0
    private let slots: [String: Int]
    /// CSV: columns that may be missing, as if each of their fields were empty.
    private let optional: Set<String>
    /// CSV: whether what makes cells safe for spreadsheets is undone.
    private let isGuarded: Bool

    /// Reads a CSV header, which must have every column of `columns` that is not `optional`; each is wanted once.
    /// - Parameter names: of the fields of CSV that has no header.
    init(
        _ bytes: ByteSource, file: String, format: Format, columns: [String], optional: Set<String> = [],
        isGuarded: Bool = false, objectColumn: String? = nil, names: [String]? = nil
    ) throws(InputProblems) {
        self.isGuarded = isGuarded
        self.file = file
        self.columns = columns
        self.optional = optional
        slots = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        fields = columns.map { _ in -1 }
        do throws(InputProblem.Reason) {
            switch format {
            case .csv(let delimiter): csv = try CSVReader(bytes, file: file, delimiter: delimiter)
            case .jsonLines: json = try JSONLinesReader(bytes, file: file, objectKey: objectColumn)
            }
        } catch {
            throw InputProblems([InputProblem(file: file, reason: error)])
        }
        if csv != nil, let names {
            width = names.count
            fields = columns.map { names.firstIndex(of: $0) ?? -1 }
        } else if csv != nil {
            try readHeader()
        }
    }

    var bytesRead: Int64 { csv?.bytesRead ?? json?.bytesRead ?? 0 }
    var totalBytes: Int64? { csv == nil ? json?.totalBytes : csv?.totalBytes }

    /// Of the record as a whole, columns that are not wanted included.
    func fingerprint() -> Fingerprint {
        csv?.fingerprint() ?? json?.fingerprint() ?? Fingerprint()
    }

    /// A problem at a wanted column of the current record.
    func problem(_ reason: InputProblem.Reason, at slot: Int?) -> InputProblem {
        guard let slot, fields[slot] >= 0 else {
            return InputProblem(file: file, line: row.line, column: 1, reason: reason)
        }
        let position = csv?.position(fields[slot]) ?? json?.position(fields[slot])
        return InputProblem(file: file, line: position?.line, column: position?.column, reason: reason)
    }

    /// Moves to the next record. Throws only what ends the reading.
    mutating func advance() throws(InputProblems) -> Step {
        do throws(InputProblem.Reason) {
            return csv == nil ? try advanceJSON() : try advanceCSV()
        } catch {
            throw InputProblems([InputProblem(file: file, reason: error)])
        }
    }

    // MARK: CSV

    private mutating func advanceCSV() throws(InputProblem.Reason) -> Step {
        repeat {
            guard let step = try csv?.advance() else { return .end }
            row.line = csv?.line ?? 0
            switch step {
            case .end: return .end
            case .bad(let problem): return .bad(problem)
            case .record: break
            }
        } while csv.map { $0.isBlank && $0.count > 1 } ?? false
        row.clear()
        guard let csv else { return .end }
        // Empty fields behind the last column are what some spreadsheets write.
        guard csv.count >= width, (width..<csv.count).allSatisfy(csv.isEmpty) else {
            let reason = InputProblem.Reason.fieldCount(expected: width, found: csv.count)
            return .bad(InputProblem(file: file, line: row.line, column: 1, reason: reason))
        }
        let isGuarded = isGuarded
        for field in fields {
            row.append { if field >= 0 { RowReader.append(csv, field, isGuarded, to: &$0) } }
        }
        return .row
    }

    private static func append(
        _ csv: CSVReader, _ field: Int, _ isGuarded: Bool, to bytes: inout [UInt8]
    ) {
        guard isGuarded else { return csv.append(field, to: &bytes) }
        var cell: [UInt8] = []
        csv.append(field, to: &cell)
        bytes += SpreadsheetCell.read(String(decoding: cell, as: UTF8.self)).utf8
    }

    private mutating func readHeader() throws(InputProblems) {
        var problems: [InputProblem] = []
        switch try advanceHeader() {
        case .end: problems.append(InputProblem(file: file, reason: .emptyFile))
        case .bad(let problem): problems.append(problem)
        case .row: problems = findColumns()
        }
        if !problems.isEmpty { throw InputProblems(problems) }
    }

    private mutating func advanceHeader() throws(InputProblems) -> Step {
        do throws(InputProblem.Reason) {
            switch try csv?.advance() {
            case .record: return .row
            case .bad(let problem): return .bad(problem)
            case .end, nil: return .end
            }
        } catch {
            throw InputProblems([InputProblem(file: file, reason: error)])
        }
    }

    private mutating func findColumns() -> [InputProblem] {
        guard let csv else { return [] }
        width = csv.count
        var problems: [InputProblem] = []
        var unused: [String] = []
        for index in 0..<width {
            let name = csv.text(index)
            guard let slot = slots[name] else {
                unused.append(name)
                continue
            }
            if fields[slot] >= 0 { problems.append(csv.problem(.repeatedColumn(name), at: index)) }
            fields[slot] = index
        }
        let missing = columns.indices.map { (columns[$0], fields[$0]) }
            .filter { $1 < 0 && !optional.contains($0) }.map(\.0)
        // One mistyped name is pointed at; a file that has hardly any of them is another file.
        if missing.count > 3 {
            let reason = InputProblem.Reason.missingColumns(missing, of: columns.count)
            problems.append(InputProblem(file: file, line: csv.line, column: 1, reason: reason))
        }
        for column in missing where missing.count <= 3 {
            let near = Nearest.to(column, among: unused)
            problems.append(
                InputProblem(
                    file: file, line: csv.line, column: 1, reason: .missingColumn(column, near: near)))
        }
        guard let other = otherDelimiter(csv) else { return problems }
        return [InputProblem(file: file, line: csv.line, column: 1, reason: .otherDelimiter(other))]
    }

    /// The character that parts more of the wanted columns than the one that was to.
    private func otherDelimiter(_ csv: CSVReader) -> String? {
        let found = fields.count { $0 >= 0 }
        guard found < columns.count else { return nil }
        let header = (0..<csv.count).map(csv.text).joined(separator: csv.separator)
        return [";", "\t", ",", "|"].filter { $0 != csv.separator }.first { delimiter in
            let names = header.split(separator: delimiter, omittingEmptySubsequences: false)
            return Set(names.map { OutsideText.clean(String($0)) }).intersection(columns).count > found
        }
    }

    // MARK: JSON lines

    private mutating func advanceJSON() throws(InputProblem.Reason) -> Step {
        guard let step = try json?.advance() else { return .end }
        row.line = json?.line ?? 0
        switch step {
        case .end: return .end
        case .bad(let problem): return .bad(problem)
        case .record: break
        }
        row.clear()
        guard let json else { return .end }
        for slot in fields.indices { fields[slot] = -1 }
        for (index, member) in json.members.enumerated() {
            guard let slot = slots[member.key] else { continue }
            if fields[slot] >= 0 {
                fields[slot] = index
                return .bad(problem(.repeatedColumn(member.key), at: slot))
            }
            fields[slot] = index
        }
        for field in fields {
            let range = field < 0 ? nil : json.members[field].range
            row.append { bytes in if let range { bytes += json.text[range] } }
        }
        return .row
    }
}

extension Row {
    /// One cut out of fields of another.
    init(line: Int, cells: [ArraySlice<UInt8>]) {
        self.init(line: line)
        for cell in cells { append { $0 += cell } }
    }

    fileprivate mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        ranges.removeAll(keepingCapacity: true)
    }

    fileprivate mutating func append(_ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        write(&bytes)
        ranges.append(start..<bytes.count)
    }
}
