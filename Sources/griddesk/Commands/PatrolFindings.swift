import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire
import Words

struct PatrolFindings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings",
        abstract: "What was found on rounds, the oldest first, and what is due to be looked at again.",
        discussion: "Those of the last 30 days, or with --open all that nobody followed to their end.")

    @OptionGroup var common: CommonOptions
    @Flag(help: "Only those that nobody followed to their end, however old.") var open = false
    @Option(help: "Only of this base grid: slug, number, name or alias.") var grid: String?
    @Option(help: "Found from this time on.") var since: String?
    @Option(help: "Found before this time.") var until: String?
    @OptionGroup var asOf: AsOf
    @Flag(help: "One JSON array.") var json = false

    func validate() throws {
        guard !open || since == nil && until == nil else {
            throw ValidationError("say --open, or --since and --until")
        }
    }

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting {
            let desk = try present.asOf(asOf)
            let rows = try rows(desk)
            let output = StandardOutput()
            if json {
                let findings = try rows.map { try JSONText().text(FindingJSON($0)) }
                try output.write(
                    findings.isEmpty ? "[]\n" : "[\n" + findings.joined(separator: ",\n") + "\n]\n")
            } else {
                for row in rows { try output.line(line(row, desk)) }
            }
            try output.flush()
            if rows.isEmpty, !json { tell(Phrase("没有符合的问题", "no finding matches")[desk.language]) }
        }
    }

    private func rows(_ desk: OpenDesk) throws -> [FindingRow] {
        let grid = try grid.map { try desk.site.grids.one($0, .grid).id }
        if open { return try desk.read { try $0.openFindings(of: grid) } }
        let end = try until.map(desk.instant) ?? desk.now.adding(minutes: 1)
        let start = try since.map(desk.instant) ?? end.adding(minutes: -30 * 1440)
        guard start <= end else { throw CommandFailure.badValue("--until", until ?? since ?? "") }
        return try desk.read { try $0.findings(in: start..<end, of: grid) }
    }

    private func line(_ row: FindingRow, _ desk: OpenDesk) -> String {
        let (finding, language) = (row.finding, desk.language)
        let route = desk.site.route(row.route)
        let columns = [
            row.id.text, desk.zone.stamp(finding.foundAt), finding.severity.words[language],
            desk.names.name(of: row.route), desk.names.name(of: finding.point, on: route), finding.what,
            row.standing[language], finding.ticket.map { "#" + $0.text },
            finding.isRecurring ? Phrase("反复", "recurring")[language] : nil,
        ]
        return columns.compactMap { $0?.escapedForLine }.joined(separator: "  ")
    }
}
