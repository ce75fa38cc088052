import Domain
import Screen
import Testing

@testable import Panes

@Suite struct DispatchPopupTests {
    private func open() -> Stage {
        var stage = OneTicket.stage(.accepted)
        stage.press("d")
        return stage
    }

    private func popup(_ stage: Stage) throws -> DispatchPopup {
        guard let popup = stage.state.top(DispatchPopup.self) else { throw Missing() }
        return popup
    }

    private struct Missing: Error {}

    @Test func whoQualifiesIsFirstThenTheTeamsThenTheOthers() throws {
        let popup = try popup(open())
        #expect(popup.selection == .technician("chengang", "engineering"))
        #expect(popup.items[1] == .technician("zhangqiang", "engineering"))
        let teams = popup.items.compactMap { if case .team(let id) = $0 { id } else { nil } }
        #expect(Array(teams.prefix(2)) == ["engineering", "operation"])
        #expect(teams.count == Compound.teams.count)
        #expect(popup.items.last == .technician("sunli", "cleaning"))
        #expect(Set(popup.items).count == popup.items.count)
    }

    @Test func beforeTheRankingHasComeTheTeamsAreThere() throws {
        var stage = OneTicket.stage(.accepted)
        stage.isSlow = true
        stage.press("d")
        #expect(try popup(stage).selection == .team("engineering"))
        #expect(stage.state.awaitsItsTicket)
        stage.catchUp()
        #expect(try popup(stage).selection == .technician("chengang", "engineering"))
        #expect(!stage.state.awaitsItsTicket)
    }

    @Test func whatWasChosenMeanwhileStays() throws {
        var stage = OneTicket.stage(.accepted)
        stage.isSlow = true
        stage.press("d", "2")
        stage.catchUp()
        #expect(try popup(stage).selection == .team("operation"))
        stage.press("Up")
        stage.elsewhere(.move(.note("在路上"), OneTicket.number))
        #expect(try popup(stage).selection == .team("engineering"))
    }

    /// Gives somebody a job at another desk, so that others are nearer.
    private func occupy(_ person: ID<Person>, in stage: inout Stage) {
        let work = TicketWork.report(MemoryDesk.draft("b05", "lighting", "2F", "灯闪"))
        let other = stage.desk.expect(work)
        stage.elsewhere(
            .move(.dispatch(DispatchOrder(team: "engineering", technician: person)), other.number))
    }

    @Test func whatWasSeenFirstStaysUnderTheFinger() throws {
        var stage = open()
        let first = try #require(try popup(stage).selection)
        #expect(first == .technician("chengang", "engineering"))
        for _ in 0..<3 { occupy("chengang", in: &stage) }
        #expect(try popup(stage).items.first != first)
        #expect(try popup(stage).selection == first)
        #expect(try popup(stage).isChanged(first))
        #expect(stage.screen.contains("•陈刚"))
        #expect(stage.screen.contains("看过之后次序或在手有变"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text.contains("名单刚变：陈刚 现排第") == true)
        stage.press("Enter")
        #expect(stage.desk[OneTicket.number]?.body.assignment?.technician == "chengang")
    }

    @Test func whoIsChosenAndNotChangedIsSentAtOnce() throws {
        var stage = open()
        stage.press("2")
        occupy("chengang", in: &stage)
        #expect(try popup(stage).selection == .team("operation"))
        stage.press("Enter")
        #expect(stage.desk[OneTicket.number]?.body.assignment == Assignment(team: "operation"))
    }

    @Test func whatStaysAsItWasSeenAsksNothing() throws {
        var stage = open()
        stage.send(.changed)
        #expect(try !popup(stage).hasChanged)
        stage.press("Enter")
        #expect(stage.desk[OneTicket.number]?.body.assignment?.technician == "chengang")
    }

    @Test func whoDoesNotQualifyAnyMoreIsAskedAbout() throws {
        var stage = open()
        let people = stage.desk.setting.site.people
        let index = try #require(people.firstIndex { $0.id == "chengang" })
        stage.desk.setting.site.people[index].shifts = ["day"]
        stage.send(.changed)
        #expect(try popup(stage).selection == .technician("chengang", "engineering"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text.contains("陈刚 现在不合适：未当班") == true)
        stage.press("Enter")
        #expect(stage.desk[OneTicket.number]?.body.assignment?.technician == "chengang")
    }

    @Test func whoIsGoneIsNotReplacedUnseen() throws {
        var stage = open()
        stage.desk.setting.site.people.removeAll { $0.id == "chengang" }
        stage.send(.changed)
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
    }

    @Test func whereNobodyQualifiesTheUsualTeamIsFirst() throws {
        var desk = OneTicket.stage(.accepted).desk
        for index in desk.setting.site.people.indices { desk.setting.site.people[index].shifts = ["day"] }
        var stage = Stage(desk)
        stage.press("d", "Enter")
        #expect(stage.desk[OneTicket.number]?.body.assignment == Assignment(team: "engineering"))
    }

    @Test func whoDoesNotQualifyIsMarkedWithTheReasonAndCanBeChosen() throws {
        var desk = OneTicket.stage(.accepted).desk
        let index = try #require(desk.setting.site.people.firstIndex { $0.id == "chengang" })
        desk.setting.site.people[index].shifts = ["day"]
        var stage = Stage(desk)
        stage.press("d")
        #expect(try popup(stage).selection == .technician("zhangqiang", "engineering"))
        #expect(try popup(stage).items[1] == .technician("chengang", "engineering"))
        let line = try #require(
            stage.screen.split(separator: "\n").first { $0.contains("陈刚") && $0.contains("✗") })
        #expect(line.contains("未当班"))
        stage.type("陈刚")
        stage.press("Enter")
        #expect(
            stage.desk[OneTicket.number]?.body.assignment
                == Assignment(team: "engineering", technician: "chengang"))
    }

    @Test(arguments: [true, false])
    func whoIsNotAtWorkIsSaid(_ isOnLeave: Bool) throws {
        var desk = OneTicket.stage(.accepted).desk
        let index = try #require(desk.setting.site.people.firstIndex { $0.id == "chengang" })
        if isOnLeave {
            desk.setting.site.people[index].leave = [try #require(DayRange("2026-11-01..2026-11-30"))]
        } else {
            desk.setting.site.people[index].shifts = ["day"]
        }
        var stage = Stage(desk)
        stage.press("d")
        stage.type("陈刚")
        stage.press("Enter")
        #expect(stage.desk[OneTicket.number]?.body.assignment?.technician == "chengang")
        let words = isOnLeave ? "注意：陈刚 休假至 2026-11-30" : "注意：陈刚 未当班"
        #expect(stage.state.message?.text.hasPrefix(words) == true)
        #expect(stage.state.message?.kind == .refused)
    }

    @Test func typingNarrowsTeamsAndTechnicians() throws {
        var stage = open()
        stage.type("绿化")
        #expect(try popup(stage).selection == .team("greening"))
        stage.press("Ctrl-u")
        stage.type("陈刚")
        #expect(try popup(stage).selection == .technician("chengang", "engineering"))
        stage.press("Enter")
        let assignment = stage.desk[OneTicket.number]?.body.assignment
        #expect(assignment == Assignment(team: "engineering", technician: "chengang"))
    }

    @Test func withoutAMatchNothingIsSent() {
        var stage = open()
        stage.type("没有这个队")
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text == "没有符合的班组或人员")
        #expect(stage.state.popups.count == 1)
    }

    @Test func forManyItIsTheTeams() throws {
        var stage = Stage()
        stage.press("Space", "j", "Space", "d")
        guard let bulk = stage.state.top(BulkPopup.self), let popup = bulk.asked as? DispatchPopup else {
            throw Missing()
        }
        #expect(popup.suggestions == nil)
    }
}
