import ArgumentParser
import Domain
import Intake
import Screen
import Store
import Wire
import Words

struct StandardCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standard",
        abstract: "The catalogues of standards: bring one in, search their clauses, show one.",
        subcommands: [StandardImport.self, StandardList.self, StandardShow.self])
}

struct StandardImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Publish the catalogue that a file holds as its next version; the same again adds nothing.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "CSV or JSON lines, or - for standard input.", completion: .file()) var file: String
    @Option(
        help:
            "A mapping file, or one of \(StandardsMapping.builtInNames.joined(separator: ", ")); else the first."
    )
    var map: String?
    @Option(help: "The slug of the catalogue; else the mapping's.") var catalogue: String?
    @Flag(help: "Check and count, and write nothing.") var dryRun = false
    @Flag(help: "Leave bad lines out instead of refusing the file.") var skipBad = false
    @Option(help: "Write every bad line to this file.") var bad: String?
    @Flag(help: "End with the counts as JSON.") var json = false

    func run() throws {
        let options = SourceOptions(map: map, dryRun: dryRun, skipBad: skipBad, bad: bad, json: json)
        try StandardsImport(common: common, file: file, options: options, catalogue: catalogue).run()
    }
}

struct StandardList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the clauses that tell of every one of some words; all without any.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "Words of the clause, its service or its class.") var words: [String] = []
    @Option(help: "Only of this catalogue.") var catalogue: String?
    @Flag(help: "One JSON array.") var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            var standards = try desk.store.read { try $0.standards() }
            if let catalogue {
                standards.editions.removeAll { $0.catalogue.id.text != catalogue }
                guard !standards.editions.isEmpty else { throw Refusal.unknown(.catalogue, catalogue) }
            }
            let found = standards.search(words)
            try StandardPrinter(desk).list(found, asJSON: json)
            if found.isEmpty, !json { tell(Phrase("没有符合的条款", "no clause matches")[desk.language]) }
        }
    }
}

struct StandardShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one clause, in force and as it was.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The clause, such as surrey:205, or 205 where one catalogue alone has it.") var clause:
        String
    @Flag(help: "One JSON object.") var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let (citation, editions) = try desk.store.readRethrowing { try $0.clause(cited: clause) }
            try StandardPrinter(desk).show(citation, editions, asJSON: json)
        }
    }
}
