import Domain
import Screen
import Words

/// The line in the header's place while the past is shown.
struct LookBackBanner {
    let lookBack: LookBack
    let look: Look

    func draw(on canvas: inout Canvas, in line: Rect) {
        let style = look.theme[.headerBadge].with([.reverse, .bold])
        canvas.fill(line, style: style)
        let text = forms.first { $0.cellWidth <= line.width - 2 } ?? forms.last ?? ""
        canvas.put(
            text.clipped(toCells: line.width - 2), at: Point(x: line.x + 1, y: line.y), width: line.width - 2,
            style: style)
    }

    /// The fullest first.
    private var forms: [String] {
        let ways = lookBack.replay.map(playing) ?? steps
        return [
            [head(isLong: true), entry(isLong: true)] + ways,
            [head(isLong: false), entry(isLong: true)] + ways,
            [head(isLong: false), entry(isLong: false)] + ways,
            [head(isLong: false)] + ways, [head(isLong: false)] + ways.prefix(1) + ways.suffix(1),
            [head(isLong: false)] + ways.suffix(1),
        ].map { $0.filter { !$0.isEmpty }.joined(separator: "  ") }
    }

    private func head(isLong: Bool) -> String {
        let name = lookBack.replay == nil ? Phrase("回看", "LOOKING BACK") : Phrase("回放", "REPLAY")
        let mark = look.glyphs == .ascii ? "<<" : "◀◀"
        guard let then = lookBack.then else { return "\(mark) \(look.words(name))" }
        return "\(mark) \(look.words(name)) \(look.names.moment(then, isLong: isLong))"
    }

    private func entry(isLong: Bool) -> String {
        guard let place = lookBack.place else { return loading }
        let head = max(lookBack.present.head, place.entry)
        guard isLong else { return "\(place.entry)/\(head)" }
        return look.words(Phrase("第 \(place.entry)/\(head) 条", "entry \(place.entry)/\(head)"))
    }

    private var loading: String {
        let percent = lookBack.progress.map { $0.total > 0 ? " \($0.done * 100 / $0.total)%" : "" } ?? ""
        return look.words(Phrase.loading) + percent
    }

    private var steps: [String] {
        let back = look.keymap.name(of: .back)
        guard lookBack.place != nil else { return ["\(back) \(look.words(Phrase("取消", "cancels")))"] }
        let arrows = look.glyphs == .ascii ? "Left Right" : "←→"
        let clock = lookBack.present.look.names.zone.local(lookBack.present.look.now).clock
        return [
            look.words(Phrase("\(arrows) 逐条", "\(arrows) entry")),
            look.words(Phrase("Shift-\(arrows) 逐时", "Shift-\(arrows) hour")),
            look.words(Phrase("\(back) 回到现在 \(clock)", "\(back): now \(clock)")),
        ]
    }

    private func playing(_ replay: Replay) -> [String] {
        let end = look.names.moment(replay.time.upperBound, isLong: false)
        let state =
            replay.isOver
            ? Phrase("已到结尾", "at its end")
            : replay.isPaused ? Phrase("暂停", "paused") : Phrase("至 \(end)", "to \(end)")
        return [
            "\(look.glyphs.times)\(replay.speed) \(look.words(state))",
            look.words(Phrase("空格 停走", "Space stop, go")),
            look.words(Phrase("+ - 快慢", "+ - speed")), look.words(Phrase("q 离开", "q leaves")),
        ]
    }
}

extension Names {
    /// `11-20 02:30:15`, with the year where it is long.
    func moment(_ instant: Instant, isLong: Bool) -> String {
        let local = zone.local(instant)
        let seconds = (instant.milliseconds / 1000 % 60 + 60) % 60
        let date = isLong ? local.day.iso8601 : String(local.day.iso8601.dropFirst(5))
        return "\(date) \(local.clock):\(twoDigits(Int(seconds)))"
    }
}
