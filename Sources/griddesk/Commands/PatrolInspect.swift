import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Words

struct PatrolInspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: spoken("登记一次检查；输出所成的轮次。", "Write down an inspection by hand; prints the round it became."),
        discussion: spoken(
            """
            问题写作“条款: 内容”，如 --finding "205: 汤只有 12 °C"；只写条款（--finding 205）则用条款原文；\
            没有条款和冒号的，为条款之外的问题。"条款!danger: 内容" 写明轻重。多人参加即为联检。
            """,
            """
            A finding is \"CLAUSE: words\", such as --finding "205: soup at 12 °C"; the clause alone, --finding 205, has its own \
            words; a text without a clause and a colon is a finding that no clause tells of. \
            "CLAUSE!danger: words" says how bad it is. Several people make it a joint one.
            """))

    @OptionGroup var common: CommonOptions
    @Option(
        help: spoken(
            "基础网格：代号、号数、名称或别名；不写为全院。", "The base grid: slug, number, name or alias; else the whole compound."),
        completion: .grids) var grid: String?
    @Option(help: spoken("其中何处，如 食堂后厨。", "What of it, such as the kitchen.")) var place: String = ""
    @Option(help: spoken("scheduled（定检）或 surprise（抽检）。", "scheduled or surprise.")) var kind:
        Inspection.Kind =
            .scheduled
    @Flag(help: spoken("条检；不写为块检。", "Along things of one kind; else over the whole place.")) var byLine =
        false
    @Flag(help: spoken("外检：由外单位的人做。", "By others than the compound's own people.")) var outside = false
    @Option(
        name: .customLong("with"),
        help: spoken("参加的人：本场所的人，或姓名；一人写一次。", "Who took part: someone of the site, or a name; once each."))
    var people: [String] = []
    @Option(help: spoken("有什么问题；一个写一次。", "What is not as it should be; once each.")) var finding: [String] =
        []
    @Flag(help: spoken("没有发现问题。", "Nothing was found.")) var fine = false
    @Option(help: spoken("结论。", "What it came to, in words.")) var verdict: String?
    @Option(
        help: spoken(
            "这次复查的是哪一次检查：那次未了的问题，这次没有再写的即为消除。",
            "The earlier inspection that it looks at again: of its open findings, those not told again are gone."
        )
    )
    var follows: String?
    @Option(name: .customLong("at"), help: spoken("何时做的；不写为现在。", "When it was made; else now.")) var time:
        String?
    @Flag(help: spoken("以 JSON 输出这一轮。", "Print the round as JSON.")) var json = false

    func validate() throws {
        guard finding.isEmpty == fine else {
            throw ValidationError(
                spoken(
                    "每个问题写一次 --finding；没有问题写 --fine",
                    "say --finding once for each, or --fine where there is none"))
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
