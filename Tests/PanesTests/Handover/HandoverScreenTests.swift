import Domain
import Screen
import Testing

@testable import Panes

/// The handover's screen as text, in every size and language.
@Suite struct HandoverScreenTests {
    private func stage(_ desk: MemoryDesk, _ size: Size, _ language: Language, _ keys: String...) -> Stage {
        var stage = Stage(desk, size: size, language: language)
        stage.press("4")
        for key in keys { stage.press(key) }
        return stage
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func nobodyThere(size: Size, language: Language) throws {
        try expectGolden(stage(MemoryDesk(), size, language), "handover-nobody")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func outgoing(size: Size, language: Language) throws {
        try expectGolden(stage(.handingOver("limei"), size, language), "handover-outgoing")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func halfTaken(size: Size, language: Language) throws {
        var desk = MemoryDesk.handingOver("zhaomin")
        let id = HandoverID(number: 2)
        for line in (desk.openHandover?.unacknowledged ?? []).prefix(2) {
            desk.expect(.move(.acknowledge(line: line.key, word: "听到，接着盯"), id), at: "23:36", by: "zhaomin")
        }
        try expectGolden(stage(desk, size, language, "j"), "handover-half")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func refused(size: Size, language: Language) throws {
        var desk = MemoryDesk.handingOver("limei")
        let key = "standing:C1"
        desk.expect(
            .move(.refuse(line: key, reason: "说不清哪部电梯"), HandoverID(number: 2)), at: "23:36", by: "zhaomin")
        var stage = stage(desk, size, language)
        while stage.state.handover.line?.key != key { stage.press("j") }
        try expectGolden(stage, "handover-refused")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func signing(size: Size, language: Language) throws {
        var desk = MemoryDesk.handingOver("zhaomin")
        desk.take(all: HandoverID(number: 2), at: "23:36", by: "zhaomin")
        var stage = stage(desk, size, language, "S")
        stage.type("赵敏的密码")
        try expectGolden(stage, "handover-signing")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func finished(size: Size, language: Language) throws {
        var desk = MemoryDesk.handingOver("zhaomin")
        desk.take(all: HandoverID(number: 2), at: "23:36", by: "zhaomin")
        desk.pass(2, at: "23:38", from: "limei", to: "zhaomin")
        try expectGolden(stage(desk, size, language, "["), "handover-finished")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func missed(size: Size, language: Language) throws {
        try expectGolden(stage(.missedTwo(), size, language), "handover-missed")
    }

    @Test(arguments: SmallWindowTests.sizes, Language.allCases)
    func smallWindowsShowTheCursor(size: Size, language: Language) {
        let stage = stage(.handingOver("zhaomin"), size, language)
        #expect(stage.screen.contains("▌"))
        #expect(stage.state.view().cursor != nil)
    }
}
