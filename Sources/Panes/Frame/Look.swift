import Domain
import Screen
import Words

/// What drawing and reading of fields need beside the state of a pane.
struct Look: Sendable {
    private(set) var theme: Theme
    let glyphs: Glyphs
    let names: Names
    let keymap: Keymap
    let now: Instant
    /// Who at other desks is changing which ticket.
    var editors: [Subject: [ID<Operator>]] = [:]
    /// Of a past moment: from when on all is there; nil where everything is.
    var reach: PastReach?
    /// Words that were looked for, in lower case; none on popups.
    var found: [String] = []
    /// The tickets a popup is about, where it is not one.
    private(set) var many: [TicketRow]?

    var language: Language { names.language }

    /// For what lies on a popup.
    var inPopup: Look {
        var look = self
        look.theme = theme.lying(on: .popup)
        look.found = []
        return look
    }

    func about(_ tickets: [TicketRow]) -> Look {
        var look = self
        look.many = tickets
        return look
    }

    func words(_ name: Phrase) -> String { name[names.language] }
}

extension Glyphs {
    private var isPlain: Bool { self == .ascii }

    var check: String { isPlain ? "+" : "✓" }
    var cross: String { isPlain ? "x" : "✗" }
    var arrow: String { isPlain ? "->" : "→" }
    var dash: String { isPlain ? "-" : "–" }
    var times: String { isPlain ? "x" : "×" }
    var sum: String { isPlain ? "=" : "Σ" }
    var pen: String { isPlain ? "#" : "✎" }
    var up: String { isPlain ? "^" : "↑" }
    var down: String { isPlain ? "v" : "↓" }
    var unseen: String { isPlain ? "*" : "•" }

    /// Such as `1–20/38`.
    func range(_ seen: Range<Int>, of count: Int) -> String {
        "\(seen.lowerBound + 1)\(dash)\(seen.upperBound)/\(count)"
    }

    /// Which lines are seen, of how many; empty when all are.
    func position(_ scroll: LineScroll) -> String {
        scroll.count > scroll.page ? range(scroll.visible, of: scroll.count) : ""
    }
}
