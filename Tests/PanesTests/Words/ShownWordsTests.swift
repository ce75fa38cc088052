import Domain
import Screen
import Testing

@testable import Panes

/// Words of tickets as they stand on the screens.
@Suite struct ShownWordsTests {
    @Test func outsideTextIsEscapedInTimelines() {
        var desk = OneTicket.desk(.accepted)
        desk.expect(.move(.note("a\u{202E}b\u{1B}[2J\u{200B}c"), OneTicket.number))
        let stage = Stage(desk, size: Size(width: 240, height: 60), language: .english)
        #expect(stage.screen.contains(#"noted: a\u{202E}b␛[2J\u{200B}c"#))
    }

    @Test func queueAndDetailSayTheGridOnce() {
        var desk = MemoryDesk()
        desk.expect(.report(MemoryDesk.draft("b03", "lighting", "3号楼大厅", "灯不亮")))
        let screen = Stage(desk).screen
        #expect(screen.contains("3号 大厅"))
        #expect(screen.contains("3号楼大厅"))
        #expect(!screen.contains("3号楼 3号楼"))
    }
}
