import Mutations
import Testing

@testable import Screen

/// Names of keys and colours are read or refused, whatever stands there.
struct TypedTextTests {
    @Test func readsAnyKeyName() {
        let names = ["Ctrl-u", "Alt-x", "F12", "Shift-Tab", "Space", "n", "Ctrl-Space", "Alt-Enter", "PgUp"]
        for text in Mutations(of: names) {
            guard let key = Key(name: text) else { continue }
            #expect(Key(name: key.name) == key, "\(text)")
            _ = key.normalized
            _ = key.canBeTyped
        }
    }

    @Test func readsAnyColor() {
        for text in Mutations(of: ["#ff8800", "#FFF", "ff8800", "#00000000"]) { _ = Color(hex: text) }
    }
}
