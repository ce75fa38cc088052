import Domain
import Screen
import Testing

@testable import Panes

/// The home screen in every size and language.
@Suite struct HomeScreenTests {
    static let sizes = [
        Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 240, height: 60),
    ]

    @Test(arguments: sizes, Language.allCases)
    func busy(size: Size, language: Language) throws {
        try expectGolden(Stage(size: size, language: language), "home-busy")
    }

    @Test(arguments: sizes, Language.allCases)
    func empty(size: Size, language: Language) throws {
        try expectGolden(Stage(MemoryDesk(), size: size, language: language), "home-empty")
    }

    @Test(arguments: sizes, Language.allCases)
    func loading(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language, isStarted: false)
        _ = stage.state.start()
        try expectGolden(stage, "home-loading")
    }

    @Test(arguments: sizes, Language.allCases)
    func failed(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language, isStarted: false)
        let failure = Failure.system("disk I/O error \u{1B}[31m")
        for case .query(let query) in stage.state.start() { stage.send(.queryFailed(query, failure)) }
        try expectGolden(stage, "home-failed")
    }

    @Test(arguments: sizes, Language.allCases)
    func filterWithAnError(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("/")
        stage.type("pri:1,2 grid:b99 漏水")
        stage.press("Enter")
        #expect(stage.state.view().cursor != nil)
        try expectGolden(stage, "filter-error")
    }

    @Test(arguments: sizes, Language.allCases)
    func dispatchPopup(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("j", "d")
        try expectGolden(stage, "dispatch")
    }

    @Test(arguments: sizes, Language.allCases)
    func holdPopup(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("j", "w", "1")
        try expectGolden(stage, "hold")
    }

    @Test(arguments: sizes, Language.allCases)
    func help(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("?")
        try expectGolden(stage, "help")
    }

    @Test(arguments: sizes, Language.allCases)
    func conflict(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("b")
        stage.type("没有配件")
        stage.desk.expect(.move(.arrive, stage.cursor ?? OneTicket.number))
        stage.press("Enter")
        try expectGolden(stage, "conflict")
    }

    @Test(arguments: sizes)
    func callBackPopup(size: Size) throws {
        var stage = OneTicket.stage(.done)
        stage.send(.resize(size))
        stage.press("v")
        try expectGolden(stage, "callback")
    }

    @Test(arguments: sizes)
    func everythingOfATicket(size: Size) throws {
        var desk = OneTicket.desk(.inProgress)
        let other = desk.expect(
            .report(
                MemoryDesk.draft("b05", "lighting", "3F", "走廊没灯", reporter: "钱芳", phone: "8555", unit: "档案室"))
        )
        desk.expect(.merge(other.number, into: OneTicket.number))
        desk.expect(.move(.fee(.part(name: "灯管", quantity: 2, unitPrice: 1250)), OneTicket.number))
        desk.expect(.move(.fee(.labour(8000)), OneTicket.number))
        desk.expect(
            .move(.hold(.access, until: Compound.at("2026-11-21T08:30:00+08:00")), OneTicket.number),
            note: "钥匙在物业")
        var stage = Stage(desk, size: size)
        stage.press("Enter")
        try expectGolden(stage, "detail")
    }

    @Test func unitsInOneLayer() throws {
        let desk = MemoryDesk.units()
        var stage = Stage(desk)
        stage.press("Shift-Tab", "G")
        try expectGolden(stage, "home-units")
    }

    @Test func matrixBesideTheQueueInASmallTerminal() throws {
        var stage = Stage(size: Size(width: 80, height: 24))
        stage.press("Shift-Tab", "j", "j", "j", "j", "l", "l", "l")
        try expectGolden(stage, "matrix")
    }

    @Test(arguments: [Size(width: 60, height: 15), Size(width: 39, height: 12), Size(width: 20, height: 5)])
    func smallWindows(size: Size) throws {
        for language in Language.allCases { try expectGolden(Stage(size: size, language: language), "small") }
    }

    @Test func asciiGlyphsAloneWhereTheTerminalNeedsThem() throws {
        let stage = Stage(language: .english, glyphs: .ascii)
        try expectGolden(stage, "home-ascii")
    }
}
