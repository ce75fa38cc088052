import Domain
import Screen
import Testing

@testable import Panes

/// What adding a call to a look-alike would do to it is said before it is done.
@Suite struct JoinConcernTests {
    /// One open ticket, and a call being typed.
    private func typing(
        _ line: String, over draft: TicketDraft, _ language: Language = .chinese,
        size: Size = Size(width: 80, height: 24)
    ) -> (Stage, TicketNumber) {
        var desk = MemoryDesk()
        let number = desk.expect(.report(draft)).number
        var stage = Stage(desk, size: size, language: language)
        stage.press("n")
        stage.type(line)
        stage.forgetEffects()
        return (stage, number)
    }

    private static func lift(
        _ grid: ID<Grid> = "b05", _ place: String = "3F", _ what: String = "电梯异响",
        _ priority: Priority = .p3
    ) -> TicketDraft {
        TicketDraft(
            grid: grid, category: "lift", place: place, what: what, reporter: Reporter(phone: "8123"),
            priority: priority)
    }

    @Test(arguments: [
        ("5号楼 3F 电梯困人", Self.lift(), ["由 P3 升为 P1 紧急"]),
        ("5号楼 9F 电梯困人", Self.lift("b05", "3F", "有人被困", .p1), ["不是一处：5号楼 9F → 5号楼 3F"]),
        ("7号楼 3F 电梯困人 8123", Self.lift(), ["由 P3 升为 P1 紧急", "不是一处：7号楼 3F → 5号楼 3F"]),
    ])
    func itStandsThereAndIsAskedOnce(_ line: String, _ draft: TicketDraft, _ said: [String]) {
        for keys in [["F4"], ["Down", "Enter"]] {
            var (stage, number) = typing(line, over: draft)
            for words in said { #expect(stage.screen.contains(words), "\(stage.screen)") }
            for key in keys { stage.press(key) }
            #expect(stage.orders.isEmpty)
            for words in said { #expect(stage.state.message?.text.contains(words) == true) }
            stage.press(keys[keys.count - 1])
            #expect(stage.orders.count == 1)
            #expect(stage.desk[number]?.body.priority == .p1)
        }
    }

    @Test(arguments: [(40, 10), (60, 14)], Language.allCases)
    func inTheSmallestWindowsToo(_ size: (Int, Int), _ language: Language) {
        let (stage, _) = typing(
            "5号楼 3F 电梯困人", over: Self.lift(), language, size: Size(width: size.0, height: size.1))
        #expect(
            stage.screen.contains(language == .chinese ? "由 P3 升为 P1" : "goes from P3 to P1"),
            "\(stage.screen)")
    }

    @Test func whatIsTypedOnIsAskedAnew() {
        var (stage, _) = typing("5号楼 3F 电梯困人", over: Self.lift())
        stage.press("F4")
        stage.type(" 王伟")
        stage.press("F4")
        #expect(stage.orders.isEmpty)
        stage.press("F4")
        #expect(stage.orders.count == 1)
    }

    @Test func aMilderCallOfTheSamePlaceIsAddedAtOnce() {
        var (stage, number) = typing("5号楼 电梯困人", over: Self.lift("b05", "3F", "有人被困", .p1))
        stage.press("F4")
        #expect(stage.orders.map(\.number) == [nil] && stage.cursor == number)
    }

    /// Who only asks again says nothing of urgency.
    @Test func aCallWithoutACategoryLeavesThePriorityAsItIs() {
        var (stage, number) = typing("8123 还没有人来", over: Self.lift())
        #expect(!stage.screen.contains("升为"))
        stage.press("F4")
        #expect(stage.orders.count == 1)
        #expect(stage.desk[number]?.body.priority == .p3)
    }
}
