import Domain
import Screen
import Testing

@testable import Panes

/// Whose lanes a column has, and in which order.
@Suite struct BoardLaneTests {
    private func lanes(_ column: BoardColumn, _ desk: MemoryDesk, _ site: Site = Compound.rostered)
        -> [BoardLane]
    {
        BoardLane.lanes(
            of: column, desk.rows(.open).filter { $0.column == column }, site,
            Duty(site, at: Compound.zone.local(Compound.now)))
    }

    @Test func theTeamsOwnLaneIsFirstThenWhoIsOnDutyThenTheOthers() {
        let lanes = lanes(.team("engineering"), .crowded())
        #expect(
            lanes.map(\.owner) == [
                .team, .technician("chengang"), .technician("zhangqiang"), .technician("wuhao"),
            ])
        #expect(lanes.map(\.rows.isEmpty) == [false, false, false, true])
    }

    @Test func everyTicketStandsInOneLaneInTheOrderOfTheQueue() {
        let desk = MemoryDesk.crowded()
        for column in Compound.site.boardColumns {
            let rows = desk.rows(.open).filter { $0.column == column }
            let lanes = lanes(column, desk)
            #expect(Set(lanes.flatMap(\.rows).map(\.number)) == Set(rows.map(\.number)))
            #expect(lanes.flatMap(\.rows).count == rows.count)
            for lane in lanes { #expect(lane.rows == rows.filter { lane.rows.contains($0) }) }
        }
    }

    @Test func aTechnicianTheTeamHasNotAnyMoreKeepsALaneWhileThereIsWork() {
        var site = Compound.rostered
        site.people.removeAll { $0.id == "zhangqiang" }
        let owners = lanes(.team("engineering"), .crowded(), site).map(\.owner)
        #expect(owners.contains(.technician("zhangqiang")))
        #expect(
            !lanes(.team("engineering"), MemoryDesk(), site).map(\.owner).contains(.technician("zhangqiang")))
    }

    @Test func whatIsHeldWithoutATeamStandsBehindWhatWaits() {
        let lanes = lanes(.waiting, .busy())
        #expect(lanes.map(\.owner) == [.nobody, .stray])
        #expect(lanes.last?.rows.allSatisfy { $0.state == .onHold } == true)
        #expect(self.lanes(.waiting, MemoryDesk()).map(\.owner) == [.nobody])
    }

    @Test func theHeadSaysDutySkillsAndLoad() throws {
        var desk = MemoryDesk.busy(Compound.setting(site: Compound.rostered))
        let hold = TicketCommand.hold(.parts, until: Compound.now.adding(minutes: 5))
        for command in [.dispatch(DispatchOrder(team: "engineering", technician: "zhangqiang")), hold] {
            desk.expect(.move(command, TicketNumber(day: 261_120, sequence: 2)))
        }
        var stage = Stage(desk, size: Size(width: 240, height: 60))
        stage.press("2")
        let line = { (name: String) in
            stage.screen.split(separator: "│").first { $0.hasPrefix(" \(name)") }.map(String.init) ?? ""
        }
        #expect(line("陈刚").contains("在 照明"))
        #expect(line("吴昊").contains("假"))
        #expect(line("张强").contains("休 ✓电梯 水管 照明"))
        #expect(line("张强").hasSuffix(" 1 挂1 "))
    }
}

extension Compound {
    /// At night one of the engineers is on duty, one off, one on leave.
    static let rostered: Site = {
        var site = Compound.site
        site.people += [
            Person(
                id: "wuhao", name: Name(zh: "吴昊", en: "Wu Hao"), team: "engineering", skills: ["lift"],
                leave: [DayRange("2026-11-18..2026-11-30")].compactMap { $0 })
        ]
        for index in site.people.indices {
            switch site.people[index].id {
            case "zhangqiang": site.people[index].shifts = ["day"]
            case "chengang": site.people[index].shifts = ["night"]
            default: break
            }
        }
        return site
    }()
}
