import Domain
import Screen
import Words

/// Somebody else was faster: what they did, and whether the order is still wanted.
struct ConflictPopup: Popup {
    let order: Order
    let conflict: Conflict
    /// Where the order was made, with what was typed.
    let origin: PopupState?
    private var scroll = LineScroll()

    init(order: Order, conflict: Conflict, origin: PopupState?) {
        (self.order, self.conflict, self.origin) = (order, conflict, origin)
    }

    /// The same order by somebody who has seen what the others did.
    var again: Order {
        var order = order
        if case .merge(_, let survivor)? = order.ticket, conflict.subject == .ticket(survivor) {
            order.expectingSurvivor = conflict.current
        } else {
            order.expecting = conflict.current
        }
        return order
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        // What is signed is read again first, and signed by the password again.
        case .enter: return origin?.popup is HandoverSignPopup ? .close : .submit(again)
        default: _ = scroll.handle(key.normalized)
        }
        return .stay
    }

    mutating func settle(_ root: RootState) {
        let size = root.popupSize
        scroll.resize(
            count: lines(root.look, width: Self.width(size.width)).count, page: Self.rows(size.height))
    }

    private static let widest = 66

    private static func width(_ area: Int) -> Int { min(widest, area - 4) }

    private static func rows(_ area: Int) -> Int { max(3, area - Look.boxRows - 2) }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let lines = lines(look, width: Self.width(area.width))
        let back = origin == nil ? Phrase("放弃", "give up") : Phrase("返回修改", "back to change it")
        let hints = [look.hint("Enter", Phrase("仍要执行", "do it all the same")), look.hint("Esc", back)]
        let title = look.words(Phrase("已被改动", "Changed meanwhile")) + " #\(conflict.subject.id)"
        let note = look.glyphs.position(scroll)
        let inside = look.box(
            note.isEmpty ? title : "\(title)  \(note)", width: Self.widest,
            rows: min(lines.count, Self.rows(area.height)), hints: hints, on: &canvas, in: area)
        for (index, line) in lines.dropFirst(scroll.first).prefix(inside.height).enumerated() {
            canvas.put(line.0, at: inside.row(index).origin, width: inside.width, style: look.theme[line.1])
        }
        return nil
    }

    private func lines(_ look: Look, width: Int) -> [(String, Role)] {
        let others = DetailTimeline(entries: conflict.since, look: look, width: width).lines()
            .map { ($0.spans.map(\.text).joined(), Role.popup) }
        let compared = comparison(look).flatMap { $0.wrapped(toCells: max(4, width)) }.map {
            ($0, Role.messageWarn)
        }
        let mine = look.words(Phrase("你要做的（还没写入）：", "Yours, not written yet: "))
        let wanted = (mine + order.words(look)).wrapped(toCells: max(4, width)).map { ($0, Role.textStrong) }
        return [(look.words(Phrase("你看过之后，别人做了：", "Since you looked:")), .popup)] + others + compared
            + [("", .popup)] + wanted
    }

    /// What others changed of the ticket's fields: as it was seen here, as it is now, and as it is wanted here.
    private func comparison(_ look: Look) -> [String] {
        guard let row = origin?.popup.ticket else { return [] }
        let names = look.names
        let seen = TicketEdit(row).parts(names)
        let mine = wantedEdit?.parts(names) ?? []
        var theirs: [(label: Phrase, value: String)] = []
        for case .ticket(.edited(let fact)) in conflict.since.map(\.fact) {
            for part in fact.fields.parts(names) {
                theirs.removeAll { $0.label == part.label }
                theirs.append(part)
            }
        }
        return theirs.map { label, value in
            let before = seen.first { $0.label == label }.map(\.value) ?? ""
            let wanted = mine.first { $0.label == label && $0.value != value }.map {
                look.words(Phrase("；你要改成“\($0.value)”", "; you want “\($0.value)”"))
            }
            let (zh, en) = (label.zh, label.en)
            let changed = look.words(
                Phrase("\(zh)：“\(before)”已改成“\(value)”", "\(en): “\(before)” became “\(value)”"))
            return ((wanted == nil ? "  " : "! ") + changed + (wanted ?? "")).escapedForTerminal()
        }
    }

    private var wantedEdit: TicketEdit? {
        guard case .move(.edit(let edit), _)? = order.ticket else { return nil }
        return edit
    }
}

extension TicketEdit {
    /// Every field as a row shows it.
    fileprivate init(_ row: TicketRow) {
        self.init()
        grid = row.grid
        category = row.category
        place = row.place
        what = row.what
        priority = row.priority
        reporter = row.reporter.name ?? ""
        phone = row.reporter.phone ?? ""
        unit = row.reporter.unit ?? ""
    }
}

extension ConflictPopup {
    var ticketChanged: TicketNumber? { conflict.subject.ticket }
    var draftKey: DraftKey? { origin?.popup.draftKey }
    var draft: Draft? { origin?.popup.draft }

    /// Its author was told what the others did.
    var beneath: PopupState? {
        var origin = origin
        origin?.popup.see(conflict.current, of: conflict.subject)
        return origin
    }

    var helpTitle: Phrase { Phrase("冲突", "Conflict") }

    var keyLines: [KeyLine] {
        [
            .enter(
                Phrase("仍要执行", "all the same"),
                Phrase("以现在的工单为准再做一次", "once more, on the ticket as it is now")),
            .jk, .leave,
        ]
    }
}
