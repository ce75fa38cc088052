import Desk
import Domain
import Intake
import Screen
import Store
import Wire
import Words

/// A list of tickets on its way to standard output, a row at a time.
protocol TicketListing {
    mutating func begin() throws
    /// - Parameter kin: what merges made of it.
    mutating func add(_ row: TicketRow, _ kin: TicketKin) throws
    mutating func end() throws
}

/// One JSON array.
struct TicketArray: TicketListing {
    private let output = StandardOutput()
    private let json = JSONText()
    private let now: Instant
    private var isFirst = true

    init(now: Instant) { self.now = now }

    mutating func begin() throws {
        try output.write("[")
    }

    mutating func add(_ row: TicketRow, _ kin: TicketKin) throws {
        let ticket = TicketJSON(row: row, now: now, callers: kin.callers, survivor: kin.survivor)
        try output.write((isFirst ? "\n" : ",\n") + json.text(ticket))
        isFirst = false
    }

    mutating func end() throws {
        try output.write(isFirst ? "]\n" : "\n]\n")
        try output.flush()
    }
}

/// Lines for people: number, priority, state, place, category, what, team, in columns of cells.
struct TicketLines: TicketListing {
    let desk: OpenDesk
    private let output = StandardOutput()
    private(set) var isEmpty = true

    init(desk: OpenDesk) {
        self.desk = desk
    }

    func begin() {}

    mutating func add(_ row: TicketRow, _ kin: TicketKin) throws {
        isEmpty = false
        let language = desk.language
        let site = desk.site
        let columns = [
            row.number.text.padded(toCells: 11), row.priority.rawValue,
            row.state.words[language].padded(toCells: 11),
            desk.zone.stamp(row.reportedAt),
            "\(site.grids.name(row.grid, in: language)) \(row.place)".escapedForLine.clippedAndPadded(24),
            site.categories.name(row.category, in: language).clippedAndPadded(16),
            (row.assignment.map { site.teams.name($0.team, in: language) } ?? "-").clippedAndPadded(10),
            row.what.escapedForLine,
        ]
        try output.line(columns.joined(separator: "  "))
    }

    func end() throws {
        try output.flush()
    }
}

/// A sheet with the deadlines.
struct TicketSheet: TicketListing {
    let now: Instant
    let zone: Zone
    /// Spreadsheets need it before the header to read anything but ASCII.
    let hasMark: Bool
    private let output = StandardOutput()

    init(_ desk: OpenDesk, hasMark: Bool) {
        (now, zone, self.hasMark) = (desk.now, desk.zone, hasMark)
    }

    func begin() throws {
        if hasMark { try output.write(TicketListCSV.byteOrderMark) }
        try TicketTable(output).write(TicketListCSV.header)
    }

    func add(_ row: TicketRow, _ kin: TicketKin) throws {
        try TicketTable(output).write(TicketListCSV.cells(row, now, zone))
    }

    func end() throws {
        try output.flush()
    }
}

/// RFC 4180 with a header of the JSON keys; a cell that a spreadsheet would run begins with an apostrophe.
struct TicketTable {
    private let output: StandardOutput

    init(_ output: StandardOutput) {
        self.output = output
    }

    /// A record of any texts.
    func write(_ cells: [String?]) throws {
        try output.write(cells.map { SpreadsheetCell.written($0 ?? "") }.joined(separator: ",") + "\r\n")
    }
}

extension String {
    func clippedAndPadded(_ cells: Int) -> String {
        clipped(toCells: cells).padded(toCells: cells)
    }
}
