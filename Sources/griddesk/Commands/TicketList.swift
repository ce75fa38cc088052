import ArgumentParser
import Desk
import Domain
import Store

struct TicketList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List tickets by the filter language of the screens.",
        discussion:
            "Words of a filter: \(Filter.keys.map { "\($0):" }.joined(separator: " ")) overdue, plain words.")

    @OptionGroup var common: CommonOptions
    @Argument(parsing: .allUnrecognized, help: "The filter; open tickets unless it says state:.")
    var filter: [String] = []
    @Option(help: "At most so many.") var limit: Int?
    @Option(help: "As the logbook stood then.") var asOf: String?
    @Flag(help: "One JSON array.") var json = false
    @Flag(help: "Comma-separated values, safe for spreadsheets.") var csv = false

    func validate() throws {
        guard limit.map({ $0 >= 0 }) ?? true else { throw ValidationError("--limit is 0 or more") }
        guard !(json && csv) else { throw ValidationError("say one of --json and --csv") }
        try FilterWords(filter).check()
    }

    private func listing(_ desk: OpenDesk) -> any TicketListing {
        if json { return TicketArray() }
        return csv ? TicketTable() : TicketLines(desk: desk)
    }

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let filter = try desk.filter(FilterWords(filter).words)
            var list = listing(desk)
            try list.begin()
            try desk.store.forEachRow(
                filter, limit: limit, now: .current(), asOf: try asOf.map(desk.instant)
            ) { try list.add($0, $1) }
            try list.end()
        }
    }
}

struct TicketShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one ticket with its history.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The ticket's number.") var number: String
    @Option(help: "As the logbook stood then.") var asOf: String?
    @Flag(help: "One JSON object.") var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let number = try desk.number(number)
            let file =
                try asOf.map { try desk.store.file(number, asOf: try desk.instant($0)) }
                ?? desk.store.file(number)
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
