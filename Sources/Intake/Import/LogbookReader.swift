import Domain

/// Reads an exported logbook line by line, in constant memory: JSON lines where it begins with a brace, else a table.
package struct LogbookReader {
    package enum Step: Equatable, Sendable {
        case entry(StoredEntry)
        case bad(InputProblem)
    }

    private static let columns = [
        "number", "recordedAt", "happenedAt", "operator", "desk", "kind", "id", "revision", "fact", "version",
        "hash", "data",
    ]

    private let name: String
    private let isTable: Bool
    private var rows: RowReader

    /// `name` is what problems call the file.
    package init(path: String, name: String) throws(InputProblems) {
        self.name = name
        let source: ByteSource
        do throws(InputProblem.Reason) {
            isTable = try !LogbookReader.beginsWithBrace(ByteSource(path: path))
            source = try ByteSource(path: path)
        } catch {
            throw InputProblems([InputProblem(file: name, reason: error)])
        }
        rows = try RowReader(
            source, file: name, format: isTable ? .csv(delimiter: UInt8(ascii: ",")) : .jsonLines,
            columns: LogbookReader.columns, isGuarded: isTable, objectColumn: "data")
    }

    private static func beginsWithBrace(_ source: ByteSource) throws(InputProblem.Reason) -> Bool {
        var bytes: [UInt8] = []
        while try source.read(64, to: &bytes) {
            let text = OutsideText.trim(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
            if let first = text.first { return first == UInt8(ascii: "{") }
        }
        return false
    }

    /// Bytes of the file that are done with.
    package var bytesRead: Int64 { rows.bytesRead }
    package var totalBytes: Int64? { rows.totalBytes }
    /// Of what was read last.
    package var line: Int { rows.row.line }

    /// Nil behind the last line. Throws only what ends the reading: the file cannot be read any more.
    package mutating func next() throws(InputProblems) -> Step? {
        switch try rows.advance() {
        case .end: return nil
        case .bad(let problem): return .bad(problem)
        case .row:
            do throws(InputProblem) {
                return .entry(try entry())
            } catch {
                return .bad(error)
            }
        }
    }

    private func entry() throws(InputProblem) -> StoredEntry {
        let number: Int64 = try integer(0)
        let stamp = Stamp(
            recordedAt: try instant(1), happenedAt: try instant(2), operatorID: ID(text(3)), desk: text(4))
        guard let kind = Subject.Kind(rawValue: text(5)) else { throw badCell(5) }
        let data = isTable ? text(11) : LogbookReader.unspelled(text(11))
        return StoredEntry(
            number: number, stamp: stamp, subject: Subject(kind: kind, id: text(6)),
            revision: try integer(7), fact: StoredName(name: text(8), version: try integer(9)), data: data,
            hash: text(10))
    }

    private func text(_ slot: Int) -> String { String(decoding: rows.row[slot], as: UTF8.self) }

    private func integer<Value: FixedWidthInteger>(_ slot: Int) throws(InputProblem) -> Value {
        guard let value = Value(text(slot)) else { throw badCell(slot) }
        return value
    }

    private func instant(_ slot: Int) throws(InputProblem) -> Instant {
        guard let value = Instant(iso8601: text(slot)) else { throw badCell(slot) }
        return value
    }

    private func badCell(_ slot: Int) -> InputProblem {
        let (column, value) = (LogbookReader.columns[slot], text(slot))
        return rows.problem(
            value.isEmpty ? .missingValue(column: column) : .badCell(column: column, value: value), at: slot)
    }

    /// The fact's JSON as it is stored: only what stands below the space is spelled there, while an export spells
    /// all that cannot be seen.
    static func unspelled(_ json: String) -> String {
        guard json.utf8.contains(UInt8(ascii: "\\")) else { return json }
        var bytes: [UInt8] = []
        var rest = Array(json.utf8)[...]
        while let byte = rest.first {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                rest = rest.dropFirst()
                continue
            }
            var units: [UInt16] = []
            while let unit = spelledUnit(rest.dropFirst(units.count * 6)), unit >= 0x20, units.count < 2 {
                units.append(unit)
                if !UTF16.isLeadSurrogate(unit) { break }
            }
            if units.isEmpty {
                bytes += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else {
                bytes += String(decoding: units, as: UTF16.self).utf8
                rest = rest.dropFirst(units.count * 6)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The code unit of `\uXXXX` at the beginning.
    private static func spelledUnit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
        let spelled = bytes.prefix(6)
        guard spelled.count == 6, spelled.starts(with: "\\u".utf8) else { return nil }
        return UInt16(String(decoding: spelled.dropFirst(2), as: UTF8.self), radix: 16)
    }
}
