import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Words

struct PatrolInspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Write down an inspection by hand; prints the round it became.",
        discussion: """
            A finding is \"CLAUSE: words\", such as --finding "205: soup at 12 °C"; the clause alone, --finding 205, has its own \
            words; a text without a clause and a colon is a finding that no clause tells of. \
            "CLAUSE!danger: words" says how bad it is. Several people make it a joint one.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The base grid: slug, number, name or alias; else the whole compound.") var grid: String?
    @Option(help: "What of it, such as 食堂后厨.") var place: String = ""
    @Option(help: "scheduled or surprise.") var kind: Inspection.Kind = .scheduled
    @Flag(help: "Along things of one kind; else over the whole place.") var byLine = false
    @Flag(help: "By others than the compound's own people.") var outside = false
    @Option(name: .customLong("with"), help: "Who took part: someone of the site, or a name; once each.")
    var people: [String] = []
    @Option(help: "What is not as it should be; once each.") var finding: [String] = []
    @Flag(help: "Nothing was found.") var fine = false
    @Option(help: "What it came to, in words.") var verdict: String?
    @Option(
        help:
            "The earlier inspection that it looks at again: of its open findings, those not told again are gone."
    )
    var follows: String?
    @Option(name: .customLong("at"), help: "When it was made; else now.") var time: String?
    @Flag(help: "Print the round as JSON.") var json = false

    func validate() throws {
        guard finding.isEmpty == fine else {
            throw ValidationError("say --finding once for each, or --fine where there is none")
        }
    }

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let order = Order(RoundWork.inspect(try draft(desk)), happenedAt: try time.map(desk.instant))
            let receipt = try desk.store.carryOut(order.composed, by: try desk.author())
            guard let round = receipt.subject.round else { return }
            RoundPrinter(desk).print(round, since: nil, asJSON: json)
        }
    }

    private func draft(_ desk: OpenDesk) throws -> InspectionDraft {
        var inspection = Inspection(
            kind: kind, way: byLine ? .line : .block, side: outside ? .outside : .inside, place: place,
            verdict: verdict)
        for name in people {
            let found = desk.site.people.called(name).map(\.id)
            guard found.count < 2 else { throw CommandFailure.ambiguous(name, found.map(\.text)) }
            if let person = found.first {
                inspection.people.append(person)
            } else {
                inspection.others.append(name)
            }
        }
        let grid = try grid.map { try desk.site.grids.one($0, .grid).id }
        let faults = try finding.map { text in
            guard let fault = InspectionDraft.Fault(typed: text) else {
                throw CommandFailure.badValue("--finding", text)
            }
            return fault
        }
        return InspectionDraft(
            inspection, grid: grid, faults: faults, followsUp: try follows.map(desk.round))
    }
}

extension Inspection.Kind: ExpressibleByArgument {}
