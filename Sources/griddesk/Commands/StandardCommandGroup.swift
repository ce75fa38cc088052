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
        abstract: spoken(
            "标准目录：导入、查条款、查看一条。", "The catalogues of standards: bring one in, search their clauses, show one."),
        subcommands: [StandardImport.self, StandardList.self, StandardShow.self])
}

struct StandardImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: spoken(
            "把文件中的目录作为下一版发布；重复导入不会多出。",
            "Publish the catalogue that a file holds as its next version; the same again adds nothing."))

    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken("CSV 或 JSON 行；- 为标准输入。", "CSV or JSON lines, or - for standard input."),
        completion: .file()) var file: String
    @Option(
        help: spoken(
            "映射文件，或 \(StandardsMapping.builtInNames.joined(separator: "、"))；不写则用第一个。",
            "A mapping file, or one of \(StandardsMapping.builtInNames.joined(separator: ", ")); else the first."
        )
    )
    var map: String?
    @Option(help: spoken("目录的代号；不写则用映射的。", "The slug of the catalogue; else the mapping's.")) var catalogue:
        String?
    @Flag(help: spoken("只检查和计数，不写入。", "Check and count, and write nothing.")) var dryRun = false
    @Flag(help: spoken("跳过坏行，而不是拒收整个文件。", "Leave bad lines out instead of refusing the file.")) var skipBad =
        false
    @Option(help: spoken("把每个坏行写进这个文件。", "Write every bad line to this file.")) var bad: String?
    @Flag(help: spoken("最后输出 JSON 计数。", "End with the counts as JSON.")) var json = false

    func run() throws {
        let options = SourceOptions(map: map, dryRun: dryRun, skipBad: skipBad, bad: bad, json: json)
        try StandardsImport(common: common, file: file, options: options, catalogue: catalogue).run()
    }
}

struct StandardList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: spoken(
            "列出含有这些词的条款；不写为全部。", "List the clauses that tell of every one of some words; all without any."))

    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("条款、服务或类中的词。", "Words of the clause, its service or its class.")) var words:
        [String] = []
    @Option(help: spoken("只列这个目录的。", "Only of this catalogue.")) var catalogue: String?
    @Flag(help: .oneArray) var json = false

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
        commandName: "show", abstract: spoken("查看一条条款：现行的和以往的。", "Show one clause, in force and as it was."))

    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken(
            "条款，如 surrey:205；只有一个目录有时可写 205。",
            "The clause, such as surrey:205, or 205 where one catalogue alone has it.")) var clause: String
    @Flag(help: .oneObject) var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let (citation, editions) = try desk.store.readRethrowing { try $0.clause(cited: clause) }
            try StandardPrinter(desk).show(citation, editions, asJSON: json)
        }
    }
}
