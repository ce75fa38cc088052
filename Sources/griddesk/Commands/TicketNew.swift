import ArgumentParser
import Desk
import Domain
import Foundation
import Store

struct TicketNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Take a new ticket; prints its number.")

    @OptionGroup var common: CommonOptions
    @Option(help: "The base grid: slug, number, name or alias.") var grid: String
    @Option(help: "The category: slug, name or alias.") var category: String
    @Option(help: "What is wrong, in the reporter's words.") var what: String
    @Option(name: .customLong("where"), help: "Where in the grid.") var place: String?
    @Option(help: "P1 to P4; else the category's.") var priority: String?
    @Option(help: "Who reports it.") var reporter: String?
    @Option(help: "The reporter's phone.") var phone: String?
    @Option(help: "The reporter's office.") var unit: String?
    @Option(help: "phone, walkIn, hotline, patrol, miniProgram, publicAccount, open311 or routine.")
    var channel: String = "phone"
    @Option(name: .customLong("at"), help: "When it was reported; else now.") var time: String?
    @Flag(help: "Print the ticket as JSON.") var json = false

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting {
            let order = Order(.report(try draft(desk)), happenedAt: try time.map(desk.instant))
            let receipt = try desk.store.carryOut(order.composed, by: try desk.author())
            try TicketPrinter(desk).print(receipt.number, asJSON: json)
        }
    }

    private func draft(_ desk: OpenDesk) throws -> TicketDraft {
        guard let channel = Channel(typed: channel) else {
            throw CommandFailure.badValue("--channel", channel)
        }
        return TicketDraft(
            grid: try desk.site.grids.one(grid, .grid).id,
            category: try desk.site.categories.one(category, .category).id,
            place: place ?? "", what: what, channel: channel,
            reporter: Reporter(name: reporter, phone: phone, unit: unit),
            priority: try priority.map(readPriority))
    }
}

func readPriority(_ text: String) throws -> Priority {
    guard let priority = Priority(typed: text) else { throw CommandFailure.badValue("--priority", text) }
    return priority
}

extension Array where Element: SiteItem {
    /// The one that people call `text`; none is a refusal, several is a question.
    func one(_ text: String, _ thing: Refusal.Thing) throws -> Element {
        let found = called(text)
        guard let first = found.first else { throw Refusal.unknown(thing, text) }
        guard found.count == 1 else { throw CommandFailure.ambiguous(text, found.map(\.id.text)) }
        return first
    }
}

extension String {
    /// In Unicode's composed form, as all texts are stored.
    var composed: String { precomposedStringWithCanonicalMapping }
}
