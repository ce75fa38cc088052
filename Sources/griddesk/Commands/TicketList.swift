import ArgumentParser
import Desk
import Domain
import Screen
import Store

struct TicketList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List tickets by the filter language of the screens.",
        discussion: """
            Words of a filter: \(Filter.keys.map { "\($0):" }.joined(separator: " "))
            A bare word is looked for in what is seen of the ticket; one that is a state or sign (overdue, to-dispatch, \
            no-answer, escalated, listed, on-hold, emergency …) is that one, in quotes it is text. A comma is or, a space \
            and, - not. since: and closed: count from a day's first minute, until: and due: to the end of that day: \
            2026-04-30, today, yesterday, this-week, last-week, this-month; or -2h, -1d, 14:05. cat: knows what callers \
            call a category, a bare word does not. none stands for nobody: team:none, tech:none, by:none.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(parsing: .allUnrecognized, help: "The filter; open tickets unless it says state:.")
    var filter: [String] = []
    @Option(help: "At most so many.") var limit: Int?
    @OptionGroup var asOf: AsOf
    @Flag(help: "One JSON array.") var json = false
    @Flag(help: "Comma-separated values, safe for spreadsheets.") var csv = false
    @Flag(help: "With --csv: begin with the mark by which spreadsheets read Chinese.") var bom = false

    func validate() throws {
        guard csv || !bom else { throw ValidationError("--bom goes with --csv") }
        guard limit.map({ $0 >= 0 }) ?? true else { throw ValidationError("--limit is 0 or more") }
        guard !(json && csv) else { throw ValidationError("say one of --json and --csv") }
        try FilterWords(filter).check()
    }

    private func listing(_ desk: OpenDesk) -> any TicketListing {
        if json { return TicketArray(now: desk.now) }
        return csv ? TicketSheet(desk, hasMark: bom) : TicketLines(desk: desk)
    }

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting {
            let place = try present.place(asOf.time)
            let desk = try place.map { try OpenDesk(present, at: $0, nil) } ?? present
            let filter = try desk.filter(FilterWords(filter).words)
            var list = listing(desk)
            try list.begin()
            try desk.store.readRethrowing { reading in
                try reading.forEachRow(filter, limit: limit, now: desk.now, asOf: place?.then) {
                    try list.add($0, $1)
                }
            }
            try list.end()
            if let lines = list as? TicketLines, lines.isEmpty { try sayNothing(desk) }
        }
    }

    /// Says that nothing matches, and where something does.
    private func sayNothing(_ desk: OpenDesk) throws {
        let nothing = Phrase("没有符合的工单", "no ticket matches")[desk.language]
        let text = FilterWords(filter).words.joined(separator: " ")
        guard asOf.time == nil, let (elsewhere, states) = Filter.elsewhere(text, desk.filterNames) else {
            return tell(nothing)
        }
        let other = try desk.filter([elsewhere])
        let tally = try desk.store.read { try $0.tally(other, now: .current()) }
        guard tally.count > 0 else { return tell(nothing) }
        let kind =
            states.contains(where: \.isOpen)
            ? Phrase("其他状态", "in other states") : Phrase("已结", "ended")
        let hint = Phrase(
            "；\(kind.zh) \(tally.text) 张：ticket list \(elsewhere)",
            "; \(tally.text) \(kind.en): ticket list \(elsewhere)")
        tell(nothing + hint[desk.language])
    }
}

struct TicketShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one ticket with its history.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The ticket's number.") var number: String
    @OptionGroup var asOf: AsOf
    @Flag(help: "One JSON object.") var json = false

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting {
            let number = try present.number(number)
            let place = try present.place(asOf.time)
            let desk = try place.map { try OpenDesk(present, at: $0, nil) } ?? present
            let file = try desk.store.read { reading in
                try place.map { try reading.file(number, asOf: $0.then) } ?? reading.file(number)
            }
            guard let file else { throw StoreError.ticketNotFound(number) }
            try TicketPrinter(desk).show(file, asJSON: json)
        }
    }
}

/// The words of a filter among which a hyphen is a no, and `--` ends the options.
struct FilterWords {
    private let arguments: [String]

    init(_ arguments: [String]) {
        self.arguments = arguments
    }

    /// What looks like an option before `--` is a slip.
    func check() throws {
        for word in arguments.prefix(while: { $0 != "--" }) where word.hasPrefix("--") {
            throw ValidationError("Unknown option '\(word)'")
        }
    }

    var words: [String] { Array(arguments.split(separator: "--", maxSplits: 1).joined()) }
}
