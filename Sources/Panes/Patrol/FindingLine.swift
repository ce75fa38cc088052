import Domain
import Screen
import Words

/// A finding in one line: how old, how grave, where, what, and where it stands.
struct FindingLine {
    private let row: FindingRow
    private let look: Look
    /// Where it is said already, its grid is not.
    private let saysGrid: Bool

    init(_ row: FindingRow, _ look: Look, saysGrid: Bool = true) {
        (self.row, self.look, self.saysGrid) = (row, look, saysGrid)
    }

    /// Age and standing stay whole; what it is gives way.
    func text(width: Int) -> String {
        let head = age.padded(toCells: max(7, age.cellWidth)) + " " + severity.padded(toCells: 7)
        let tail = standing
        let room = width - head.cellWidth - tail.cellWidth - 2
        guard room >= 8 else { return (head + " " + what).clipped(toCells: width) }
        return head + " " + what.clipped(toCells: room).padded(toCells: room) + " " + tail
    }

    private var age: String { look.age(of: row.finding.foundAt) }
    private var severity: String { look.words(row.finding.severity.words) }

    private var what: String {
        let names = look.names
        let finding = row.finding
        let place = names.name(of: finding.point, on: names.site.route(row.route))
        let again = finding.isRecurring ? " " + look.words(Phrase.recurring) : ""
        let grid = row.grid.map { names[$0].short } ?? look.words(Phrase.wholeCompound)
        let what = String(finding.what.prefix(80)).escapedForTerminal()
        return (saysGrid ? grid + " " : "") + "\(place) \(what)\(again)"
    }

    private var standing: String {
        guard let ticket = row.finding.ticket else { return look.words(row.standing) }
        let state = row.lookAgain == .due ? row.standing : row.ticketState?.words ?? row.standing
        return "#\(ticket.text) " + look.words(state)
    }
}
