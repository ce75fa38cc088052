import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Words

struct TicketNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: spoken("报单；输出单号。", "Take a new ticket; prints its number."),
        discussion: spoken(
            """
            写各选项，至少 --grid、--category 和 --what；或写一句话，次序不限：
            griddesk ticket new --line '5号楼 3F 电梯困人 王伟 8123 紧急'
            理解的结果写在标准错误；选项优先于话里的相应内容。
            可能重复执行的程序写 --key：同键即同一张工单，话不同也是；再次输出其单号，在标准错误说明，不再写入。
            """,
            """
            Either by options, --grid, --category and --what at least, or as one line in any order:
            griddesk ticket new --line 'lift stuck b5 3F Wang 8123 urgent'
            What was understood of the line is said on standard error; an option overrules its field.
            A program that may have to ask twice gives --key: the same key again is the same ticket, with other words \
            too; its number is printed again, standard error says so, and nothing is written.
            """))

    @OptionGroup var common: CommonOptions
    @Option(
        help: spoken(
            "一句话的来电：位置、什么坏了、报修人、电话、优先级。",
            "The call in one line: place, what is wrong, reporter, phone, priority.")) var line: String?
    @Option(
        help: .baseGrid, completion: .grids)
    var grid: String?
    @Option(help: spoken("类别：代号、名称或别名。", "The category: slug, name or alias."), completion: .categories)
    var category: String?
    @Option(help: spoken("什么坏了，用报修人的话。", "What is wrong, in the reporter's words.")) var what: String?
    @Option(name: .customLong("where"), help: .place) var place: String?
    @Option(help: spoken("P1 到 P4；不写则用类别的。", "P1 to P4; else the category's.")) var priority: String?
    @Option(help: spoken("谁报修。", "Who reports it.")) var reporter: String?
    @Option(help: spoken("报修人的电话。", "The reporter's phone.")) var phone: String?
    @Option(help: spoken("报修人的单位。", "The reporter's office.")) var unit: String?
    @Option(
        help: spoken(
            "phone（电话）、walkIn（来访）、hotline（热线）、patrol（巡查）、miniProgram（随手拍）、publicAccount（公众号）、open311 或 routine（例行）。",
            "phone, walkIn, hotline, patrol, miniProgram, publicAccount, open311 or routine."))
    var channel: String = "phone"
    @Option(name: .customLong("at"), help: spoken("何时报修；不写为现在。", "When it was reported; else now.")) var time:
        String?
    @Option(
        help: spoken(
            "此次报修长久不变的键：同键即同一张工单。", "Whatever names this report for good: the same key is the same ticket.")
    )
    var key: String?
    @Flag(help: spoken("以 JSON 输出工单。", "Print the ticket as JSON.")) var json = false

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting {
            let source = try key.map { try Source(line: $0.composed) }
            if let asked = try reminded(desk) { return try remind(asked, desk) }
            guard var draft = try draft(desk, orKnown: source) else { return }
            draft.source = source
            let order = Order(.report(draft), happenedAt: try time.map(desk.instant))
            let receipt = try desk.store.carryOut(order.composed, by: try desk.author())
            guard let number = receipt.number else { return }
            if receipt.isRepeated { sayKnown(number, draft.what.composed, desk) }
            TicketPrinter(desk).print(number, asJSON: json)
        }
    }

    /// Nil where the words name no ticket but the key does; that one is said.
    private func draft(_ desk: OpenDesk, orKnown source: Source?) throws -> TicketDraft? {
        do {
            return try draft(desk)
        } catch {
            _ = try desk.author()
            guard
                let known = try source.flatMap({ source in try desk.store.read { try $0.ticket(of: source) } }
                )
            else { throw error }
            sayKnown(known, what ?? "", desk)
            TicketPrinter(desk).print(known, asJSON: json)
            return nil
        }
    }

    /// The open ticket that the line only asks after; nil where it says anything else.
    private func reminded(_ desk: OpenDesk) throws -> TicketRow? {
        guard grid == nil, category == nil, what == nil else { return nil }
        let call = try call(desk)
        guard call.isReminderAlone else { return nil }
        let phone = self.phone ?? call.phone?.value
        let site = place ?? call.place?.value ?? ""
        let rows = try desk.store.read {
            try $0.similar(
                grid: call.grid?.value, category: nil, text: site, phone: phone, place: site, limit: 5)
        }
        let own = rows.filter { phone != nil && $0.reporter.phone == phone }
        let found = own.isEmpty ? rows : own
        guard let one = found.first, found.count == 1 else {
            throw CommandFailure.reminderOfNone(found.map(\.number))
        }
        return one
    }

    private func remind(_ row: TicketRow, _ desk: OpenDesk) throws {
        let order = Order(
            .move(.remind(line), row.number), happenedAt: try time.map(desk.instant))
        _ = try desk.store.carryOut(order.composed, by: try desk.author())
        let times = row.reminders + 1
        tell(
            Phrase("催办，第 \(times) 次：\(row.what)", "a reminder, number \(times): \(row.what)")[desk.language]
                .escapedForLine)
        TicketPrinter(desk).print(row.number, asJSON: json)
    }

    private func sayKnown(_ number: TicketNumber, _ what: String, _ desk: OpenDesk) {
        let known = (try? desk.store.read { try $0.file(number) })?.ticket.body.what
        let said = known.flatMap { $0 == what.trimmingSpace ? nil : $0 }
        let lead =
            Phrase(
                "此键已是工单 \(number.text)，未再写入", "that key is ticket \(number.text) already; nothing was written"
            )[desk.language]
        let other = said.map { Phrase("；该单内容为：\($0)", "; it says: \($0)")[desk.language] } ?? ""
        tell(lead + other)
    }

    private func draft(_ desk: OpenDesk) throws -> TicketDraft {
        guard let channel = Channel(typed: channel) else {
            throw CommandFailure.badValue("--channel", channel)
        }
        var call = try call(desk)
        try overrule(&call, desk)
        try know(&call, desk)
        try say(call, desk)
        let what = call.what.isEmpty ? nil : call.what
        guard let grid = call.grid?.value, let category = call.category?.value, let what else {
            throw CommandFailure.missing(call.missing)
        }
        var draft = TicketDraft(
            grid: grid, category: category, place: call.place?.value ?? "", what: what, channel: channel,
            reporter: Reporter(
                name: call.reporter?.value, phone: call.phone?.value, unit: call.unit?.value),
            priority: try priority.map(readPriority) ?? call.priority(over: call.usual(desk.site)))
        draft.said = line
        return draft
    }

    /// What the line says; nothing without one.
    private func call(_ desk: OpenDesk) throws -> CallLine {
        guard let line else { return CallLine() }
        let habits = try desk.store.read { try $0.callHabits() }
        return LineReader(site: desk.site).read(line.composed, by: habits)
    }

    /// Fills in who rings from the telephone where nothing was said of it, and says so.
    private func know(_ call: inout CallLine, _ desk: OpenDesk) throws {
        guard line != nil, let phone = call.phone?.value,
            let caller = try desk.store.read({ try $0.caller(of: phone) })
        else { return }
        let isSomebodyElse = call.unit != nil && caller.unit != nil && call.unit?.value != caller.unit
        var known: [String] = []
        if call.reporter == nil, !isSomebodyElse, let name = caller.name {
            call.reporter = .init(name, [])
            known.append(name)
        }
        if call.unit == nil, let unit = caller.unit, call.reporter?.value == caller.name {
            call.unit = .init(unit, [])
            known.append(unit)
        }
        if !known.isEmpty {
            let list = known.joined(separator: " ")
            tell(
                Phrase("按电话 \(phone)：\(list)", "known by the phone \(phone): \(list)")[desk.language]
                    .escapedForLine)
        }
        guard call.grid == nil, let spot = caller.usual else { return }
        let place = Phrase {
            [desk.site.grids.name(spot.grid, in: $0), spot.place].filter { !$0.isEmpty }.joined(
                separator: " ")
        }
        tell(
            Phrase(
                "该电话常在 \(place.zh)，请确认后写上", "that telephone's usual place is \(place.en): confirm and say it")[
                    desk.language
                ].escapedForLine)
    }

    private func overrule(_ call: inout CallLine, _ desk: OpenDesk) throws {
        if let grid { call.grid = .init(try desk.site.grids.one(grid, .grid).id, []) }
        if let category { call.category = .init(try desk.site.categories.one(category, .category).id, []) }
        if let what { call.what = what }
        if let place { call.place = .init(place, []) }
        if let reporter { call.reporter = .init(reporter, []) }
        if let phone { call.phone = .init(phone, []) }
        if let unit { call.unit = .init(unit, []) }
    }

    private func say(_ call: CallLine, _ desk: OpenDesk) throws {
        let cautions = call.cautions(desk.site, typed: try priority.map(readPriority))
        for caution in cautions { tell(caution[desk.language].escapedForLine) }
        guard line != nil else { return }
        let problems = call.problems.map { $0.words(desk.site)[desk.language] }
        let parts = [call.summary(desk.site)[desk.language], call.what] + problems
        let lead = Phrase("理解为：", "understood: ")[desk.language]
        let separator = Phrase("；", "; ")[desk.language]
        tell(lead + parts.filter { !$0.isEmpty }.joined(separator: separator))
    }
}

extension CallLine {
    fileprivate var missing: [MissingField] {
        MissingField.allCases.filter { field in
            switch field {
            case .grid: grid == nil
            case .category: category == nil
            case .what: what.isEmpty
            }
        }
    }
}

func readPriority(_ text: String) throws -> Priority {
    guard let priority = Priority(typed: text) else { throw CommandFailure.badValue("--priority", text) }
    return priority
}

extension Array where Element: SiteItem {
    /// The one that people call `text`, where two are called so the one in use; none is a refusal, several is a
    /// question.
    func one(_ text: String, _ thing: Refusal.Thing) throws -> Element {
        let all = called(text)
        let inUse = all.filter { !$0.isRetired }
        let found = inUse.isEmpty ? all : inUse
        guard let first = found.first else { throw Refusal.unknown(thing, text) }
        guard found.count == 1 else { throw CommandFailure.ambiguous(text, found.map(\.id.text)) }
        return first
    }
}
