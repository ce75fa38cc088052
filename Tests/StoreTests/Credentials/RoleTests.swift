import Domain
import Foundation
import Testing

@testable import Store

/// Who may what, written out a second time, for every act and every role, as the store refuses it.
@Suite struct RoleTests {
    struct Row: Sendable, CustomStringConvertible {
        var who: Set<Role>
        var acts: [Act]
        var description: String { acts.first?.name ?? "" }
    }

    private static let atWork: Set<Role> = [.operator, .leader, .supervisor, .administrator]
    private static let leaders: Set<Role> = [.leader, .supervisor, .administrator]

    static let table = [
        Row(
            who: atWork,
            acts: [
                .accept, .dispatch, .acknowledge, .arrive, .hold, .resume, .finish, .sendBack, .callBack,
                .close, .reopen, .reject, .merge, .edit, .note, .fee, .undo, .remind,
            ].map(Act.ticket)
                + [.start, .check, .finish, .second, .lookAgain, .ticket].map(Act.round)
                + [.raise, .renew, .note, .edit, .lift].map { .standing($0, .condition) }
                + [.standingOrder, .order, .directive].map { .standing(.note, $0) }
                + [.order, .directive].map { .standing(.done, $0) }
                + HandoverMove.allCases.filter { $0 != .countersign }.map(Act.handover)
                + [.duty, .journal, .occasion, .draftReport, .keepFilters, .setOwnPassword]),
        Row(
            who: leaders,
            acts: [.ticket(.extend), .round(.excuse)]
                + [.raise, .renew, .edit, .lift].map { .standing($0, .standingOrder) }
                + [.raise, .edit, .extend, .sendBack, .lift].map { .standing($0, .order) }
                + [.changeReport, .finishReport, .publishStandards]),
        Row(who: [.leader, .administrator], acts: [.ticket(.correct)]),
        Row(
            who: [.supervisor, .administrator],
            acts: [.extendAgain, .round(.evidence), .handover(.countersign)]
                + [.raise, .edit, .extend, .sendBack, .lift].map { .standing($0, .directive) }),
        Row(who: [.administrator], acts: [.administerOperators, .applySite]),
    ]

    @Test func everyActIsInTheTableOnce() {
        let acts = Self.table.flatMap(\.acts)
        #expect(acts.count == Set(acts).count)
        #expect(Set(acts) == Set(Act.allCases))
        for row in Self.table { for act in row.acts { #expect(act.rolesAllowed == row.who, "\(act.name)") } }
    }

    @Test(arguments: table)
    func everyActIsDoneOrRefusedByIt(_ row: Row) throws {
        for act in row.acts {
            for deed in try Self.deeds(act) {
                let desk = try TestDesk.walked(Site.walked.limited)
                desk.time.set(clock("04-30T22:10:00"))
                let deed = try deed(desk)
                // The viewer first: what is refused must be so before anything was done.
                for role in Role.allCases.reversed() {
                    let author = Author(id: ID("as-\(role.rawValue)"), roles: [role], desk: "d")
                    try desk.admit(author)
                    let refusal = StoreError.refused(.notAllowed(needs: row.who.sorted()))
                    var found: StoreError?
                    do { try deed(author) } catch { found = error as? StoreError }
                    #expect(
                        (found == refusal) == !row.who.contains(role), "\(act.name) \(role) \(found as Any)")
                    if case .refused(.notAllowed)? = found { #expect(found == refusal) }
                }
                #expect(try desk.store.verify().isSound)
            }
        }
    }

    @Test(arguments: ["README.md", ".docs/README.zh.md"])
    func theReadmeHasTheSameTable(paper: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../" + paper).standardized
        let readme = try String(contentsOf: file, encoding: .utf8)
        for row in Self.table {
            let acts = row.acts.map(\.name).sorted().joined(separator: ", ")
            let line = "| \(row.who.sorted().map(\.rawValue).joined(separator: ", ")) | \(acts) |"
            #expect(readme.contains(line), "\(paper) lacks: \(line)")
        }
    }
}

extension RoleTests {
    typealias Deed = (Author) throws -> Void

    /// Every way to do it, each for a desk of its own.
    private static func deeds(_ act: Act) throws -> [(TestDesk) throws -> Deed] {
        switch act {
        case .ticket(.accept):
            [order { .init(.move(.accept, try $0.report("漏水", channel: .patrol))) }] + [
                { desk in
                    { author in
                        let draft = TicketDraft(grid: "b01", category: "water", what: "漏水")
                        _ = try desk.store.carryOut(Order(.report(draft)), by: author)
                    }
                },
                { desk in { author in _ = try desk.store.importTickets(by: author) { nil } } },
            ]
        case .ticket(.merge): [order { .init(.merge(try $0.report("漏水"), into: try $0.report("又漏水"))) }]
        case .ticket(let move): [order { try Self.order(move, $0) }]
        case .extendAgain:
            [
                order { desk in
                    let number = try desk.report("漏水")
                    let until = desk.time.now().adding(minutes: 3 * 1440)
                    try desk.move(.extend(until: until, reason: "缺件", told: true), number)
                    return .init(
                        .move(.extend(until: until.adding(minutes: 60), reason: "再缺", told: true), number))
                }
            ]
        case .round(let move): try round(move)
        case .standing(let move, let kind): [order { try Self.standing(move, kind, $0) }]
        case .handover(let move): [order { try Self.handover(move, $0) }]
        case .duty:
            [order { _ in Order(WatchWork.take(reason: "接管")) }]
                + [
                    order { desk in
                        let until = desk.time.now().adding(minutes: 60)
                        return Order(WatchWork.stay(until: until, reason: "暴雨"))
                    }
                ]
        case .journal: [order { _ in Order(.journal(.note("停电", .incident))) }]
        case .occasion:
            [
                order { desk in
                    let start = desk.time.now().adding(minutes: 600)
                    return Order(
                        GatheringWork.plan(
                            .init(
                                grid: "b01", place: "会议室", start: start, end: start.adding(minutes: 60),
                                title: "例会", heads: nil), nil))
                }
            ]
        case .draftReport: [order { _ in Order(ReportWork(.remark("一切正常"), try today)) }]
        case .changeReport:
            [
                order { desk in
                    _ = try desk.store.carryOut(
                        Order(ReportWork(.finish(isFinal: false), try today)), by: desk.author)
                    return Order(ReportWork(.remark("补充"), try today))
                }
            ]
        case .finishReport: [order { _ in Order(ReportWork(.finish(isFinal: false), try today)) }]
        case .publishStandards:
            [
                { desk in
                    { author in
                        let catalogue = Catalogue(
                            id: ID(author.id.text), name: "食堂",
                            clauses: [Clause(id: "1", severity: .major, words: "a")])
                        _ = try desk.store.publish(catalogue, by: author)
                    }
                }
            ]
        case .keepFilters:
            [
                { desk in
                    { try desk.store.change(.keep(SavedFilter(name: "急", text: "pri:1")), by: $0) }
                }
            ]
        case .setOwnPassword:
            [{ desk in { try desk.store.setPassword(Secret("eight888".utf8), of: $0.id, by: $0) } }]
        case .administerOperators:
            [
                { desk in
                    {
                        try desk.store.account(
                            .add(name: "新", roles: [.viewer], systemUser: nil), id: ID("by-\($0.id.text)"),
                            by: $0)
                    }
                }, { desk in { try desk.store.account(.disable, id: "as-viewer", by: $0) } },
                { desk in { try desk.store.setPassword(Secret("eight888".utf8), of: "wang", by: $0) } },
                { desk in { try desk.store.clearPassword(of: "as-viewer", by: $0) } },
            ]
        case .applySite:
            [
                { desk in
                    { author in
                        var site = try desk.store.read { try $0.site() }.site
                        site.rules.undoSeconds += 1
                        try desk.store.apply(site, by: author)
                    }
                }
            ]
        }
    }

    private static func order(_ make: @escaping (TestDesk) throws -> Order) -> (TestDesk) throws -> Deed {
        { desk in
            let order = try make(desk)
            return { _ = try desk.store.carryOut(order, by: $0) }
        }
    }

    private static var today: ReportID {
        get throws { try #require(ReportID("daily@2026-04-30")) }
    }

    private static func order(_ move: Move, _ desk: TestDesk) throws -> Order {
        let until = desk.time.now().adding(minutes: 3 * 1440)
        let number = try desk.report("漏水")
        let dispatch = TicketCommand.dispatch(DispatchOrder(team: "engineering"))
        var before: [TicketCommand] = []
        let command: TicketCommand
        switch move {
        case .accept, .merge: throw StoreError.ticketNotFound(number)
        case .dispatch: command = dispatch
        case .acknowledge: (before, command) = ([dispatch], .acknowledge)
        case .arrive: (before, command) = ([dispatch], .arrive)
        case .hold: command = .hold(.parts, until: until)
        case .resume: (before, command) = ([.hold(.parts, until: until)], .resume)
        case .finish: (before, command) = ([dispatch], .finish)
        case .sendBack: (before, command) = ([dispatch], .sendBack(reason: "错", misdispatch: false))
        case .callBack: (before, command) = ([dispatch, .finish], .callBack(Rating(overall: 5)))
        case .close: (before, command) = ([dispatch, .finish], .close(.notAsked))
        case .reopen: (before, command) = ([dispatch, .finish], .reopen(reason: "又坏"))
        case .reject: command = .reject(reason: "非本院")
        case .edit:
            var edit = TicketEdit()
            edit.place = "5F"
            command = .edit(edit)
        case .fee: command = .fee(.labour(1))
        case .note: command = .note("已告知")
        case .remind: command = .remind("又来电话")
        case .correct: (before, command) = ([dispatch, .finish], .correct(reason: "按错"))
        case .undo: (before, command) = ([dispatch], .undo)
        case .extend: command = .extend(until: until, reason: "缺件", told: true)
        }
        for step in before { try desk.move(step, number) }
        return Order(.move(command, number))
    }

    private static let night = "night.b01@260430T2200"

    private static func round(_ move: RoundMove) throws -> [(TestDesk) throws -> Deed] {
        let (night, lamp) = (
            roundID(Self.night), Told(.finding("灯不亮", nil, photo: nil), point: "hall", item: "lamps")
        )
        func does(_ command: RoundCommand, after first: RoundCommand? = nil) -> (TestDesk) throws -> Deed {
            order { desk in
                if let first { try desk.order(first, Self.night) }
                return Order(.move(command, night, by: nil))
            }
        }
        switch move {
        case .start: return [does(.start)]
        case .check:
            return [
                does(.check([Told(.fine, point: "hall")], said: nil)),
                { desk in { author in _ = try desk.store.importInspections(by: author) { nil } } },
            ]
        case .finish: return [does(.finish(reason: "停电"), after: .start)]
        case .excuse: return [does(.excuse(reason: "停电"))]
        case .second: return [does(.second, after: .start)]
        case .evidence: return [does(.evidence([Told(.fine)], reason: "巡更棒"))]
        case .lookAgain:
            return [
                does(.lookAgain(finding: 1, passed: true, words: nil), after: .check([lamp], said: nil))
            ]
        case .ticket:
            return [
                order { desk in
                    try desk.order(.check([lamp], said: nil), Self.night)
                    return Order(.ticket(try #require(FindingID("\(Self.night)#1"))))
                }
            ]
        }
    }

    private static func standing(
        _ move: StandingMove, _ kind: StandingMatter.Kind, _ desk: TestDesk
    ) throws -> Order {
        let due = desk.time.now().adding(minutes: 600)
        let draft = StandingDraft(kind, what: "电梯停用", due: kind.isReviewed ? nil : due)
        guard move != .raise else { return Order(StandingWork.raise(draft)) }
        let id = try #require(
            try desk.store.carryOut(Order(StandingWork.raise(draft)), by: desk.author).subject.standing)
        let command: StandingCommand
        switch move {
        case .raise, .note: command = .note("看过")
        case .renew: command = .renew(until: nil, note: nil)
        case .edit: command = .edit(StandingEdit(what: "东梯停用"))
        case .extend: command = .extend(to: due.adding(minutes: 60), reason: "缺件")
        case .done: command = .done(how: nil)
        case .sendBack:
            _ = try desk.store.carryOut(Order(StandingWork.move(.done(how: nil), id)), by: desk.author)
            command = .sendBack(reason: "没好")
        case .lift: command = .lift(reason: "已恢复")
        }
        return Order(StandingWork.move(command, id))
    }

    /// On a handover that the desk's own author started.
    private static func handover(_ move: HandoverMove, _ desk: TestDesk) throws -> Order {
        let start = HandoverWork.start(.scheduled, incoming: nil, reason: nil)
        guard move != .start else { return Order(start) }
        let id = try #require(try desk.store.carryOut(Order(start), by: desk.author).subject.handover)
        let command: HandoverCommand
        switch move {
        case .start, .refresh: command = .refresh
        case .annotate: command = .annotate(line: "a", text: "b")
        case .add: command = .add(text: "a", section: .notes)
        case .omit: command = .omit(line: "a", reason: "b")
        case .count: command = .count("keys", 1)
        case .pass: command = .pass(nil, to: "as-operator")
        case .acknowledge: command = .acknowledge(line: "a", word: nil)
        case .refuse: command = .refuse(line: "a", reason: "b")
        case .settle: command = .settle(line: "a", answer: "b")
        case .sign: command = .sign(reason: nil)
        case .countersign: command = .countersign
        case .abandon: command = .abandon(reason: "a")
        case .append: command = .append(text: "a")
        case .read: command = .read
        }
        return Order(HandoverWork.move(command, id))
    }
}
