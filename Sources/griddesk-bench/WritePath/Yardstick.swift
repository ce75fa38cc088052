import CYardstick
import Glibc
import Store

/// What the plain C loop could not do.
struct YardstickFailure: Error, CustomStringConvertible {
    var description: String
}

/// The plain C loop over SQLite, under the pragmas that the store writes with.
struct Yardstick: ~Copyable {
    private let desk: OpaquePointer

    /// - Parameter cache: in KiB.
    init(_ path: String, cache: Int) throws {
        var opened: OpaquePointer?
        let pragmas = """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -\(cache);
            PRAGMA journal_size_limit = 16777216
            """
        try Yardstick.check(yardstick_open(path, pragmas, &opened))
        guard let opened else { throw YardstickFailure(description: "\(path): not opened") }
        desk = opened
    }

    deinit {
        yardstick_close(desk)
    }

    func write(_ rows: borrowing ImportedRows) throws {
        try Yardstick.check(yardstick_import_write(rows.rows, desk))
    }

    func prepare(_ moves: borrowing RecordedMoves) throws {
        try Yardstick.check(yardstick_moves_prepare(moves.moves, desk))
    }

    /// How many changes the desk, which is watched, has noted.
    func mark() throws -> Int64 {
        var mark: Int64 = 0
        try Yardstick.check(yardstick_moves_mark(desk, &mark))
        return mark
    }

    /// How long reading what suggestions rest on takes, in milliseconds.
    func readings(of technicians: [String], times: Int) throws -> [Double] {
        var result = Array(repeating: 0.0, count: times)
        let names = technicians.map { strdup($0) }
        defer { for name in names { free(name) } }
        let pointers = names.map { UnsafePointer<CChar>($0) }
        try Yardstick.check(
            yardstick_reads(
                desk, Reading.openJobs, Reading.lastTickets, pointers, pointers.count,
                Int32(Reading.pastTickets),
                times, &result))
        return result
    }

    static func check(_ problem: UnsafeMutablePointer<CChar>?) throws {
        guard let problem else { return }
        defer { free(problem) }
        throw YardstickFailure(description: String(cString: problem))
    }
}

/// The rows that an import added to a desk, in memory.
struct ImportedRows: ~Copyable {
    fileprivate let rows: OpaquePointer

    init(before: String, after: String) throws {
        var read: OpaquePointer?
        let problem = yardstick_import_read(before, after, &read)
        defer { if problem != nil { yardstick_import_free(read) } }
        try Yardstick.check(problem)
        guard let read else { throw YardstickFailure(description: "\(after): not read") }
        rows = read
    }

    deinit {
        yardstick_import_free(rows)
    }

    var count: Int { Int(yardstick_import_rows(rows)) }
}

/// The rows that moves changed, in memory.
struct RecordedMoves: ~Copyable {
    fileprivate let moves: OpaquePointer

    /// - Parameter marks: where each move ends.
    init(watched path: String, before: String, marks: [Int64]) throws {
        var read: OpaquePointer?
        let problem = yardstick_moves_read(path, before, marks, marks.count, &read)
        defer { if problem != nil { yardstick_moves_free(read) } }
        try Yardstick.check(problem)
        guard let read else { throw YardstickFailure(description: "\(path): not read") }
        moves = read
    }

    deinit {
        yardstick_moves_free(moves)
    }

    var rowCount: Int { Int(yardstick_moves_rows(moves)) }

    /// Has the desk at `path` note every change from now on.
    static func watch(_ path: String) throws {
        try Yardstick.check(yardstick_moves_watch(path))
    }

    func write(_ index: Int) throws {
        try Yardstick.check(yardstick_moves_write(moves, index))
    }
}
