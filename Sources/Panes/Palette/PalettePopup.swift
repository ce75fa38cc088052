import Domain
import Screen
import Words

/// Everything by name: one field, and under it the lines that answer.
struct PalettePopup: Popup {
    private(set) var hits: [PaletteHit] = []
    private(set) var cursor = ListCursor()
    private(set) var entry = TextEntry(limit: 100)
    private var query = PaletteQuery("")

    init(_ text: String = "") { _ = entry.paste(text) }

    /// Tickets looked for, and those of them there are.
    private var looked: Set<TicketNumber> = []
    private var rows: [TicketNumber: TicketRow] = [:]
    private var numbers: [TicketNumber] = []

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        if cursor.handle(besideField: key) { return .stay }
        switch key {
        case .escape: return .close
        case .enter: return choose(look)
        default: _ = entry.edit(key)
        }
        return .stay
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool { entry.paste(text) }

    private func choose(_ look: Look) -> PopupOutcome {
        guard let line = cursor.item(of: hits)?.line else { return .complain(look.words(Self.nothing)) }
        return line.reason.map { .complain($0) } ?? .choose(line.target)
    }

    /// Finds anew among the lines as they are now. The cursor stays on its line while nothing else is
    /// typed, and on none where that is gone.
    mutating func take(_ lines: [PaletteLine], _ look: Look) {
        let typed = PaletteQuery(entry.text)
        let held = typed == query ? cursor.item(of: hits)?.line.target : nil
        query = typed
        numbers = ticketNumbers(typed: typed.text, today: look.names.zone.day(of: look.now))
        let tickets = numbers.map { line(of: $0, look) }
        let others = lines.filter { line in !tickets.contains { $0.target == line.target } }
        hits = PaletteHit.all(tickets + others, typed)
        let place = held.map { held in hits.firstIndex { $0.line.target == held } } ?? 0
        cursor = ListCursor(count: hits.count, at: place, page: 10)
    }

    private func line(of number: TicketNumber, _ look: Look) -> PaletteLine {
        let row = rows[number]
        let isMissing = row == nil && looked.contains(number)
        return PaletteLine(
            target: .ticket(number), name: "#\(number.text)", help: row.map { [look.summary($0)] } ?? [],
            reason: isMissing ? look.words(Phrase.ticketGone) : nil, rank: isMissing ? .whole : .key)
    }

    /// Typed numbers that nobody has looked for yet.
    var numbersTyped: [TicketNumber] { numbers.filter { !looked.contains($0) } }

    /// Takes in which of the numbers there are.
    mutating func take(_ rows: [TicketRow], of numbers: [TicketNumber]) {
        looked.formUnion(numbers)
        for row in rows { self.rows[row.number] = row }
    }

    private static let nothing = Phrase("没有找到", "nothing found")
}

extension Look {
    /// Such as `已办结 5号楼 电梯困人`.
    fileprivate func summary(_ row: TicketRow) -> String {
        let what = String(row.what.prefix(60)).escapedForTerminal()
        return "\(row.state.words[language]) \(names[row.grid].short) \(what)"
    }
}

extension PalettePopup {
    var hasField: Bool { true }
    var tourStep: Tour.Step? { .palette }

    mutating func settle(_ root: RootState) {
        take(root.pastLines(entry.text) + root.paletteLines, root.look)
    }

    var helpTitle: Phrase { Phrase("命令", "Commands") }

    var keyLines: [KeyLine] {
        [
            .enter(Phrase("执行", "do it"), Phrase("不能做的会说明原因", "or it says why not")), .upDown,
            KeyLine(
                "17 1119-3", Phrase("单号", "ticket"),
                Phrase("今天或昨天的 17 号；11 月 19 日的 3 号", "17 of today or yesterday; 3 of 19 November")),
            KeyLine(
                "pd", Phrase("拼音首字母", "initials"),
                Phrase("派单；英文名、键名也可以", "of the pinyin; or English names, keys")), .leave,
        ] + KeyLine.typing
    }
}
