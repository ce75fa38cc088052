import ArgumentParser
import Desk
import Domain
import Foundation
import Screen
import Store
import Wire

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: spoken(
            "把工单、巡查、积分或值班日志导出成文件，供表格和程序用。",
            "Tickets, rounds, points or the logbook as a file for spreadsheets and programs."),
        discussion: spoken(
            """
            CSV 可放心用电子表格打开：会被当作公式的单元格前加了撇号。JSON 一行一个。文件要么完整，要么不存在。\
            工单可用 griddesk import 文件 --map griddesk 导回，再次导入不会多出；费用以总额导回，经过的各步留在值班日志里。
            """,
            """
            CSV is safe for spreadsheets: a cell that would run begins with an apostrophe. JSON is a line each. The \
            file is there whole or not at all. Tickets come back by griddesk import FILE --map griddesk, whose second \
            run adds nothing; bills come back as their sum, and the steps of their history stay in the logbook.
            """),
        subcommands: [ExportTickets.self, ExportLogbook.self, ExportPatrol.self, ExportScores.self])
}

/// Where it goes, and as what.
struct ExportOptions: ParsableArguments {
    @Option(
        name: .shortAndLong, help: .output,
        completion: .file())
    var output = "-"
    @Flag(help: spoken("输出 JSON 行。", "JSON lines.")) var json = false
    @Flag(help: spoken("逗号分隔的表格，电子表格打开也安全。", "Comma-separated values, safe for spreadsheets.")) var csv =
        false
    @Flag(help: .bom) var bom = false

    func validate() throws {
        guard csv || !bom else { throw ValidationError(spoken("--bom 须与 --csv 同用", "--bom goes with --csv")) }
        guard json != csv else {
            throw ValidationError(spoken("--csv 和 --json 须写一个", "say one of --csv and --json"))
        }
    }

    /// Hands out what is written to, and puts it in its place when `work` is through.
    func write(_ common: CommonOptions, _ work: (StandardOutput) throws -> Void) throws {
        Interruption.watch()
        let mark = bom ? TicketListCSV.byteOrderMark : ""
        guard output != "-" else {
            let standard = StandardOutput()
            try standard.write(mark)
            try work(standard)
            return try standard.flush()
        }
        let desk = common.path
        let file = try WholeFile(output, besides: [desk, desk + "-wal", desk + "-shm"])
        try file.output.write(mark)
        try work(file.output)
        try file.finish()
    }
}

struct ExportTickets: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tickets", abstract: spoken("符合筛选的全部工单。", "All tickets that the filter lets through."))
    @OptionGroup var common: CommonOptions
    @Argument(
        parsing: .allUnrecognized,
        help: spoken(
            "筛选；不写为全部工单，写了而没有 state: 则为未结工单。",
            "The filter; all tickets without one, open ones unless it says state:."))
    var filter: [String] = []
    @OptionGroup var options: ExportOptions

    func validate() throws { try FilterWords(filter).check() }

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let words = FilterWords(filter).words
            let filter = try desk.filter(words.isEmpty ? ["state:all"] : words)
            let count = try export(filter, desk)
            tell(Phrase("导出工单 \(count) 张", "\(count) ticket\(count == 1 ? "" : "s") exported")[desk.language])
        }
    }

    private func export(_ filter: Filter, _ desk: OpenDesk) throws -> Int {
        let now = Instant.current()
        let json = JSONText()
        var count = 0
        try options.write(common) { output in
            let table = TicketTable(output)
            if options.csv { try table.write(TicketCSV.header + ExportedTicket.header) }
            try desk.store.readRethrowing {
                try $0.forEachRow(filter, now: now, folding: ExportedTicket.isFolded) { row, ticket in
                    try Interruption.check()
                    count += 1
                    let ticket = ExportedTicket(row, ticket)
                    if options.csv {
                        try table.write(TicketCSV.cells(row, now) + ticket.cells)
                    } else {
                        try output.write(json.text(ExportedTicketJSON(ticket: ticket, now: now)) + "\n")
                    }
                }
            }
        }
        return count
    }
}

struct ExportLogbook: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logbook",
        abstract: spoken(
            "全部条目，按顺序，与 griddesk log --json 相同。", "All entries in order, as griddesk log --json has them."))
    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken(
            "事实，如 ticket.reported 或 ticket.*；不写为全部。",
            "Facts such as ticket.reported or ticket.*; all without one.")) var facts: [String] = []
    @OptionGroup var options: ExportOptions

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let patterns = try facts.map { text in
                guard let pattern = FactPattern(text) else { throw CommandFailure.badValue("FACT", text) }
                return pattern
            }
            let count = try export(patterns.isEmpty ? [.all] : patterns, desk)
            tell(
                Phrase("导出条目 \(count) 条", "\(count) \(count == 1 ? "entry" : "entries") exported")[
                    desk.language])
        }
    }

    private func export(_ patterns: [FactPattern], _ desk: OpenDesk) throws -> Int {
        let json = JSONText()
        var count = 0
        try options.write(common) { output in
            let table = TicketTable(output)
            if options.csv { try table.write(EntryJSON.header) }
            var last: Int64 = 0
            while case let entries = try desk.store.read({ try $0.storedEntries(after: last, limit: 1000) }),
                let end = entries.last
            {
                try Interruption.check()
                for entry in entries
                where patterns.contains(where: { $0.matches(entry.fact, about: entry.subject.kind) }) {
                    count += 1
                    if options.csv {
                        try table.write(EntryJSON.cells(entry))
                    } else {
                        try output.write(EntryJSON.line(entry, json) + "\n")
                    }
                }
                last = end.number
            }
        }
        return count
    }
}
