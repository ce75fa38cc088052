import Desk
import Domain
import Screen
import Store
import Wire
import Words

/// Rounds for people, in columns of cells: round, state, window, route, who, checkpoints looked at, findings, points.
struct RoundLines {
    private let names: Names
    private let now: Instant

    init(_ desk: OpenDesk, _ now: Instant) {
        names = desk.names
        self.now = now
    }

    func lines(_ rows: [RoundRow]) -> [String] {
        let width = rows.map(\.id.text.cellWidth).max() ?? 0
        return rows.map { row in
            let window = "\(names.zone.stamp(row.window.start))-\(names.zone.local(row.window.end).clock)"
            let columns = [
                row.id.text.padded(toCells: width),
                row.state(at: now).words[names.language].padded(toCells: 10), window,
                names.name(of: row).clippedAndPadded(24), who(row).clippedAndPadded(14),
                "\(row.looked)/\(row.points)".padded(toCells: 5, alignment: .right),
                (row.findings > 0 ? "!\(row.findings)" : "").padded(toCells: 3),
                (row.doubts > 0 ? "?\(row.doubts)" : "").padded(toCells: 3),
                row.revision > 0 ? "\(row.score)" : "",
            ]
            return columns.joined(separator: "  ").trimmingSpace
        }
    }

    private func who(_ row: RoundRow) -> String {
        row.person.map { names[$0].name } ?? row.responsible.team.map { names[$0].name } ?? "-"
    }
}

/// One round on standard output.
struct RoundPrinter {
    private let desk: OpenDesk
    private let names: Names
    private var now: Instant { desk.now }
    private let output = StandardOutput()

    init(_ desk: OpenDesk) {
        self.desk = desk
        names = desk.names
    }

    /// After an order: the round alone, or as JSON. How it stands now, what was found since and what is hard to believe
    /// is said for people.
    func print(_ id: RoundID, since before: Round?, asJSON: Bool) {
        desk.sayDone(id.text) {
            let file = try desk.file(id)
            for line in news(file, since: before) { tell(line) }
            guard asJSON else {
                try output.line(id.text)
                return try output.flush()
            }
            try show(file, asJSON: true)
        }
    }

    private func news(_ file: RoundFile, since before: Round?) -> [String] {
        let state = say(file.row.state(at: now).words)
        let findings = file.findings.dropFirst(before?.findings.count ?? 0)
        let doubtful = file.round?.looks.filter { look in
            !look.doubts.isEmpty && before?.look(look.point, look.item) != look
        }
        let doubts = (doubtful ?? []).flatMap(\.doubts).unique.map { "? " + say($0.words) }
        return ["\(state) \(file.row.looked)/\(file.row.points)"] + findings.map { line($0, file) } + doubts
    }

    func show(_ file: RoundFile, asJSON: Bool) throws {
        if asJSON {
            try output.write(JSONText().text(RoundFileJSON(file, now: now)) + "\n")
        } else {
            let fields = fields(file)
            let width = max(12, fields.map(\.0.cellWidth).max() ?? 0)
            for (label, value) in fields { try output.line("\(label.padded(toCells: width)) \(value)") }
            for line in [""] + points(file) + findings(file) { try output.line(line) }
        }
        try output.flush()
    }

    private func say(_ phrase: Phrase) -> String { phrase[desk.language] }

    private func fields(_ file: RoundFile) -> [(String, String)] {
        let (row, round) = (file.row, file.round)
        let answers = [
            row.responsible.team.map { names[$0].name }, row.responsible.person.map(names.contact),
            row.isDue ? row.responsible.ground.words.map(say) : nil,
        ]
        let place = row.grid.map { names[$0].name } ?? say(Phrase("全院", "the whole compound"))
        let fields: [(Phrase, String?)] = [
            (Phrase("轮次", "round"), row.id.text),
            (Phrase("路线", "route"), names.name(of: row.id.route)),
            (Phrase("场次", "occasion"), row.occasion.map { "\($0.id.text) \($0.title)" }),
            (Phrase("网格", "grid"), place),
            (Phrase("地点", "place"), row.occasion?.place),
            (Phrase("状态", "state"), say(row.state(at: now).words)),
            (Phrase("时段", "window"), window(row)),
            (Phrase("负责", "answers"), answers.compactMap { $0 }.joined(separator: " ").ifAny),
            (Phrase("开始", "started"), row.startedAt.map(desk.zone.stamp)),
            (Phrase("结束", "finished"), row.finishedAt.map(desk.zone.stamp)),
            (Phrase("查的人", "checked by"), row.walker.map { names[$0].name }),
            (Phrase("复核", "second look"), round?.secondedBy.map { names[$0].name }),
            (Phrase("原因", "reason"), round?.reason),
            (Phrase.unhanded, round?.unhanded),
            (Phrase("已查点位", "looked at"), "\(row.looked)/\(row.points)"),
            (Phrase("积分", "points"), row.revision > 0 ? "\(row.score)" : nil),
            (Phrase("上一轮", "last"), file.last.map { "\($0.id.text) \(say($0.state(at: now).words))" }),
            (Phrase("版本", "revision"), "\(row.revision)"),
        ]
        return (fields + inspection(file)).compactMap { label, value in value.map { (say(label), $0) } }
    }

    private func inspection(_ file: RoundFile) -> [(Phrase, String?)] {
        guard let inspection = file.plan.inspection else { return [] }
        let people = inspection.people.map { names[$0].name } + inspection.others.map(\.escapedForLine)
        let source = inspection.source.map { "\($0.name) \($0.key)".escapedForLine }
        return [
            (Phrase("检查", "inspection"), say(inspection.words)),
            (Phrase("地点", "place"), inspection.place.escapedForLine.ifAny),
            (Phrase("参加", "made by"), people.joined(separator: desk.language.comma).ifAny),
            (Phrase("结论", "verdict"), inspection.verdict?.escapedForLine),
            (Phrase("复查的是", "looks again at"), file.round?.followsUp?.text),
            (Phrase("来源", "source"), source),
        ]
    }

    private func window(_ row: RoundRow) -> String {
        guard row.isDue else { return desk.zone.stamp(row.window.start) }
        let until = desk.zone.stamp(row.window.lateUntil)
        return "\(desk.zone.stamp(row.window.start)) - \(desk.zone.stamp(row.window.end))"
            + say(Phrase("，宽限至 \(until)", ", late until \(until)"))
    }
}

extension RoundPrinter {
    private func points(_ file: RoundFile) -> [String] {
        file.plan.points.enumerated().flatMap { index, point in
            let name = names.name(of: point.id, on: file.route)
            let head = "\(index + 1)".padded(toCells: 3, alignment: .right) + "  \(point.id.text)  "
            return [head + (name == point.id.text ? "" : name)]
                + point.items.map { "     " + line($0, at: point.id, file) }
        }
    }

    private func line(_ item: ID<CheckItem>, at point: ID<Checkpoint>, _ file: RoundFile) -> String {
        let look = file.round?.look(point, item)
        let name = names.name(of: item, at: point, on: file.route)
        let columns = [
            item.text.clippedAndPadded(14), name.clippedAndPadded(20), result(look),
            readings(look, item, at: point, file), look?.reason?.escapedForLine,
            look.map { desk.zone.stamp($0.at) }, look?.by.map { names[$0].name },
        ]
        let doubts = look?.doubts.map { "? " + say($0.words) } ?? []
        return (columns.compactMap { $0 } + doubts).joined(separator: "  ").trimmingSpace
    }

    private func result(_ look: Observation?) -> String {
        let words: Phrase =
            switch look?.result {
            case nil: Phrase("-", "-")
            case .fine: Phrase("正常", "fine")
            case .finding: Phrase("问题", "finding")
            case .skipped: Phrase("跳过", "skipped")
            }
        return (say(words) + (look?.finding.map { " #\($0)" } ?? "")).padded(toCells: 10)
    }

    /// What was read, and beside it what was read before, the newest first.
    private func readings(
        _ look: Observation?, _ item: ID<CheckItem>, at point: ID<Checkpoint>, _ file: RoundFile
    ) -> String? {
        guard let gauge = file.route?.point(point)?.item(item)?.gauge else { return look?.reading?.text }
        let before = file.readings[RoundFile.PlaceOfItem(point: point, item: item)] ?? []
        let past = before.isEmpty ? "" : " (\(before.map(\.text).joined(separator: " ")))"
        return "\(look?.reading?.text ?? "-") \(gauge.unit)\(past)"
    }

    private func findings(_ file: RoundFile) -> [String] {
        file.findings.isEmpty ? [] : [""] + file.findings.map { line($0, file) }
    }

    private func line(_ row: FindingRow, _ file: RoundFile) -> String {
        let finding = row.finding
        let columns = [
            row.id.text, say(finding.severity.words), names.name(of: finding.point, on: file.route),
            finding.what, say(row.standing),
            finding.ticket?.text, finding.photo, clause(finding, file),
            finding.isRecurring ? say(Phrase("反复", "recurring")) : nil,
        ]
        return columns.compactMap { $0 }.joined(separator: "  ")
    }

    /// What it rests on, with the words of its standard where a catalogue has it and they are not the finding's.
    private func clause(_ finding: Finding, _ file: RoundFile) -> String? {
        guard let cited = finding.clause else { return nil }
        let words = file.clauses[cited].map { $0.short ?? $0.words }
        return "§ "
            + [cited, words == finding.what ? nil : words].compactMap { $0?.escapedForLine }
            .joined(separator: " ")
    }
}

extension String {
    fileprivate var ifAny: String? { isEmpty ? nil : self }
}
