import Domain
import Mutations
import Screen
import Testing
import Words

@testable import Panes

/// What is typed into fields and the palette is read or refused, whatever it is.
struct TypedTextTests {
    @Test func readsAnyFieldOfAForm() {
        let site = MemoryDesk.busy().setting.site
        let texts = [
            "12.50", "999999999.99", "0", "-1", "12", "P1", "紧急", "5号楼", "Building 5", "elevator", "b05",
        ]
        for text in Mutations(of: texts) {
            let fen = Reading.yuan(text).value
            let quantity = Reading.quantity(text).value
            if let fen, let quantity { _ = Fee.part(name: "a", quantity: quantity, unitPrice: fen).total }
            _ = Reading.priority(text, .chinese)
            _ = Reading.item(text, of: site.grids, .chinese)
            _ = Reading.item(text, of: site.categories, .english)
        }
    }

    @Test func readsAnyPaletteNumber() throws {
        for day in ["2026-11-20", "2026-03-31", "2024-02-29", "2026-01-01"] {
            let today = try #require(Day(iso8601: day))
            for text in Mutations(of: ["17", "-017", "19-3", "1119-3", "261119-3", "#0229-1"], share: 0.25) {
                _ = ticketNumbers(typed: text, today: today)
            }
        }
    }

    @Test func findsByAnyWord() {
        for text in Mutations(of: ["pd", "派单", "call back", "Ctrl-l", "xiudianti", "#17"]) {
            let query = PaletteQuery(text)
            for name in ["派单", "call back", "重庆 Building 5", ""] {
                let places = query.match(name: name)?.places ?? []
                #expect(places.allSatisfy { $0 < name.count })
            }
        }
    }

    /// Into a call, a filter, a time to wait until and the palette, then on with the keys that act on it.
    @Test(arguments: [
        (["n"], ["5号楼 3F 电梯困人 王伟 8123 紧急", "lift stuck b5 3F Wang 8123 urgent", "8123 5号楼"]),
        (["/"], ["grid:b05 pri:1,2", "since:-1d 漏水", "-category:lift \"a b\""]),
        (["w", "1"], ["14:05", "2h", "2026-04-30 16:00", "+1d"]), ([":"], ["17", "pd", "1119-3", "5号楼"]),
    ])
    func takesAnythingTyped(keys: [String], texts: [String]) {
        var stage = Stage()
        for text in Mutations(of: texts, share: 0.02) {
            for key in keys { stage.press(key) }
            stage.send(.paste(text))
            stage.press("Down", "Tab", "Shift-Tab", "Ctrl-u", "Esc", "Esc", "Esc")
        }
        #expect(!stage.screen.isEmpty)
    }
}
