import Domain
import Screen
import Testing

@testable import Panes

/// The board in every size and language.
@Suite struct BoardScreenTests {
    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func busy(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("2", "j")
        try expectGolden(stage, "board")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func scrolledToATeamWithMarksAndAFilter(size: Size, language: Language) throws {
        var stage = Stage(
            .crowded(Compound.setting(site: Compound.rostered)), size: size, language: language)
        stage.press("2", "/")
        stage.type("-category:meals")
        stage.press("Enter", "l", "l", "l", "Space", "Space")
        try expectGolden(stage, "board-team")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func empty(size: Size, language: Language) throws {
        var stage = Stage(MemoryDesk(), size: size, language: language)
        stage.press("2")
        try expectGolden(stage, "board-empty")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func failed(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.isSlow = true
        stage.press("2")
        for case .query(let query) in stage.waiting {
            stage.send(.queryFailed(query, .system("disk I/O error \u{1B}[31m")))
        }
        try expectGolden(stage, "board-failed")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func ticketOpened(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("2", "l", "l", "l", "Enter")
        try expectGolden(stage, "board-detail")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func help(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("2", "?")
        try expectGolden(stage, "board-help")
    }

    @Test(arguments: Language.allCases)
    func loading(language: Language) throws {
        var stage = Stage(size: HomeScreenTests.sizes[0], language: language)
        stage.isSlow = true
        stage.press("2")
        try expectGolden(stage, "board-loading")
    }

    @Test(arguments: Language.allCases)
    func filterBeingTyped(language: Language) throws {
        var stage = Stage(size: HomeScreenTests.sizes[0], language: language)
        stage.press("2", "/")
        stage.type("svc:nothing")
        stage.press("Enter")
        #expect(stage.state.view().cursor != nil)
        try expectGolden(stage, "board-filter")
    }

    @Test func aSmallWindowShowsOneColumn() throws {
        var stage = Stage(size: Size(width: 40, height: 10))
        stage.press("2", "l", "l", "l", "j")
        try expectGolden(stage, "board-small")
    }

    @Test func manyTeams() throws {
        var stage = Stage(.crowded(Compound.setting(site: .manyTeams)))
        stage.press("2", "l", "l", "l", "l", "l", "l", "l", "l", "l", "l", "l", "l")
        try expectGolden(stage, "board-teams")
    }

    @Test(arguments: ["\u{1B}[31mred", "a\u{202E}b\u{200B}", "\u{FEFF}\u{E0041}x", "line\nbreak\ttab"])
    func textFromOutsideIsEscaped(text: String) {
        var desk = MemoryDesk()
        let number = desk.expect(
            .report(MemoryDesk.draft("b05", "lighting", text, text, reporter: text, phone: text))
        ).number
        desk.expect(.move(.hold(.parts, until: Compound.now.adding(minutes: 5)), number))
        for size in HomeScreenTests.sizes {
            var stage = Stage(desk, size: size)
            stage.press("2")
            let bad = stage.screen.unicodeScalars.filter { scalar in
                scalar != "\n"
                    && (scalar.value < 0x20 || [0x202E, 0x200B, 0xFEFF, 0xE0041].contains(scalar.value))
            }
            #expect(bad.isEmpty)
            #expect(stage.screen.contains("1F") || stage.screen.contains("5号"))
        }
    }
}

extension Site {
    /// Twenty teams more.
    fileprivate static let manyTeams: Site = {
        var site = Compound.site
        site.teams += (1...20).map { number in
            Team(
                id: ID("t\(number)"), name: Name(zh: "第\(number)外包队", en: "Contractor \(number)"),
                short: Name(zh: "外\(number)", en: "C\(number)"))
        }
        return site
    }()
}
