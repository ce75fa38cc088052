import Domain
import Screen
import Testing
import Words

@testable import Panes

/// Every figure of a report opens what it counts, and Esc comes back to its line.
@Suite struct FigureLinkTests {
    /// A night with tickets in every state, one done twice, rounds, findings, an order that stands and a decision of the
    /// day before.
    static func desk() throws -> MemoryDesk {
        var desk = MemoryDesk.busy(Compound.setting(site: Compound.walked, author: Compound.author("limei")))
        let open = desk.rows(.open).filter { $0.state != .onHold }.map(\.number)
        let dispatch = TicketCommand.dispatch(DispatchOrder(team: "engineering"))
        for (index, number) in open.prefix(12).enumerated() {
            if [.reported, .accepted].contains(desk[number]?.body.state) {
                desk.expect(.move(dispatch, number))
            }
            desk.expect(.move(.finish, number))
            if index < 8 { desk.expect(.move(.callBack(Rating(overall: 1 + index % 5)), number)) }
            if index == 8 { desk.expect(.move(.close(.notAsked), number)) }
            if index > 9 { desk.expect(.move(.fee(.labour(100)), number)) }
        }
        desk.expect(.move(.reopen(reason: "又坏了"), open[0]))
        desk.expect(.move(dispatch, open[0]))
        desk.expect(.move(.finish, open[0]))
        let found = Told(.finding("灯不亮", nil, photo: nil), point: "third", item: "lights")
        let wet = Told(.finding("地面有水", .danger, photo: nil), point: "hall", item: "floor")
        let round = MemoryDesk.round("night.b05@261120T2030")
        desk.expect(
            round: .move(.check([found, wet, Told(.fine)], said: nil), round, by: nil),
            at: Compound.at("2026-11-20T21:20:00+08:00"))
        desk.expect(round: .ticket(FindingID(round: round, number: 1)))
        _ = desk.carryOut(
            Order(
                StandingWork.raise(
                    StandingDraft(.condition, sort: .outOfService, what: "东门道闸停用"))))
        let before = try #require(ReportID("daily@2026-11-19"))
        _ = desk.carryOut(Order(ReportWork(.decide("修东门", owner: nil, due: nil), before)))
        return desk
    }

    private func stage(_ kind: Int, _ size: Size, _ language: Language) throws -> Stage {
        var stage = Stage(try Self.desk(), size: size, language: language)
        stage.press("6")
        for _ in 0..<kind { stage.press("v") }
        return stage
    }

    private static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40)]

    @Test(arguments: sizes, Language.allCases)
    func opensWhatItCounts(size: Size, language: Language) throws {
        var sorts: Set<String> = []
        for kind in 0..<3 {
            var stage = try stage(kind, size, language)
            var line = -1
            while stage.state.reports.page.cursor != line {
                line = stage.state.reports.page.cursor
                var last: ReportLink?
                while let link = stage.state.reports.pointed, link != last {
                    last = link
                    sorts.insert("\(link)".prefix { $0 != "(" }.description)
                    try open(link, &stage)
                    #expect(stage.state.reports.page.cursor == line && stage.state.reports.pointed == link)
                    stage.press("l")
                }
                stage.press("Tab")
            }
        }
        #expect(
            sorts == [
                "tickets", "rounds", "findings", "ticket", "round", "finding", "standing", "report",
            ])
    }

    /// Opens it, looks at what came, and goes back.
    private func open(_ link: ReportLink, _ stage: inout Stage) throws {
        stage.press("Enter")
        let state = stage.state
        switch link {
        case .tickets(let count, let figure):
            #expect(state.screen == .desk)
            let rows = stage.desk.rows(state.tickets.queue.filter)
            let runs = rows.flatMap { stage.desk[$0.number]?.runs ?? [] }
            let time = count.report.span.time(in: stage.desk.setting.zone)
            let told = time.lowerBound..<min(time.upperBound, stage.desk.now.adding(seconds: 1))
            #expect(state.tickets.queue.tally?.count == rows.count)
            if figure > 0 {
                let counted = runs.filter { count.counts($0, in: told) }
                // An emergency is one, however often it was reopened.
                let isOnce = count.kind == .emergency
                #expect((isOnce ? Set(counted.map(\.number)).count : counted.count) == figure, "\(count)")
                #expect(rows.count == figure || stage.screen.contains("\(figure)"), "\(count)")
                #expect(rows.count == figure || state.message != nil)
            }
        case .rounds(let count):
            #expect(state.screen == .patrol && state.message == nil)
            let seen = state.patrol.lines.flatMap(\.rounds)
            #expect(!seen.isEmpty)
            #expect(seen.allSatisfy { count.states.contains($0.state(at: stage.desk.now)) })
            #expect(seen.count == figure(of: count, stage))
        case .findings(let severity):
            let popup = try #require(state.top(CountedFindingsPopup.self))
            let all = state.reports.shown(state.look)?.figures.findings ?? []
            let expected = all.count { severity == nil || $0.severity == severity }
            #expect(popup.rows.count == expected)
        case .ticket(let number): #expect(state.screen == .desk && state.tickets.ticket?.number == number)
        case .round(let id): #expect(state.screen == .patrol && state.patrol.round.opened?.id == id)
        case .finding(let id):
            #expect(state.screen == .patrol && state.patrol.round.opened?.id == id.round)
            #expect(state.patrol.round.spot == .finding(id.number))
        case .standing(let id):
            let popup = try #require(state.top(StandingPopup.self))
            #expect(popup.current?.id == id)
        case .report(let id): #expect(state.reports.report(state.look) == id)
        }
        stage.press("Esc")
        #expect(stage.state.screen == .reports && stage.state.popups.isEmpty, "\(link)")
    }

    /// What the report says of such rounds.
    private func figure(of count: ReportRoundCount, _ stage: Stage) -> Int {
        let report = ReportID(count.span)
        let figures = stage.desk.draft(report).figures
        if let route = count.route {
            return figures.missed.count { $0.round.route == route && $0.answers == count.answers }
        }
        let rounds = figures.rounds
        switch count.states {
        case [.done]: return rounds.done
        case [.doneLate]: return rounds.doneLate
        case [.unfinished]: return rounds.unfinished
        case [.missed]: return rounds.missed
        case [.excused]: return rounds.excused
        default: return rounds.due
        }
    }

    @Test func aFilterTypedOverTheListIsLeftFirst() throws {
        var stage = try stage(0, Size(width: 120, height: 40), .chinese)
        stage.press("Tab")
        stage.press("Enter", "/")
        stage.type(" grid:b05")
        stage.press("Enter", "Esc")
        #expect(stage.state.screen == .desk && stage.state.tickets.queue.filterText.isEmpty)
        stage.press("Esc")
        #expect(stage.state.screen == .desk)
    }

    @Test func wordsAloneSayThatTheyOpenNothing() throws {
        var stage = try stage(0, Size(width: 120, height: 40), .chinese)
        stage.press("Enter")
        #expect(stage.screen.contains("没有可打开的"))
    }

    @Test func theCursorStaysOnItsFigureWhenAnotherDeskWrites() throws {
        var stage = try stage(0, Size(width: 120, height: 40), .chinese)
        stage.press("Tab", "Tab")
        let link = try #require(stage.state.reports.pointed)
        stage.elsewhere(.report(MemoryDesk.draft("b01", "lift", "2F", "电梯异响", priority: .p1)))
        let reported = { (stage: Stage) in
            stage.screen.split(separator: "\n").first { $0.hasPrefix("│") && $0.contains("报单") }
        }
        let before = reported(stage)
        stage.elsewhere(.report(MemoryDesk.draft("b01", "lift", "2F", "电梯又响", priority: .p1)))
        #expect(reported(stage) == before && stage.state.nextReading != nil)
        stage.send(.tick(stage.state.now.adding(seconds: 3)))
        #expect(reported(stage) != before && stage.state.nextReading == nil)
        guard case .tickets(let count, _) = link, case .tickets(let now, _)? = stage.state.reports.pointed
        else { return #expect(Bool(false), "\(link)") }
        #expect(count == now)
    }

    @Test func whatIsFarBehindTheWidthIsMovedIntoSight() throws {
        var stage = try stage(0, Size(width: 80, height: 24), .chinese)
        while stage.state.reports.pointed.map({ if case .finding = $0 { false } else { true } }) ?? true {
            stage.press("Tab")
        }
        stage.press("l")
        guard case .ticket(let number)? = stage.state.reports.pointed else {
            return #expect(Bool(false), "\(stage.screen)")
        }
        #expect(stage.screen.contains("#\(number.text)"))
    }
}
