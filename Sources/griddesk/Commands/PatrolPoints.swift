import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire
import Words

struct PatrolPoints: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "points",
        abstract: spoken("一个月的积分表；每行指明条目。", "The scoring sheet of a month; each line names its entry."))

    @OptionGroup var common: CommonOptions
    @Option(
        help: spoken("YYYY-MM，按时段的开始计；不写为本月。", "YYYY-MM, by when the rounds' windows start; else this month.")
    )
    var month: String?
    @OptionGroup var asOf: AsOf
    @Flag(help: spoken("输出一个 JSON 数组，一人一项。", "One JSON array, an object an officer.")) var json = false

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting {
            let desk = try present.asOf(asOf)
            let time = try stretch(desk)
            let sheet = ScoreSheet(try desk.read { try $0.scores(in: time) })
            let output = StandardOutput()
            if json {
                try output.write(JSONText().text(sheet.accounts.map(ScoreJSON.init)) + "\n")
            } else {
                let names = desk.names
                for line in sheet.accounts.flatMap({ lines($0, names) }) { try output.line(line) }
            }
            try output.flush()
            if sheet.accounts.isEmpty, !json {
                tell(Phrase("这个月没有积分", "no points in that month")[desk.language])
            }
        }
    }

    private func stretch(_ desk: OpenDesk) throws -> Range<Instant> {
        let today = desk.zone.day(of: desk.now).iso8601
        let text = month ?? String(today.dropLast(3))
        guard let first = Day(iso8601: text + "-01") else { throw CommandFailure.badValue("--month", text) }
        let beyond = first.adding(days: 31)
        let end = beyond.adding(days: 1 - beyond.day)
        return desk.zone.instant(of: first)..<desk.zone.instant(of: end)
    }

    private func lines(_ account: ScoreSheet.Account, _ names: Names) -> [String] {
        let nobody = Phrase("无人", "nobody")[names.language]
        let columns = [
            (account.rank.map { "\($0)" } ?? "-").padded(toCells: 3, alignment: .right),
            (account.person.map { names[$0].name } ?? nobody).clippedAndPadded(20),
            "\(account.total)".padded(toCells: 5, alignment: .right),
        ]
        return [columns.joined(separator: "  ")] + account.lines.map { line($0, names.language) }
    }

    private func line(_ line: ScoreSheet.Line, _ language: Language) -> String {
        let points = line.score.points
        let columns = [
            (points > 0 ? "+\(points)" : "\(points)").padded(toCells: 5, alignment: .right),
            line.score.ground.words[language].padded(toCells: 24), line.round.text.padded(toCells: 28),
            Phrase("条目 \(line.entry)", "entry \(line.entry)")[language],
        ]
        return "                         " + columns.joined(separator: "  ")
    }
}
