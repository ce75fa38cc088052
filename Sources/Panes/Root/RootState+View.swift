import Domain
import Screen

extension RootState {
    /// Draws the whole screen in its present size; changes nothing.
    package func view() -> Picture {
        var canvas = Canvas(size: size, style: theme[.text])
        guard let layout = desk.layout(size, names) else {
            drawTooSmall(on: &canvas)
            return Picture(canvas: canvas, cursor: nil)
        }
        let look = look
        let footer = footer(look)
        drawFrame(layout, footer, on: &canvas, look)
        drawTour(on: &canvas, look)
        drawStop(on: &canvas)
        var cursor: Point?
        switch screen {
        case .desk: cursor = desk.draw(layout, on: &canvas, look)
        case .board:
            cursor = board.draw(
                desk.queue, desk.detail, on: &canvas, in: layout.body, look, field: desk.filterField)
        case .grids: tiles.draw(desk.matrix.known, on: &canvas, in: layout.body, look)
        }
        if let popup = popups.last {
            cursor = popup.draw(on: &canvas, in: popupArea(layout), look.inPopup)
        }
        cursor = cursor.flatMap { canvas.clip?.contains($0) == false ? nil : $0 } ?? canvas.resting
        (canvas.clip, canvas.resting) = (nil, nil)
        return Picture(canvas: canvas, cursor: cursor)
    }

    /// All between header and footer, but what rings.
    func popupArea(_ layout: DeskLayout) -> Rect {
        let top = alarms.isRinging ? layout.screens.maxY : layout.header.maxY
        return Rect(x: 0, y: top, width: size.width, height: layout.footer.y - top)
    }

    private func drawFrame(
        _ layout: DeskLayout, _ footer: DeskFooter, on canvas: inout Canvas, _ look: Look
    ) {
        let header = DeskHeader(
            look: look, counts: desk.matrix.known, isReadOnly: setting.isReadOnly, isDemo: isDemo,
            isStale: isHalted, stop: stop?.failure.mark)
        header.draw(on: &canvas, in: layout.header)
        let roles = setting.author.roles.sorted().prefix(1).map { $0.words(in: language) }.joined()
        let who = "\(roles) \(names[setting.author.id].name)"
        if alarms.isRinging {
            alarmLine(look).draw(on: &canvas, in: layout.screens)
        } else {
            ScreenTab.draw(current: screen, who: who, on: &canvas, in: layout.screens, look)
        }
        footer.draw(on: &canvas, in: layout.footer)
    }

    private func alarmLine(_ look: Look) -> AlarmLine {
        AlarmLine(look: look, alarms: alarms, isTyping: !popups.isEmpty || desk.filterField != nil)
    }

    private func footer(_ look: Look) -> DeskFooter {
        let reminder = hasUnfinishedCall ? look.words(Phrase.unfinishedCall) : nil
        return DeskFooter(
            look: look, message: message, news: footnote ?? news?.text, reminder: reminder, hints: hints)
    }

    /// What there is no room for in the panes: which tiles are seen, or who answers for the cell.
    private var footnote: String? {
        switch screen {
        case .desk: desk.footnote(size, look)
        case .board: nil
        case .grids: tiles.note(glyphs)
        }
    }

    /// The size there is, the size it takes, and the way out.
    private func drawTooSmall(on canvas: inout Canvas) {
        let least = DeskLayout.least
        let (there, needed) = ("\(size.width)x\(size.height)", "\(least.width)x\(least.height)")
        let key = keymap.name(of: .quit)
        let forms = [
            look.words(
                Name("窗口 \(there)，至少 \(needed)；\(key) 退出", "window \(there), needs \(needed); \(key) quits")),
            "\(there) < \(needed) \(key)",
        ]
        let text = forms.first { $0.cellWidth <= size.width } ?? key
        canvas.put(
            text.clipped(toCells: size.width), at: Point(x: 0, y: 0), width: size.width,
            style: theme[.messageWarn])
        guard let number = alarms.first else { return }
        let line = Rect(x: 0, y: 1, width: size.width, height: size.height > 1 ? 1 : 0)
        canvas.put(
            alarmLine(look).text(number).clipped(toCells: line.width), at: line.origin, width: line.width,
            style: theme[.headerAlarm])
    }

    /// New, filter, palette and help at fixed places, then what can be done with the ticket now.
    private var hints: [HintLine.Hint] {
        let fixed: [(Action.ID, need: Int)] = [(.new, 20), (.filter, 12), (.palette, 18), (.help, 19)]
        let moves: [Action.ID] = [
            .accept, .dispatch, .acknowledge, .arrive, .hold, .finish, .callBack, .sendBack, .reopen, .note,
        ]
        if screen == .grids { return (fixed + [(.open, 17), (.back, 16)]).map { hint($0, need: $1) } }
        let isInMatrix = screen == .desk && desk.focus == .matrix && desk.card == nil
        let possible = (isInMatrix ? [.open] : moves).filter { whyNot($0) == nil }
        let way: [(Action.ID, need: Int)] = screen == .desk && desk.card != nil ? [(.back, 17)] : []
        return (fixed + way).filter { $0.0 != .new || !setting.isReadOnly }.map { hint($0, need: $1) }
            + possible.enumerated().map { hint($1, need: 10 - $0) }
    }

    private func hint(_ id: Action.ID, need: Int) -> HintLine.Hint {
        HintLine.Hint(key: keymap.name(of: id), text: Action.of(id).map(name) ?? "", need: need)
    }
}
