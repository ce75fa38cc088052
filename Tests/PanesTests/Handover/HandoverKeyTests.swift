import Domain
import Screen
import Testing

@testable import Panes

/// What the keys of the handover's screen do.
@Suite struct HandoverKeyTests {
    private let id = HandoverID(number: 2)

    private func stage(_ desk: MemoryDesk, _ keys: String...) -> Stage {
        var stage = Stage(desk)
        stage.press("4")
        for key in keys { stage.press(key) }
        return stage
    }

    private func go(to key: String, _ stage: inout Stage) {
        stage.press("g", "g")
        for _ in stage.state.handover.lines where stage.state.handover.line?.key != key { stage.press("j") }
        #expect(stage.state.handover.line?.key == key)
    }

    private func key(_ what: String, _ desk: MemoryDesk) -> String {
        desk.openHandover?.lines.first { line in
            if case .ticket(let ticket) = line.content { ticket.what.hasPrefix(what) } else { false }
        }?.key ?? ""
    }

    @Test func anEmergencyIsTakenWithAWordOfOnesOwn() {
        var stage = stage(.handingOver("zhaomin"))
        let lift = key("电梯", stage.desk)
        go(to: lift, &stage)
        stage.press("Space")
        #expect(stage.orders.isEmpty && stage.state.top(HandoverWordsPopup.self) != nil)
        stage.type("ok")
        stage.press("Enter")
        #expect(stage.desk.openHandover?.acknowledged[lift] == nil)
        #expect(stage.state.top(HandoverWordsPopup.self) != nil, "what was typed comes back")
        stage.press("Ctrl-u")
        stage.type("两人困梯，张强已到，盯到人出来")
        stage.press("Enter")
        #expect(stage.desk.openHandover?.acknowledged[lift]?.word == "两人困梯，张强已到，盯到人出来")
        #expect(stage.state.handover.line?.key != lift, "the cursor goes on")
    }

    @Test func whatIsUnchangedIsTakenByTheSectionAndNothingElse() {
        var stage = stage(.handingOver("zhaomin"))
        let before = stage.desk.openHandover?.unacknowledged.count
        go(to: "standing:C1", &stage)
        stage.press("a")
        #expect(stage.desk.openHandover?.unacknowledged.count == before, "it is annotated")
        stage.press("Space")
        #expect(stage.state.top(HandoverWordsPopup.self) != nil)
    }

    @Test func aLineThatIsJustAsItWasIsTakenByOneKey() {
        var desk = MemoryDesk.evening("zhaomin")
        desk.expect(.start(.scheduled, incoming: "zhaomin", reason: nil), at: "23:30", by: "limei")
        var stage = stage(desk)
        go(to: "standing:C1", &stage)
        stage.press("a")
        #expect(stage.desk.openHandover?.acknowledged["standing:C1"] != nil)
    }

    @Test func theOutgoingLeaderTakesNothing() {
        var stage = stage(.handingOver("limei"), "Space")
        #expect(stage.orders.isEmpty && stage.state.popups.isEmpty)
        #expect(stage.state.message?.kind == .refused)
        stage.press("a")
        #expect(stage.orders.isEmpty)
    }

    @Test func whoTakesOverWritesNothingIntoTheRecord() {
        for name in ["A", "+", "-", "P", "R", "s"] {
            let stage = stage(.handingOver("zhaomin"), name)
            #expect(stage.orders.isEmpty && stage.state.popups.isEmpty, "\(name)")
        }
    }

    @Test func anEmergencyCannotBeLeftOut() {
        var stage = stage(.handingOver("limei"))
        go(to: key("电梯", stage.desk), &stage)
        stage.press("-")
        #expect(stage.state.popups.isEmpty && stage.state.message?.kind == .refused)
    }

    @Test func whatWasLeftOutComesBackByTheSameKey() {
        var stage = stage(.handingOver("limei"))
        let tap = key("龙头", stage.desk)
        go(to: tap, &stage)
        #expect(stage.desk.openHandover?.omitted[tap] != nil)
        stage.press("-")
        #expect(stage.desk.openHandover?.omitted[tap] == nil)
    }

    @Test func aRefusalIsAnsweredThenTaken() {
        var stage = stage(.handingOver("zhaomin"))
        go(to: "standing:C1", &stage)
        stage.press("x")
        stage.type("哪部电梯")
        stage.press("Enter")
        #expect(stage.desk.openHandover?.unsettled == ["standing:C1"])
        var outgoing = self.stage(stage.desk.seen(by: "limei"))
        go(to: "standing:C1", &outgoing)
        outgoing.press("s")
        outgoing.type("2号")
        outgoing.press("Enter")
        #expect(outgoing.desk.openHandover?.unsettled == [])
    }

    @Test func aConflictKeepsWhatWasTyped() {
        var stage = stage(.handingOver("zhaomin"))
        let lift = key("电梯", stage.desk)
        go(to: lift, &stage)
        stage.press("Space")
        stage.type("两人困梯")
        stage.desk.expect(.move(.annotate(line: lift, text: "已出来一人"), id), at: "23:40", by: "limei")
        stage.press("Enter")
        #expect(stage.state.top(ConflictPopup.self) != nil)
        #expect(stage.desk.openHandover?.acknowledged[lift] == nil)
        stage.press("Esc")
        #expect(stage.state.top(HandoverWordsPopup.self)?.draft?.texts.values.first == "两人困梯")
    }

    @Test func whatWasTypedAndLeftIsThereAgain() {
        var stage = stage(.handingOver("limei"))
        go(to: "standing:C1", &stage)
        stage.press("A")
        stage.type("九点半")
        stage.press("Esc", "A")
        #expect(stage.state.top(HandoverWordsPopup.self)?.draft?.texts.values.first == "九点半")
    }

    @Test func enterOpensTheThingAndEscComesBackToTheLine() {
        var stage = stage(.handingOver("zhaomin"))
        let light = key("路灯", stage.desk)
        go(to: light, &stage)
        stage.press("Enter")
        #expect(stage.state.screen == .desk)
        #expect(stage.state.ticket.map { "ticket:\($0.number.text)" } == light)
        stage.press("Esc")
        #expect(stage.state.screen == .handover && stage.state.handover.line?.key == light)
        go(to: "standing:C1", &stage)
        stage.press("Enter")
        #expect(stage.state.top(StandingPopup.self) != nil)
        stage.press("Esc")
        #expect(stage.state.handover.line?.key == "standing:C1")
    }

    @Test(arguments: ["figure:open", "figure:entries"])
    func aFigureOpensWhatItCounts(figure: String) {
        var stage = stage(.handingOver("zhaomin"))
        go(to: figure, &stage)
        stage.press("Enter")
        #expect(stage.state.screen != .handover)
        stage.press("Esc")
        #expect(stage.state.screen == .handover && stage.state.handover.line?.key == figure)
        #expect(stage.state.tickets.queue.filterText.isEmpty)
    }

    @Test func callsAreTakenAsAnywhere() {
        var stage = stage(.handingOver("zhaomin"), "n")
        #expect(stage.state.top(CallPopup.self) != nil)
        stage.press("Esc")
        #expect(stage.state.screen == .handover)
    }

    @Test func earlierOnesAreReadOnlyButForAdditions() {
        var stage = stage(.handingOver("limei"), "[")
        #expect(stage.state.handover.handover?.id == HandoverID(number: 1))
        for name in ["Space", "A", "-", "S", "R"] {
            stage.press(name)
            #expect(stage.state.popups.isEmpty && stage.orders.isEmpty, "\(name)")
        }
        stage.press("m")
        stage.type("水管已修")
        stage.press("Enter")
        #expect(stage.desk.handover(HandoverID(number: 1))?.additions.map(\.text) == ["水管已修"])
        stage.press("Esc")
        #expect(stage.state.handover.handover?.id == id)
    }

    @Test func whoWasAwayReadsOnFromTheOldest() {
        var stage = stage(.missedTwo(), "[")
        #expect(stage.state.handover.chosen == HandoverID(number: 2))
        stage.press("r")
        #expect(stage.state.handover.chosen == HandoverID(number: 3))
        stage.press("r")
        #expect(stage.state.handover.chosen == nil && stage.state.missed.isEmpty)
    }

    @Test func itIsExportedWhereOneSays() throws {
        var stage = stage(.handingOver("limei"), "e", "Tab", "Enter")
        let (path, text) = try #require(
            stage.effects.lazy.compactMap {
                if case .write(let path, let text) = $0 { (path, text) } else { nil }
            }.first)
        #expect(path == "handover-H2.md" && text.hasPrefix("# "))
        #expect(stage.state.message?.text.contains("handover-H2.md") == true)
        stage.press("e", "Ctrl-u", "Enter")
        #expect(stage.state.top(HandoverExportPopup.self) != nil, "a name is wanted")
    }

    @Test func startingNamesWhoIsToCome() {
        var stage = stage(.evening("limei"), "N", "Down", "Enter")
        #expect(stage.desk.openHandover?.incoming != nil && stage.desk.openHandover?.outgoing == "limei")
        #expect(stage.state.handover.handover?.id == id)
        stage.press("N")
        #expect(stage.state.popups.isEmpty, "one at a time")
    }

    @Test func anUnscheduledOneWantsAReason() {
        var stage = stage(.evening("limei"), "N", "Tab", "Enter", "Enter")
        #expect(stage.orders.isEmpty)
        stage.type("送医")
        stage.press("Enter")
        #expect(stage.desk.openHandover?.reason == "送医")
    }
}

extension MemoryDesk {
    /// The same desk with somebody else in front of it.
    func seen(by id: ID<Operator>) -> MemoryDesk {
        var desk = self
        desk.setting.author = Compound.author(id)
        return desk
    }

    /// Li Mei was there for the first; two more passed without her.
    static func missedTwo() -> MemoryDesk {
        var desk = evening("limei")
        desk.setting.operators.append(
            Operator(id: "chen", name: "陈刚", roles: [.leader], systemUser: nil, isEnabled: true, revision: 1))
        desk.expect(.take(reason: "李梅送医"), at: "23:00", by: "chen")
        desk.expect(.start(.unscheduled, incoming: "zhaomin", reason: "李梅送医"), at: "23:05", by: "chen")
        desk.pass(2, at: "23:10", from: "chen", to: "zhaomin")
        desk.expect(.start(.scheduled, incoming: "chen", reason: nil), at: "23:30", by: "zhaomin")
        desk.pass(3, at: "23:35", from: "zhaomin", to: "chen")
        return desk
    }
}
