import Domain
import Screen
import Testing

@testable import Panes

/// A call typed as one line, and what can be overruled of it.
@Suite struct CallPopupTests {
    private func typing(_ line: String, _ language: Language = .chinese) -> Stage {
        var stage = Stage(language: language)
        stage.press("n")
        stage.type(line)
        return stage
    }

    private func draft(_ stage: Stage) -> TicketDraft? {
        guard case .report(let draft)? = stage.orders.last?.ticket else { return nil }
        return draft
    }

    private func popup(_ stage: Stage) -> CallPopup? {
        guard let popup = stage.state.top(CallPopup.self) else { return nil }
        return popup
    }

    @Test(arguments: [
        ("5号楼 电梯困人 8123 紧急", Language.chinese, "8123"), ("lift stuck b5 8123 urgent", .english, "8123"),
        ("５号楼 电梯困人 ８１２３", .chinese, "8123"),
    ])
    func aLineBecomesATicket(line: String, language: Language, phone: String) throws {
        var stage = typing(line, language)
        stage.press("Enter")
        let ticket = try #require(draft(stage))
        #expect(ticket.grid == "b05")
        #expect(ticket.category == "lift")
        #expect(ticket.reporter.phone == phone)
        #expect(stage.state.popups.isEmpty)
        #expect(stage.cursor != nil)
        #expect(stage.kept.isEmpty)
    }

    /// `n` and Enter included; a Chinese character counts as one key.
    @Test(arguments: ["5号楼 3F 电梯困人 王伟 8123 紧急", "lift stuck b5 3F Wang 8123 urgent"])
    func aCallIsSavedInFortyKeysAndDispatchedInTwo(line: String) {
        var stage = Stage()
        stage.press("n")
        stage.type(line)
        #expect(line.count + 2 <= 40)
        stage.press("Alt-Enter", "Enter")
        #expect(stage.orders.count == 2)
        #expect(stage.desk.rows(.open).first { $0.what.contains("stuck") || $0.what.contains("困人") } != nil)
        guard case .move(.dispatch(let order), _)? = stage.orders.last?.ticket else {
            Issue.record("not dispatched")
            return
        }
        #expect(order.team == "engineering")
        #expect(stage.state.popups.isEmpty)
    }

    @Test(arguments: [("F3", true), ("Alt-Enter", true), ("Enter", false)])
    func savingMayLeadToDispatch(key: String, leads: Bool) {
        var stage = typing("5号楼 电梯困人")
        stage.press(key)
        let isDispatch = stage.state.top(DispatchPopup.self) != nil
        #expect(isDispatch == leads)
    }

    @Test func whatIsMissingIsSaidAndChosen() {
        var stage = typing("电梯困人")
        stage.press("Enter")
        #expect(stage.state.message?.text == "缺网格，请选或输入")
        #expect(popup(stage)?.focus == .field(.grid))
        stage.press("Down", "Down", "Down", "Enter", "Enter")
        #expect(draft(stage)?.grid == "b03")
        #expect(draft(stage)?.what == "电梯困人")
    }

    @Test func aShortListIsChosenFromByDigit() {
        var stage = typing("5号楼 有异响")
        stage.press("Enter")
        #expect(stage.state.message?.text == "缺类别，请选或输入")
        stage.send(.key(.character("３")))
        stage.press("Enter")
        #expect(draft(stage)?.category == "lighting")
    }

    @Test func theListIsNarrowedByTyping() {
        var stage = typing("5号楼 有异响")
        stage.press("Down")
        stage.type("水")
        #expect(stage.screen.contains("水管"))
        stage.press("Down", "Enter", "Enter")
        #expect(draft(stage)?.category == "plumbing")
    }

    @Test func withoutAnythingToDoThereIsNoTicket() {
        var stage = typing("5号楼")
        stage.press("Tab", "Tab", "Tab", "1", "Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text == "缺事项，请选或输入")
        #expect(popup(stage)?.focus == .line)
    }

    @Test func anOverruledFieldStaysSoAsTheLineGoesOnAndClearingGivesItBack() {
        var stage = typing("5号楼 电梯困人")
        stage.press("Tab", "Ctrl-u")
        stage.type("7号楼")
        stage.press("Shift-Tab")
        stage.type(" 8123")
        #expect(popup(stage)?.overruled == [.grid: "7号楼"])
        stage.press("Tab", "Ctrl-u", "Shift-Tab", "Enter")
        #expect(draft(stage)?.grid == "b05")
        #expect(draft(stage)?.reporter.phone == "8123")
    }

    @Test func whatTheLineSaysIsNotOverruledByLookingAtIt() {
        var stage = typing("5号楼 电梯困人 8123 紧急")
        for _ in CallPopup.kinds { stage.press("Tab") }
        stage.press("Tab")
        #expect(popup(stage)?.overruled == [:])
        #expect(popup(stage)?.focus == .line)
    }

    @Test func aDashLeavesAFieldEmpty() {
        var stage = typing("5号楼 电梯困人 8123")
        for _ in 0..<6 { stage.press("Tab") }
        stage.press("Ctrl-u", "-", "Enter")
        #expect(draft(stage)?.reporter.phone == nil)
    }

    @Test func fieldsAreTypedByNameNumberSlugAndAlias() {
        for (grid, category) in [("b05", "lift"), ("5号楼", "电梯"), ("5", "elevator"), ("Building 5", "1")] {
            var stage = Stage()
            stage.press("n", "Tab")
            for text in [grid, "3F", category, "困人", "王伟", "8123", "财务处", "2"] {
                stage.type(text)
                stage.press("Tab")
            }
            stage.press("Enter")
            #expect(
                draft(stage)
                    == MemoryDesk.draft(
                        "b05", "lift", "3F", "困人", reporter: "王伟", phone: "8123", unit: "财务处", priority: .p2))
        }
    }

    @Test func theCategoryGivesThePriority() {
        var stage = typing("5号楼 电梯困人")
        #expect(stage.screen.contains("P1 紧急"))
        stage.press("Enter")
        #expect(draft(stage)?.priority == nil)
    }

    /// The lift of this desk is P1, its lights are P3.
    @Test(arguments: [
        ("5号楼 电梯困人 急", Language.chinese, Priority?.some(.p1)), ("lift stuck b5 no rush", .english, .p1),
        ("5号楼 照明坏了 急", .chinese, .p2), ("5号楼 照明坏了 计划", .chinese, .p3),
    ])
    func wordsOnlyRaise(line: String, language: Language, priority: Priority?) {
        var stage = typing(line, language)
        stage.press("Enter")
        #expect(draft(stage)?.priority == priority)
    }

    /// 8304 is the telephone of one of the desk's people.
    @Test func aKnownTelephoneFillsTheNameAndTheLineOrADashOverrulesIt() {
        var stage = typing("5号楼 电梯困人 8304")
        #expect(stage.screen.contains("周涛") && stage.screen.contains("按电话"))
        stage.press("Enter")
        #expect(draft(stage)?.reporter == Reporter(name: "周涛", phone: "8304"))
        var other = typing("5号楼 电梯困人 李娜 8304")
        other.press("Enter")
        #expect(draft(other)?.reporter.name == "李娜")
        var nobody = typing("5号楼 电梯困人 8304")
        for _ in 0..<5 { nobody.press("Tab") }
        nobody.press("Ctrl-u", "-", "Enter")
        #expect(draft(nobody)?.reporter == Reporter(phone: "8304"))
    }

    @Test func theSentenceIsKept() {
        var stage = typing("5号楼 电梯困人 8123 谢谢")
        stage.press("Enter")
        #expect(draft(stage)?.said == "5号楼 电梯困人 8123 谢谢")
        #expect(draft(stage)?.what == "电梯困人")
    }

    @Test func wordsThatDoNotLowerAreSaid() {
        #expect(typing("5号楼 电梯困人 不急").screen.contains("说的话不降级，仍为 P1：要降改此栏"))
        #expect(!typing("5号楼 电梯困人 急").screen.contains("不降级"))
    }

    @Test func theFieldLowersAndSaysSo() {
        var stage = typing("5号楼 电梯困人")
        stage.press("Shift-Tab", "Ctrl-u")
        stage.type("3")
        #expect(stage.screen.contains("低于该类常规 P1"))
        stage.press("Enter")
        #expect(draft(stage)?.priority == .p3)
    }

    @Test(arguments: [
        ("5号楼 照明坏了 有人触电", Language.chinese, "可能紧急 → P1?"),
        ("b5 lighting broken, smoke", .english, "may be an emergency → P1?"),
    ])
    func dangerIsAskedAboutAndOneKeyTakesIt(line: String, language: Language, words: String) {
        var stage = typing(line, language)
        #expect(stage.screen.contains(words))
        stage.press("F5")
        #expect(!stage.screen.contains(words))
        stage.press("Enter")
        #expect(draft(stage)?.priority == .p1)
    }

    @Test(arguments: ["5号楼 照明坏了 没有冒烟", "5号楼 电梯困人 有人流血", "5号楼 照明坏了 有人触电 紧急"])
    func whereNothingIsToBeAskedTheKeyDoesNothing(line: String) {
        var stage = typing(line)
        #expect(!stage.screen.contains("可能紧急"))
        stage.press("F5")
        #expect(popup(stage)?.overruled == [:])
    }

    @Test(arguments: [(0, "月球", "网格看不懂：月球"), (7, "9", "优先级看不懂：9")])
    func whatIsNotKnownIsSaid(field: Int, text: String, words: String) {
        var stage = typing("5号楼 电梯困人")
        for _ in 0...field { stage.press("Tab") }
        stage.press("Ctrl-u")
        stage.type(text)
        stage.press("Enter")
        #expect(stage.state.message?.text == words)
        #expect(stage.orders.isEmpty)
    }

    @Test func escapeKeepsTheLineAndWhatOverrulesIt() {
        var stage = typing("5号楼 电梯困人")
        stage.press("Tab", "Ctrl-u")
        stage.type("b07")
        stage.press("Esc", "j", "F2", "Enter")
        #expect(popup(stage)?.line.text == "5号楼 电梯困人")
        #expect(popup(stage)?.overruled == [.grid: "b07"])
        stage.press("Enter", "n")
        #expect(popup(stage)?.draft == nil)
    }

    @Test func emptyingTheLineTwiceForgetsTheFieldsToo() {
        var stage = typing("5号楼")
        stage.press("Tab", "Tab")
        stage.type("3F")
        stage.press("Shift-Tab", "Shift-Tab", "Ctrl-u")
        #expect(popup(stage)?.draft != nil)
        stage.press("Ctrl-u", "Esc")
        #expect(stage.kept.isEmpty)
    }

    @Test func aPasteIsOneLineAndNoKeys() {
        var stage = Stage()
        stage.press("n")
        stage.send(.paste("5号楼\n电梯困人\r\n\u{1B}[31mq"))
        #expect(popup(stage)?.line.text == "5号楼 电梯困人 [31mq")
        #expect(stage.orders.isEmpty)
    }

    @Test func aHugePasteIsCutAndSaidSo() {
        var stage = Stage()
        stage.press("n")
        stage.send(.paste(String(repeating: "长", count: 10_000)))
        #expect(stage.state.message?.text == "粘贴内容过长，已截短")
        #expect(popup(stage)?.line.text.count == 4000)
    }

    @Test func blanksAreNoTicket() {
        var stage = typing("   　 ")
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.popups.count == 1)
    }

    private func deskOf(_ reporter: Reporter, times: Int = 2) -> MemoryDesk {
        var desk = MemoryDesk()
        for _ in 0..<times {
            var draft = MemoryDesk.draft("b05", "lift", "3F", "异响")
            draft.reporter = reporter
            desk.expect(.report(draft))
        }
        return desk
    }

    @Test func aKnownTelephoneFillsNameAndUnitAndAsksForThePlace() throws {
        var stage = Stage(deskOf(Reporter(name: "王伟", phone: "8777", unit: "财务处")))
        stage.press("n")
        stage.type("电梯异响 8777")
        #expect(stage.screen.contains("常在，待确认"))
        stage.press("Down", "Enter")
        #expect(stage.orders.isEmpty)
        stage.press("Enter")
        let ticket = try #require(draft(stage))
        #expect(ticket.grid == "b05")
        #expect(ticket.place == "3F")
        #expect(ticket.reporter == Reporter(name: "王伟", phone: "8777", unit: "财务处"))
    }

    @Test func whatIsSaidGoesBeforeWhatIsKnown() throws {
        var stage = Stage(deskOf(Reporter(name: "王伟", phone: "8777", unit: "财务处")))
        stage.press("n")
        stage.type("2号楼 电梯异响 李梅 8777")
        stage.press("Enter")
        let ticket = try #require(draft(stage))
        #expect(ticket.grid == "b02")
        #expect(ticket.place.isEmpty)
        #expect(ticket.reporter.name == "李梅")
    }
}
