import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire
import Words

struct PatrolList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List rounds by the filter language of the screens.",
        discussion: """
            Words of a filter: \(RoundFilter.keys.map { "\($0):" }.joined(separator: " "))
            A bare word is a state (missed, due, under-way …), or looked for in the names of routes, grids and people; \
            finding: is open, any or none; a comma is or, a space and, - not. The rounds are today's unless since: or \
            until:, or --on, --since or --until, says otherwise. DATE is 2026-04-30, today, yesterday, tomorrow, \
            this-week, last-week or this-month.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(parsing: .allUnrecognized, help: "The filter.") var filter: [String] = []
    @OptionGroup var span: RoundSpan
    @OptionGroup var asOf: AsOf
    @Flag(help: "One JSON array.") var json = false

    func validate() throws { try FilterWords(filter).check() }

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting {
            let desk = try present.asOf(asOf)
            let now = desk.now
            let filter = try desk.roundFilter(FilterWords(filter).words)
            let today = try desk.days("today", "--on")
            let time = try span.stretch(
                desk, usual: filter.stretch(at: now, usual: today) ?? today, most: span.isSaid ? 366 : nil)
            let rows = try desk.read { try $0.rounds(in: time, now: now) }.filter {
                filter.lets($0, at: now)
            }
            let output = StandardOutput()
            if json {
                let rounds = try rows.map { try JSONText().text(RoundJSON($0, now: now)) }
                try output.write(rounds.isEmpty ? "[]\n" : "[\n" + rounds.joined(separator: ",\n") + "\n]\n")
            } else {
                for line in RoundLines(desk, now).lines(rows) { try output.line(line) }
            }
            try output.flush()
            if rows.isEmpty, !json {
                tell(Phrase("没有符合的巡查轮次", "no round matches")[desk.language])
            }
        }
    }
}

struct PatrolShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one round, checkpoint by checkpoint.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The round, such as night.b05@261120T2200.") var round: String
    @OptionGroup var asOf: AsOf
    @Flag(help: "One JSON object.") var json = false

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting {
            let desk = try present.asOf(asOf)
            try RoundPrinter(desk).show(try desk.file(try desk.round(round)), asJSON: json)
        }
    }
}
