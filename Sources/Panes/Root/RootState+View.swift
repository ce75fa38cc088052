import Domain
import Screen
import Words

extension RootState {
    /// Draws the whole screen in its present size; changes nothing.
    package func view() -> Picture {
        var canvas = Canvas(size: size, style: theme[.text])
        guard let frame else {
            drawTooSmall(on: &canvas)
            return Picture(canvas: canvas, cursor: nil)
        }
        let look = look
        let footer = footer(look)
        drawFrame(frame, footer, on: &canvas, look)
        if let gate {
            drawStop(on: &canvas)
            let cursor = gate.draw(on: &canvas, in: frame.body, look)
            return Picture(canvas: canvas, cursor: cursor)
        }
        drawTour(on: &canvas, look)
        drawStop(on: &canvas)
        var cursor = front.draw(self, on: &canvas, in: frame, look)
        if let popup = popups.last?.popup {
            cursor = popup.draw(on: &canvas, in: popupArea(frame), look.inPopup)
        }
        cursor = cursor.flatMap { canvas.clip?.contains($0) == false ? nil : $0 } ?? canvas.resting
        (canvas.clip, canvas.resting) = (nil, nil)
        return Picture(canvas: canvas, cursor: cursor)
    }

    /// All between header and footer, but what rings.
    func popupArea(_ frame: FrameLayout) -> Rect {
        let top = isRinging ? frame.screens.maxY : frame.header.maxY
        return Rect(x: 0, y: top, width: size.width, height: frame.footer.y - top)
    }

    private func drawFrame(
        _ frame: FrameLayout, _ footer: DeskFooter, on canvas: inout Canvas, _ look: Look
    ) {
        if let lookBack {
            LookBackBanner(lookBack: lookBack, look: look).draw(on: &canvas, in: frame.header)
        } else {
            let header = DeskHeader(
                look: look, counts: desk.matrix.known, rounds: shiftRounds,
                standing: standing.counts(at: now, setting.zone), duty: duty,
                isReadOnly: setting.isReadOnly && gate == nil, isDemo: isDemo,
                isStale: isHalted, stop: stop?.failure.mark)
            header.draw(on: &canvas, in: frame.header)
        }
        let roles = setting.author.roles.sorted().prefix(1).map { $0.words[language] }.joined()
        let who = "\(roles) \(names[setting.author.id].name)"
        if let alarmLine = alarmLine(look) {
            alarmLine.draw(on: &canvas, in: frame.screens)
        } else if gate == nil {
            ScreenTab.draw(current: screen, who: who, on: &canvas, in: frame.screens, look)
        }
        footer.draw(on: &canvas, in: frame.footer)
    }

    /// Whether a line under the header tells of something.
    var isRinging: Bool {
        lookBack?.present.isRinging
            ?? (alarms.isRinging || roundAlarms.isRinging || standing.isRinging)
    }

    /// No round goes before a ticket, and nothing that stands before a round.
    private func alarmLine(_ look: Look) -> AlarmLine? {
        if gate != nil {
            return AlarmLine(alarms, reach: .nowhere, look)
                ?? AlarmLine(roundAlarms, [], reach: .nowhere, look)
        }
        let reach = popups.isEmpty && tickets.filterField == nil ? AlarmLine.Reach.anyKey : .noLetter
        if let lookBack {
            guard lookBack.replay == nil else { return nil }
            let (present, look) = (lookBack.present, lookBack.present.look)
            return AlarmLine(present.alarms, reach: reach, look)
                ?? AlarmLine(present.roundAlarms, present.rounds, reach: reach, look)
                ?? AlarmLine(present.standing, reach: reach, look)
        }
        return AlarmLine(alarms, reach: reach, look)
            ?? AlarmLine(roundAlarms, roundsKnown, reach: reach, look)
            ?? AlarmLine(standing, reach: reach, look)
    }

    private func footer(_ look: Look) -> DeskFooter {
        if let gate {
            return DeskFooter(
                look: look, message: message, news: nil, reminder: nil, hints: gate.hints(look))
        }
        let footnote = frame.flatMap { front.footnote(self, $0) }
        let reminder = hasUnfinishedCall ? look.words(Phrase.unfinishedCall) : nil
        return DeskFooter(
            look: look, message: message, news: footnote ?? news?.text, reminder: reminder, hints: hints)
    }

    /// The size there is, the size it takes, and the way out.
    private func drawTooSmall(on canvas: inout Canvas) {
        let least = FrameLayout.least
        let (there, needed) = ("\(size.width)x\(size.height)", "\(least.width)x\(least.height)")
        let key = gate == nil ? keymap.name(of: .quit) : Key.escape.name
        let forms = [
            look.words(
                Phrase("窗口 \(there)，至少 \(needed)；\(key) 退出", "window \(there), needs \(needed); \(key) quits")
            ),
            "\(there) < \(needed) \(key)",
        ]
        let text = forms.first { $0.cellWidth <= size.width } ?? key
        canvas.put(
            text.clipped(toCells: size.width), at: Point(x: 0, y: 0), width: size.width,
            style: theme[.messageWarn])
        guard let alarmLine = alarmLine(look) else { return }
        let line = Rect(x: 0, y: 1, width: size.width, height: size.height > 1 ? 1 : 0)
        canvas.put(
            alarmLine.text.clipped(toCells: line.width), at: line.origin, width: line.width,
            style: theme[alarmLine.role])
    }

    /// New, filter, palette and help at fixed places, then what can be done with the ticket now.
    private var hints: [HintLine.Hint] {
        let screen = front.hints(self)
        let possible = screen.possible.compactMap(Action.of).filter(isPossible)
        let whole =
            isWhole
            ? [HintLine.Hint(key: keymap.name(of: .zoom), text: look.words(Phrase.allPanes), need: 21)] : []
        return whole
            + (ScreenHints.always + screen.own).filter { $0.id != .new || !setting.isReadOnly }.map {
                hint($0.id, need: $0.need)
            } + possible.enumerated().map { hint($1.id, need: 10 - $0) } + ownHints
    }

    private var ownHints: [HintLine.Hint] {
        front.ownKeys.filter { $0.whyNot(self) == nil }.compactMap { own in
            own.need.map { HintLine.Hint(key: own.key.name, text: look.words(own.name), need: $0) }
        }
    }

    /// By a key that the screen in front has not taken for itself.
    private func hint(_ id: Action.ID, need: Int) -> HintLine.Hint {
        let taken = front.ownKeys.map(\.key)
        let key = keymap.keys(of: id).first { !taken.contains($0) }?.name ?? keymap.name(of: id)
        return HintLine.Hint(key: key, text: Action.of(id).map(name) ?? "", need: need)
    }
}
