import Domain
import Screen
import Testing

@testable import Panes

/// A round walked point by point.
@Suite struct WalkTests {
    private static let night = MemoryDesk.round("night.b03@261120T2300")
    private static let boiler = MemoryDesk.round("boiler@261120T2300")

    private func stage(_ desk: MemoryDesk = .walked(), at id: RoundID = Self.night) -> Stage {
        var stage = Stage(desk)
        stage.press("3")
        stage.state.patrol.point(at: id)
        stage.press("Enter")
        return stage
    }

    private func round(_ stage: Stage, _ id: RoundID = Self.night) -> Round? { stage.desk.round(id)?.round }

    @Test func spaceOnEachCheckpointWalksTheRoundToItsEnd() {
        var stage = stage()
        stage.press("Space", "Space")
        #expect(round(stage)?.state == .underWay && round(stage)?.looked == 2)
        stage.press("Space")
        #expect(round(stage)?.state == .done)
    }

    @Test func anItemIsAnsweredByItselfAndTheCursorGoesOn() {
        var stage = stage()
        stage.press("j", "Space", "Space", "Space")
        let looks = round(stage)?.looks.map { "\($0.point.text) \($0.item.text)" }
        #expect(looks == ["hall lights", "hall floor", "third lights"])
    }

    @Test func aFindingHasWordsSeverityAndPhoto() throws {
        var stage = stage()
        stage.press("j", "j", "!")
        stage.type("地砖破了")
        stage.press("Tab", "Space", "Space", "Space", "Tab")
        stage.type("/photos/1.jpg")
        stage.press("Enter")
        let finding = try #require(round(stage)?.findings.first)
        #expect(finding.point == "hall" && finding.item == "floor" && finding.what == "地砖破了")
        #expect(finding.severity == .danger && finding.photo == "/photos/1.jpg")
        #expect(stage.screen.contains("地砖破了") && stage.screen.contains("/photos/1.jpg"))
    }

    @Test func aFindingOfACheckpointAsksWhichItem() {
        var stage = stage()
        stage.press("!")
        stage.type("积水")
        stage.press("Tab", "Right", "Enter")
        #expect(round(stage)?.findings.first?.item == "floor")
    }

    @Test func whatIsSkippedNeedsAReason() {
        var stage = stage()
        stage.press("-", "Enter")
        #expect(round(stage) == nil && stage.screen.contains("原因"))
        stage.type("锁着")
        stage.press("Enter")
        #expect(round(stage)?.looks.allSatisfy { $0.result == .skipped && $0.reason == "锁着" } == true)
    }

    @Test func aReadingIsShownBesideItsLimitsAndTheLastOnes() {
        var stage = stage(.measured(), at: Self.boiler)
        stage.press("i")
        #expect(stage.screen.contains("60–90 ℃") && stage.screen.contains("80  74.5  71"))
        stage.type("93")
        #expect(stage.screen.contains("超出界限"))
        stage.press("Enter")
        #expect(round(stage, Self.boiler)?.findings.first?.reading == MeterReading("93"))
    }

    @Test func aMeterThatShowsLessSaysWhy() {
        var stage = stage(.measured(), at: Self.boiler)
        stage.press("j", "j", "i")
        stage.type("5")
        #expect(stage.screen.contains("低于上次"))
        stage.press("Enter")
        #expect(round(stage, Self.boiler) == nil && stage.screen.contains("低于上次"))
        stage.press("Tab", "Right", "Right", "Enter")
        #expect(round(stage, Self.boiler)?.looks.first?.reading == MeterReading("5"))
    }

    @Test func fineOnACheckpointLeavesOutWhatIsReadOff() {
        var stage = stage(.measured(), at: Self.boiler)
        stage.press("Space")
        #expect(round(stage, Self.boiler)?.looks.map(\.item.text) == ["valve"])
        #expect(stage.state.patrol.round.spot == .item("boiler", "heat"))
        stage.press("Space")
        stage.type("77")
        stage.press("Enter")
        #expect(round(stage, Self.boiler)?.look("boiler", "heat")?.reading == MeterReading("77"))
    }

    @Test func anotherPersonChecksWhatWasWalked() {
        var stage = stage(.measured(), at: Self.boiler)
        stage.press("Space", "C")
        #expect(stage.state.popups.isEmpty && stage.screen.contains("还没查完"))
        stage.press("i")
        stage.type("77")
        stage.press("Enter", "i")
        stage.type("130")
        stage.press("Enter", "G", "Space")
        #expect(round(stage, Self.boiler)?.unanswered.isEmpty == true)
        stage.press("C")
        stage.type("zq")
        stage.press("Enter")
        #expect(round(stage, Self.boiler)?.secondedBy == "zhangqiang")
        #expect(round(stage, Self.boiler)?.state == .done)
    }

    @Test func somebodySetsOutAndEndsItEarlyWithAReason() {
        var stage = stage()
        stage.press("s", "Enter")
        #expect(round(stage)?.walker == "officer3" && round(stage)?.state == .underWay)
        stage.press("f", "Enter")
        #expect(round(stage)?.state == .underWay)
        stage.type("停电")
        stage.press("Enter")
        #expect(round(stage)?.state == .unfinished && round(stage)?.reason == "停电")
    }

    @Test func whatWasMissedIsShownToBeWalked() {
        let supervisor = Author(id: "limei", roles: [.supervisor], desk: "tty1")
        let missed = MemoryDesk.round("night.b03@261120T2030")
        var stage = stage(.walked(supervisor), at: missed)
        stage.press("E")
        stage.type("巡更机记录")
        stage.press("Tab", "Ctrl-u")
        stage.type("21:10")
        stage.press("Enter")
        #expect(round(stage, missed)?.state == .done && round(stage, missed)?.reason == "巡更机记录")
        #expect(round(stage, missed)?.finishedAt == Compound.at("2026-11-20T21:10:00+08:00"))
    }

    @Test func evidenceOutsideTheWindowIsNotWritten() {
        let supervisor = Author(id: "limei", roles: [.supervisor], desk: "tty1")
        var stage = stage(.walked(supervisor), at: MemoryDesk.round("night.b03@261120T2030"))
        stage.press("E")
        stage.type("巡更机记录")
        stage.press("Tab", "Ctrl-u")
        stage.type("19:10")
        let before = stage.desk.head
        stage.press("Enter")
        #expect(stage.desk.head == before && stage.screen.contains("不在应查时段内"))
    }

    @Test func keysOfAnOpenRoundDoNothingBeforeItIsOpened() {
        var stage = Stage(.walked())
        stage.press("3")
        let before = stage.desk.head
        stage.press("Space", "!", "i", "-")
        #expect(stage.desk.head == before && stage.state.popups.isEmpty)
        #expect(stage.screen.contains("Enter"))
    }
}

/// What others do meanwhile, and what is left and come back to.
@Suite struct OpenRoundTests {
    private static let night = MemoryDesk.round("night.b03@261120T2300")

    private func stage() -> Stage {
        var stage = Stage(.walked())
        stage.press("3")
        stage.state.patrol.point(at: Self.night)
        stage.press("Enter")
        return stage
    }

    @Test func theAnswersOfAnotherDeskAreSeenAndTheCursorStays() {
        var stage = stage()
        stage.press("j", "j")
        let spot = stage.state.patrol.round.spot
        let told = Told(.finding("灯不亮", nil, photo: nil), point: "hall", item: "lights")
        stage.desk.expect(round: .move(.check([told], said: nil), Self.night, by: nil))
        stage.send(.changed)
        #expect(stage.screen.contains("灯不亮") && stage.state.patrol.round.spot == spot)
    }

    @Test func anAnswerStaysWithItsRoundWhateverMoves() {
        var stage = stage()
        // The worst goes first, and the stretch that is seen is another.
        stage.press("S", "o", "o", ")")
        #expect(stage.state.patrol.rows.allSatisfy { $0.id != Self.night })
        stage.press("Space")
        let changed = stage.desk.entries.last?.subject
        #expect(changed == .round(Self.night))
    }

    @Test func whatIsTypedIsKeptWhenItIsLeft() {
        var stage = stage()
        stage.press("!")
        stage.type("地砖破了")
        stage.press("Esc", "j", "-", "Esc", "k", "!")
        #expect(stage.screen.contains("地砖破了"))
    }

    @Test func whoeverIsToldOfAConflictMayEndTheRoundAllTheSame() {
        var stage = stage()
        stage.desk.expect(round: .move(.start, Self.night, by: nil))
        stage.send(.changed)
        stage.press("f")
        stage.type("停电")
        let told = Told(.fine, point: "hall")
        stage.desk.expect(round: .move(.check([told], said: nil), Self.night, by: nil))
        stage.press("Enter")
        #expect(stage.state.top(ConflictPopup.self) != nil)
        stage.press("Esc", "Enter")
        #expect(stage.desk.round(Self.night)?.round?.reason == "停电")
    }

    @Test func theWayToTheTicketLeadsBackToTheFinding() throws {
        var stage = Stage(.walked())
        stage.press("3")
        let id = MemoryDesk.round("night.b05@261120T2030")
        stage.state.patrol.point(at: id)
        stage.press("Enter", "g", "g", "t")
        let ticket = try #require(stage.desk.round(id)?.round?.finding(1)?.ticket)
        stage.press("Enter")
        #expect(stage.state.screen == .desk && stage.cursor == ticket)
        stage.press("Enter", "Esc", "Esc")
        #expect(stage.state.screen == .patrol && stage.state.patrol.round.spot == .finding(1))
    }

    @Test func theTicketLeadsToItsRoundAndBack() throws {
        var stage = Stage(.walked())
        let id = MemoryDesk.round("night.b05@261120T2030")
        let order = Order(RoundWork.ticket(FindingID(round: id, number: 1)))
        let receipt = try stage.desk.carryOut(order, by: Compound.author("limei")).get()
        let ticket = try #require(receipt.number)
        stage.send(.changed)
        stage.goTo(ticket)
        stage.press("Enter", "Enter")
        #expect(stage.state.screen == .patrol && stage.state.patrol.round.spot == .finding(1))
        #expect(stage.state.patrol.round.opened?.id == id)
        stage.press("Esc")
        #expect(stage.state.screen == .desk && stage.state.tickets.ticket?.number == ticket)
    }

    @Test func aRoundWithAFindingIsTwentyKeysFromTheRing() throws {
        var stage = Stage(.walked())
        let line = "b5yx 3F dbl qyzc"
        let keys = ["3", "r"] + line.map { $0 == " " ? "Space" : String($0) } + ["Enter", "t"]
        #expect(keys.count <= 20)
        for key in keys { stage.press(key) }
        let round = try #require(stage.desk.round(MemoryDesk.round("night.b05@261120T2300"))?.round)
        #expect(round.state == .done && round.findings.first?.ticket != nil)
    }
}
