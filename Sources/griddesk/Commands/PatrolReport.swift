import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Words

struct PatrolReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: spoken("用一句话汇报一轮；输出轮次。", "Report a round as it is said; prints the round."),
        discussion: spoken(
            """
            一句话，次序和语言不限：griddesk patrol report --line '5号楼夜巡 3F灯不亮 其余正常'
            理解的结果写在标准错误。可能是几轮或几个点位的，不写入。
            """,
            """
            One line in any order and either language: griddesk patrol report --line 'b5 night round fine except 3F lights'
            What was understood is said on standard error. What may be several rounds or checkpoints is not written.
            """))

    @OptionGroup var common: CommonOptions
    @Option(
        help: spoken(
            "哪一轮、有什么问题、其余是否正常、谁查的。", "Which round, what was found, whether the rest is fine, who walked."))
    var line: String
    @OptionGroup var options: RoundOptions
    @OptionGroup var beginning: BeginningOptions

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let report = try RoundReport(line.composed, in: desk)
            let command = RoundCommand.check(report.line.told.map(\.value), said: line)
            var options = options
            options.person = options.person ?? report.line.person?.value.text
            try desk.carryOut(command, on: try desk.file(report.round), options, beginning.unhanded)
        }
    }
}

struct PatrolEvidence: RoundSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: spoken(
            "监管员认定漏查的一轮其实查过；漏查仍留在值班日志里。",
            "A supervisor has it shown that a missed round was walked; the miss stays in the logbook."),
        discussion: spoken(
            "不写 --line 即一切正常。--at 是何时查的，须在时段之内。",
            "Without --line everything was fine. --at is when it was walked, within its window."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: RoundArgument
    @OptionGroup var options: RoundOptions
    @Option(help: spoken("依据是什么。", "Why it is believed.")) var reason: String
    @Option(help: spoken("发现了什么，写法同 patrol report。", "What was found, as for patrol report.")) var line:
        String?
    @Flag(help: spoken("一切正常。", "Everything was fine.")) var fine = false

    func validate() throws {
        guard line == nil || !fine else {
            throw ValidationError(spoken("--line 和 --fine 只能写一个", "say one of --line and --fine"))
        }
    }

    func id(_ desk: OpenDesk) throws -> RoundID { try desk.round(subject.round) }

    func command(_ file: RoundFile, _ desk: OpenDesk) throws -> RoundCommand {
        guard let line else {
            tell(Phrase("理解为：全部正常", "understood: all fine")[desk.language])
            return .evidence([Told(.fine)], reason: reason)
        }
        let report = try RoundReport(line.composed, of: file, in: desk)
        return .evidence(report.line.told.map(\.value), reason: reason)
    }
}

/// A sentence about a round, understood and said to be; one that leaves open what is to be written is a failure.
private struct RoundReport {
    let line: RoundLine
    let round: RoundID

    /// About one of the rounds that may be reported now, else about one that has ended, which the desk then refuses.
    init(_ text: String, in desk: OpenDesk) throws {
        let now = Instant.current()
        let (recent, ahead) = (now.adding(minutes: -2 * 1440), now.adding(minutes: 1440))
        let rows = try desk.store.read { try $0.rounds(in: recent..<ahead, now: now) }
        let begun = rows.filter { $0.window.earliest <= now }
        let open = begun.filter { !$0.state(at: now).isOver }
        var line = RoundLineReader(site: desk.site, rounds: open.candidates(desk.site), zone: desk.zone)
            .read(text)
        if line.rounds.isEmpty {
            let over = begun.filter { $0.state(at: now).isOver }.newestOfEachRoute
            let late = RoundLineReader(site: desk.site, rounds: over.candidates(desk.site), zone: desk.zone)
                .read(text)
            if late.route != nil || late.grid != nil { line = late }
        }
        try self.init(line, in: desk)
    }

    init(_ text: String, of file: RoundFile, in desk: OpenDesk) throws {
        let rounds = file.route.map { [RoundLine.Candidate(round: file.row.id, route: $0)] } ?? []
        try self.init(RoundLineReader(site: desk.site, rounds: rounds, zone: desk.zone).read(text), in: desk)
    }

    private init(_ line: RoundLine, in desk: OpenDesk) throws {
        let names = desk.names
        let (bad, odd) = line.problems.split { $0.isOpen(in: line) }
        guard bad.isEmpty, let round = line.rounds.first else {
            let problems = bad.isEmpty ? [.noRound] : bad
            throw CommandFailure.badReport(problems.map { $0.words(names) })
        }
        let route = try desk.file(round).route
        let isPlaced = (route?.points.count ?? 0) == 1 || line.told.allSatisfy(\.value.isPlaced)
        guard isPlaced else {
            throw CommandFailure.badReport([Refusal.round(.whichPoint).words(desk.site)])
        }
        let told = line.told.map { $0.value.words(route, desk) }
        let who = line.person.map { names[$0.value].name }
        let parts = [round.text, names.name(of: round.route)] + [who].compactMap { $0 } + told
        let lead = Phrase("理解为：", "understood: ")[desk.language]
        let separator = Phrase("；", "; ")[desk.language]
        tell(lead + (parts + odd.map { $0.words(names)[desk.language] }).joined(separator: separator))
        (self.line, self.round) = (line, round)
    }
}

extension RoundLine.Problem {
    /// Whether it leaves open what is to be written.
    fileprivate func isOpen(in line: RoundLine) -> Bool {
        if case .severalRounds = self { return true }
        if case .severalPoints = self { return true }
        return forbidsWriting(of: line)
    }
}

extension Told {
    /// A finding and a reading have to be somewhere.
    fileprivate var isPlaced: Bool {
        switch answer {
        case .fine, .skipped: true
        case .finding, .reading: point != nil
        }
    }

    fileprivate func words(_ route: Route?, _ desk: OpenDesk) -> String {
        let language = desk.language
        let spot = point.flatMap { route?.point($0) }
        let item = item.flatMap { spot?.item($0) }
        let place = [spot?.name[language] ?? point?.text, item?.name[language]].compactMap { $0 }
        let clock = at.map { desk.zone.local($0).clock }
        return (place + [answer.words[language]] + [clock].compactMap { $0 }).joined(separator: " ")
    }
}

extension Told.Answer {
    fileprivate var words: Phrase {
        switch self {
        case .fine: Phrase("正常", "fine")
        case .finding(let what, let severity, photo: _):
            Phrase { language in "! " + what + (severity.map { " (\($0.words[language]))" } ?? "") }
        case .reading(let reading, _): Phrase { _ in reading.text }
        case .skipped(let reason): Phrase("跳过：\(reason)", "skipped: \(reason)")
        }
    }
}

extension [RoundRow] {
    fileprivate func candidates(_ site: Site) -> [RoundLine.Candidate] {
        compactMap { row in
            site.route(of: row).map { RoundLine.Candidate(round: row.id, route: $0) }
        }
    }

    fileprivate var newestOfEachRoute: [RoundRow] {
        var seen: Set<ID<Route>> = []
        return reversed().filter { seen.insert($0.id.route).inserted }
    }
}

extension Array {
    /// Those that are, and those that are not.
    fileprivate func split(_ isWanted: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(isWanted), filter { !isWanted($0) })
    }
}
