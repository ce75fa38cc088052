import Domain
import Screen

/// Calls that were begun and left, and a new one: whoever types on begins that.
struct CallsPopup: Popup {
    struct Kept: Equatable, Sendable {
        var slot: Int
        var text: String
    }

    /// More are not begun before one is finished or thrown away.
    static let most = 9

    private(set) var kept: [Kept]
    /// Behind the last one stands the new call.
    private var cursor: ListCursor
    /// The one under the cursor is thrown away after a yes.
    private(set) var isAsking = false

    init(_ kept: [Kept]) {
        self.kept = kept
        cursor = ListCursor(count: Self.rows(kept))
    }

    private var isFull: Bool { kept.count >= Self.most }

    private static func rows(_ kept: [Kept]) -> Int { min(kept.count + 1, most) }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        if isAsking { return answer(key) }
        switch key {
        case .escape: return .close
        case .enter: return cursor.item(of: kept).map { .continueCall($0.slot) } ?? .beginCall(nil)
        case .delete: isAsking = cursor.item(of: kept) != nil
        case .character, .function(2): return isFull ? .stay : .beginCall(key.isText ? key : nil)
        default: _ = cursor.handle(besideField: key)
        }
        return .stay
    }

    private mutating func answer(_ key: Key) -> PopupOutcome {
        isAsking = false
        guard key.normalized == .character("y"), let call = cursor.item(of: kept) else { return .stay }
        kept.removeAll { $0 == call }
        cursor.resize(count: Self.rows(kept))
        return .forgetCall(call.slot)
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints =
            isAsking
            ? [look.hint("y", Phrase("丢弃", "throw away")), look.hint("n Esc", Phrase("留着", "keep"))]
            : [
                look.hint("Enter", Phrase("打开", "open")), look.hint("Del", Phrase("丢弃", "throw away")),
                look.hint("Esc", Phrase.back),
            ]
        let rows = cursor.count
        let title = look.words(Phrase("报单：\(kept.count) 个没报完", "New ticket: \(kept.count) not finished"))
        let inside = look.box(
            title, width: 60, rows: rows + 2, hints: hints, on: &canvas, in: area)
        var choices = kept.map {
            ChoiceList.Choice(text: $0.text.escapedForTerminal().clipped(toCells: inside.width - 4))
        }
        if !isFull { choices.append(.init(text: look.words(Phrase("另报一单", "another new ticket")))) }
        ChoiceList(choices: choices, cursor: cursor).draw(
            on: &canvas, in: inside.top(min(rows, max(1, inside.height - 1))), look)
        let note = isAsking ? Self.question : isFull ? Self.full : Self.typing
        let line = inside.row(min(rows + 1, inside.height - 1))
        canvas.put(
            look.words(note).clipped(toCells: line.width), at: line.origin, width: line.width,
            style: look.theme[isAsking ? .messageWarn : .textDim])
        return nil
    }

    private static let question = Phrase("丢弃这张没报完的单？", "Throw this unfinished ticket away?")
    private static let typing = Phrase("直接打字即另报一单", "what is typed now is another new ticket")
    private static let full = Phrase("已有 9 个没报完，先报完或丢弃一个", "9 are unfinished: finish or throw one away first")
}

extension Key {
    fileprivate var isText: Bool {
        if case .character(let character) = self { character != "n" } else { false }
    }
}

extension CallsPopup {
    var hasField: Bool { true }
    var yieldsToPaste: Bool { true }

    var helpTitle: Phrase { Phrase("报单", "New ticket") }

    var keyLines: [KeyLine] {
        [
            .enter(Phrase("打开", "open"), Phrase("接着报光标所在的单", "goes on with the one under the cursor")),
            .upDown, KeyLine("Del", Phrase("丢弃", "throw away"), Phrase("先问一遍", "asks first")),
            .leave,
        ]
    }
}
