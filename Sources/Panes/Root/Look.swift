import Domain
import Screen

/// What drawing and reading of fields need beside the state of a pane.
struct Look: Sendable {
    let theme: Theme
    let glyphs: Glyphs
    let names: Names
    let keymap: Keymap
    let now: Instant

    var language: Language { names.language }

    func words(_ name: Name) -> String { name[names.language] }
}

extension Glyphs {
    private var isPlain: Bool { self == .ascii }

    var check: String { isPlain ? "+" : "✓" }
    var cross: String { isPlain ? "x" : "✗" }
    var arrow: String { isPlain ? "->" : "→" }
    var dash: String { isPlain ? "-" : "–" }
    var times: String { isPlain ? "x" : "×" }
    var sum: String { isPlain ? "=" : "Σ" }
    var unseen: String { isPlain ? "*" : "•" }
}
