import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire

struct ExportPatrol: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patrol",
        abstract: spoken(
            "巡查，一轮一行，列名同 patrol list --json。", "The rounds, a row each, under the keys of patrol list --json."
        ),
        discussion: spoken(
            "至今全部，除非写了 --on、--since 或 --until。",
            "All that the desk has until now, unless --on, --since or --until says otherwise."))
    @OptionGroup var common: CommonOptions
    @Argument(parsing: .allUnrecognized, help: spoken("筛选，同 patrol list。", "The filter, as of patrol list."))
    var filter: [String] = []
    @OptionGroup var span: RoundSpan
    @OptionGroup var options: ExportOptions

    func validate() throws { try FilterWords(filter).check() }

    /// So many days are read at once.
    private static let step = 31

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let now = Instant.current()
            let filter = try desk.roundFilter(FilterWords(filter).words)
            let past = try desk.pastRounds(now)
            let time = try span.stretch(desk, usual: filter.stretch(at: now, usual: past) ?? past)
            let count = try export(time, { filter.lets($0, at: now) }, now, desk.store)
            tell(
                Phrase("导出巡查 \(count) 轮", "\(count) round\(count == 1 ? "" : "s") exported")[desk.language])
        }
    }

    private func export(
        _ time: Range<Instant>, _ isWanted: (RoundRow) -> Bool, _ now: Instant, _ store: Store
    ) throws -> Int {
        let json = JSONText()
        var count = 0
        try options.write(common) { output in
            let table = TicketTable(output)
            if options.csv { try table.write(RoundCSV.header) }
            try store.readRethrowing { reading in
                var start = time.lowerBound
                while start < time.upperBound {
                    try Interruption.check()
                    let end = min(start.adding(minutes: ExportPatrol.step * 1440), time.upperBound)
                    for row in try reading.rounds(in: start..<end, now: now) where isWanted(row) {
                        count += 1
                        if options.csv {
                            try table.write(RoundCSV.cells(row, now))
                        } else {
                            try output.write(json.text(RoundJSON(row, now: now)) + "\n")
                        }
                    }
                    start = end
                }
            }
        }
        return count
    }
}

struct ExportScores: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scores",
        abstract: spoken(
            "积分表的各行，一分一行，并指明得分的条目。",
            "The lines of the scoring sheet, a row each, with the entries that gave them."),
        discussion: spoken(
            "至今全部轮次，除非用 --on、--since 或 --until 写明时段的开始。",
            "Of all rounds until now, unless --on, --since or --until says when their windows start."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var span: RoundSpan
    @OptionGroup var options: ExportOptions

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let time = try span.stretch(desk, usual: try desk.pastRounds(.current()))
            let lines = try desk.store.read { try $0.scores(in: time) }.map(ScoreLineJSON.init)
            try write(lines)
            let count = lines.count
            tell(
                Phrase("导出积分 \(count) 条", "\(count) point line\(count == 1 ? "" : "s") exported")[
                    desk.language])
        }
    }

    private func write(_ lines: [ScoreLineJSON]) throws {
        let json = JSONText()
        try options.write(common) { output in
            let table = TicketTable(output)
            if options.csv { try table.write(ScoreLineJSON.header) }
            for line in lines {
                try Interruption.check()
                if options.csv {
                    try table.write(line.cells)
                } else {
                    try output.write(json.text(line) + "\n")
                }
            }
        }
    }
}

extension OpenDesk {
    /// From the first round that is stored until now.
    fileprivate func pastRounds(_ now: Instant) throws -> Range<Instant> {
        let first = try store.read { try $0.firstRound() } ?? now
        return min(first, now)..<now
    }
}
