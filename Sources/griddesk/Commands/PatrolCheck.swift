import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Words

struct PatrolCheck: RoundSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: spoken("记一个点位的巡查结果。", "What was found at one checkpoint."),
        discussion: spoken(
            """
            点位和检查项写序号、代号、名称或位置，见 patrol show；不写检查项即为整个点位。最后一个点位查完，这一轮自行结束。
            """,
            """
            POINT and ITEM are a number, slug, name or place, as patrol show has them; without an item it is all of the \
            checkpoint. With the last of them the round ends by itself.
            """))
    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: RoundArgument
    @Argument(help: spoken("点位。", "The checkpoint.")) var point: String
    @Argument(help: spoken("该点位的检查项。", "The item there.")) var item: String?
    @OptionGroup var options: RoundOptions
    @OptionGroup var beginning: BeginningOptions
    @Flag(help: spoken("一切正常。", "All is as it should be.")) var fine = false
    @Option(help: spoken("有什么问题。", "What is not as it should be.")) var finding: String?
    @Option(
        help: spoken("minor（轻微）、major（严重）或 danger（危险）；不写则用检查项的。", "minor, major or danger; else the item's."))
    var severity: Severity?
    @Option(help: spoken("照片的位置。", "Where a picture of it is.")) var photo: String?
    @Option(help: spoken("读数。", "What was read off.")) var reading: String?
    @Option(
        help: spoken(
            "读数为何变小：rollover（翻转）、replaced（换表）或 misread（前次误读）。",
            "Why a meter shows less than before: rollover, replaced or misread.")) var turn: Told.Turn?
    @Option(help: spoken("没有查，及原因。", "It was not looked at, and why.")) var skip: String?

    func validate() throws {
        let said = [fine, finding != nil, reading != nil, skip != nil].count { $0 }
        guard said == 1 else {
            throw ValidationError(
                spoken(
                    "--fine、--finding、--reading 和 --skip 须写一个",
                    "say one of --fine, --finding, --reading and --skip"))
        }
        guard finding != nil || severity == nil && photo == nil else {
            throw ValidationError(
                spoken("--severity 和 --photo 须与 --finding 同用", "--severity and --photo go with --finding"))
        }
        guard reading != nil || turn == nil else {
            throw ValidationError(spoken("--turn 须与 --reading 同用", "--turn goes with --reading"))
        }
    }

    func id(_ desk: OpenDesk) throws -> RoundID { try desk.round(subject.round) }
    var unhanded: Unhanded { beginning.unhanded }

    func command(_ file: RoundFile, _ desk: OpenDesk) throws -> RoundCommand {
        let point = try file.point(called: point)
        let item = try item.map { try file.item(called: $0, at: point) }
        let at = try options.time.map(desk.instant)
        return .check([Told(try answer(), point: point.id, item: item, at: at)], said: nil)
    }

    private func answer() throws -> Told.Answer {
        if let finding { return .finding(finding, severity, photo: photo) }
        if let skip { return .skipped(skip) }
        guard let reading else { return .fine }
        guard let figure = MeterReading(reading) else { throw CommandFailure.badValue("--reading", reading) }
        return .reading(figure, turn)
    }
}

extension Severity: ExpressibleByArgument {}
extension Told.Turn: ExpressibleByArgument {}

extension RoundFile {
    /// The checkpoint of the round that people call `text`: by its slug, name or place, else by its number.
    fileprivate func point(called text: String) throws -> RoundPlan.Point {
        let found = plan.points.filter { point in
            let known = route?.point(point.id)
            return text.names([point.id.text, known?.name.zh, known?.name.en, known?.place])
        }
        guard let point = try found.only(text, \.id.text) ?? plan.points.numbered(text) else {
            throw Refusal.round(.noPoint(text))
        }
        return point
    }

    fileprivate func item(called text: String, at point: RoundPlan.Point) throws -> ID<CheckItem> {
        let found = point.items.filter { item in
            let known = route?.point(point.id)?.item(item)
            return text.names([item.text, known?.name.zh, known?.name.en] + (known?.aliases ?? []))
        }
        guard let item = try found.only(text, \.text) ?? point.items.numbered(text) else {
            throw Refusal.round(.noItem(text, at: point.id))
        }
        return item
    }
}

extension String {
    /// Whether it is one of the names, in any case.
    fileprivate func names(_ names: [String?]) -> Bool {
        names.contains { $0?.lowercased() == lowercased() }
    }
}

extension Array {
    /// The one there is; nil where there is none, and several are a question.
    fileprivate func only(_ text: String, _ slug: (Element) -> String) throws -> Element? {
        guard count < 2 else { throw CommandFailure.ambiguous(text, map(slug)) }
        return first
    }

    /// The one at a place counted from 1.
    fileprivate func numbered(_ text: String) -> Element? {
        guard let place = Int(text), indices.contains(place - 1) else { return nil }
        return self[place - 1]
    }
}
