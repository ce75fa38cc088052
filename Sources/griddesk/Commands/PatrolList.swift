import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire
import Words

struct PatrolList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the rounds whose windows start in a stretch of time.",
        discussion: """
            Today's unless --on, --since or --until says otherwise. DATE is 2026-04-30, today, yesterday, tomorrow, \
            this-week, last-week or this-month.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "Only of this base grid: slug, number, name or alias.") var grid: String?
    @Option(help: "Only of this route: slug, name or alias.") var route: String?
    @Option(
        parsing: .upToNextOption,
        help:
            "upcoming, due, underWay, done, doneLate, unfinished, missed or excused; several are any of them."
    )
    var state: [String] = []
    @Option(name: .customLong("on"), help: "The day, or the week or month.") var date: String?
    @Option(help: "From this time on.") var since: String?
    @Option(help: "Before this time, at most 366 days behind --since.") var until: String?
    @Flag(help: "One JSON array.") var json = false

    func validate() throws {
        guard date == nil || since == nil && until == nil else {
            throw ValidationError("say --on, or --since and --until")
        }
    }

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let now = Instant.current()
            let time = try stretch(desk, now)
            let wanted = try filter(desk, now)
            let rows = try desk.store.read { try $0.rounds(in: time, now: now) }.filter(wanted)
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

    private func stretch(_ desk: OpenDesk, _ now: Instant) throws -> Range<Instant> {
        let today = try desk.days("today", "--on")
        if let date { return try desk.days(date, "--on") }
        let from = try since.map(desk.instant)
        let to = try until.map(desk.instant)
        let start = from ?? min(today.lowerBound, to ?? today.lowerBound)
        let end = to ?? max(today.upperBound, start)
        guard start <= end else { throw CommandFailure.badValue("--until", until ?? "") }
        guard end <= start.adding(minutes: 366 * 1440) else {
            throw CommandFailure.badValue(until == nil ? "--since" : "--until", until ?? since ?? "")
        }
        return start..<end
    }

    private func filter(_ desk: OpenDesk, _ now: Instant) throws -> (RoundRow) -> Bool {
        let grid = try grid.map { try desk.site.grids.one($0, .grid).id }
        let routes = try route.map(desk.site.routes)
        let states = try state.flatMap { $0.split(separator: ",").map(String.init) }.map(RoundState.typed)
        return { row in
            (grid == nil || row.grid == grid) && routes.map { $0.contains(row.id.route) } ?? true
                && (states.isEmpty || states.contains(row.state(at: now)))
        }
    }
}

struct PatrolShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one round, checkpoint by checkpoint.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The round, such as night.b05@261120T2200.") var round: String
    @Flag(help: "One JSON object.") var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            try RoundPrinter(desk).show(try desk.file(try desk.round(round)), asJSON: json)
        }
    }
}

extension OpenDesk {
    /// The days that a text names, from the first's beginning to the last's end.
    fileprivate func days(_ text: String, _ option: String) throws -> Range<Instant> {
        guard let span = DaySpan(text, today: zone.day(of: .current()))?.instants(in: zone) else {
            throw CommandFailure.badValue(option, text)
        }
        return span.start..<span.end
    }
}

extension Site {
    /// The routes that people call `text`: one of them, or all of one plan.
    fileprivate func routes(called text: String) throws -> Set<ID<Route>> {
        let plans = Set(rounds.routes.called(text).map(\.id))
        let wanted = text.lowercased()
        let found = routes.filter { route in
            plans.contains(route.plan) || route.id.text == wanted || route.name.zh.lowercased() == wanted
                || route.name.en.lowercased() == wanted
        }
        guard !found.isEmpty else { throw Refusal.unknown(.route, text) }
        return Set(found.map(\.id))
    }
}

extension RoundState {
    fileprivate static func typed(_ text: String) throws -> RoundState {
        let wanted = text.lowercased()
        let found = allCases.first { state in
            [state.rawValue, state.words.zh, state.words.en].contains { $0.lowercased() == wanted }
        }
        guard let found else { throw CommandFailure.badValue("--state", text) }
        return found
    }
}
