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
        abstract: spoken(
            "巡查发现的问题，最早的在前，及应复查的。",
            "What was found on rounds, the oldest first, and what is due to be looked at again."),
        discussion: spoken(
            "最近 30 天的；写 --open 则为全部未了的。",
            "Those of the last 30 days, or with --open all that nobody followed to their end."))

    @OptionGroup var common: CommonOptions
    @Flag(help: spoken("只列未了的，不论多久。", "Only those that nobody followed to their end, however old."))
    var open =
        false
    @Option(
        help: spoken("只列这个基础网格的：代号、号数、名称或别名。", "Only of this base grid: slug, number, name or alias."),
        completion: .grids)
    var grid: String?
    @Option(help: spoken("从此时起发现的。", "Found from this time on.")) var since: String?
    @Option(help: spoken("此时之前发现的。", "Found before this time.")) var until: String?
    @OptionGroup var asOf: AsOf
    @Flag(help: .oneArray) var json = false

    func validate() throws {
        guard !open || since == nil && until == nil else {
            throw ValidationError(
                spoken("请写 --open，或 --since 和 --until", "say --open, or --since and --until"))
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
