import Domain
import Screen
import Words

/// Where what the queue shows is written to. A file that is there gives way to its own key alone.
struct ListFilePopup: Popup {
    private var file: ListFile
    private let count: String
    private var entry: TextEntry
    /// Another file has the name.
    private var isAsking = false

    init(_ root: RootState) {
        let (queue, look) = (root.tickets.queue, root.look)
        let marked = queue.marks.isEmpty ? nil : queue.marks.count
        let title = QueueTitle(
            look: look, filterText: queue.filterText, order: queue.order, isReversed: queue.isReversed,
            tally: queue.tally, marks: queue.marks
        ).text(width: .max)
        let local = look.names.zone.local(root.now)
        let name = "\(local.day.iso8601.filter { $0 != "-" })-\(local.clock.filter { $0 != ":" })"
        entry = TextEntry("~/tickets-\(name).csv", limit: 1000)
        count = marked.map { look.words(BulkPopup.marked($0)) } ?? title
        file = ListFile(
            path: "", scope: marked == nil ? .filtered(queue.filter) : .marked(queue.marks.numbers),
            order: queue.order, isReversed: queue.isReversed, language: look.language,
            title: "\(title)  \(look.names.zone.stamp(root.now))")
    }

    /// Asks whether what has the name may go.
    init(over file: ListFile) {
        self.file = file
        count = file.title
        entry = TextEntry(file.path, limit: 1000)
        isAsking = true
    }

    var hasField: Bool { !isAsking }
    mutating func paste(_ text: String, _ look: Look) -> Bool { isAsking || entry.paste(text) }
    var helpTitle: Phrase { Phrase("写成文件", "Write to a file") }

    var keyLines: [KeyLine] {
        guard !isAsking else {
            return [
                KeyLine(Self.ownKey.name, Self.replace, Phrase("原有的内容没有了", "what was there is gone")), .leave,
            ]
        }
        return [
            .enter(Phrase("写", "write"), Phrase(".csv 为表格，其余为文本", "a sheet by .csv, else lines of text")),
            .leave,
        ] + KeyLine.typing
    }

    private static let ownKey = Key.character("Y")
    private static let replace = Phrase("覆盖", "replace it")
    private static let noName = Phrase("请写文件名", "the file is missing")

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        if isAsking { return answer(key.normalized) }
        switch key {
        case .escape: return .close
        case .enter:
            let path = entry.text.trimmingSpace
            guard !path.isEmpty else { return .complain(look.words(Self.noName)) }
            return .list(file.named(path))
        default: _ = entry.edit(key)
        }
        return .stay
    }

    private mutating func answer(_ key: Key) -> PopupOutcome {
        switch key {
        case Self.ownKey:
            file.replaces = true
            return .list(file)
        case .escape, .enter, .character("q"), .character("n"): isAsking = false
        default: break
        }
        return .stay
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let keys = isAsking ? (Self.ownKey.name, Self.replace) : ("Enter", Phrase("写", "write"))
        let hints = [look.hint(keys.0, keys.1), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            look.words(helpTitle), width: min(72, area.width - 4), rows: 3, hints: hints, on: &canvas,
            in: area)
        let there = look.words(Phrase("已有此文件，覆盖吗？", "There is such a file already. Replace it?"))
        let how = look.words(
            Phrase("文件名；~ 为主目录，.csv 为表格，其余为文本", "File; ~ is home, .csv makes a sheet, else text"))
        let lines: [(String, Role)] = [(count, .popup), isAsking ? (there, .messageWarn) : (how, .popupDim)]
        for (index, (text, role)) in lines.enumerated() {
            let line = inside.row(index)
            canvas.put(
                text.clipped(toCells: line.width), at: line.origin, width: line.width,
                style: look.theme[role])
        }
        let point = entry.field.draw(on: &canvas, in: inside.row(2), style: look.theme[.field])
        return isAsking ? nil : point
    }
}

extension ListFile {
    fileprivate func named(_ path: String) -> ListFile {
        ListFile(
            path: path, scope: scope, order: order, isReversed: isReversed, language: language, title: title)
    }
}
