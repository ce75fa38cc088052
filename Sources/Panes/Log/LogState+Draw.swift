import Domain
import Screen
import Words

/// The list, and below it the entry under the cursor in full where there is room.
struct LogLayout {
    let table: Rect
    let detail: Rect

    init(_ body: Rect) {
        let height = body.height >= 14 ? 5 : 0
        table = body.top(body.height - height)
        detail = body.below(body.height - height)
    }

    var rows: Int { max(1, table.height - 2) }
}

extension LogState {
    func draw(on canvas: inout Canvas, in body: Rect, _ look: Look) {
        let layout = LogLayout(body)
        let frame = Frame(title: look.title(title(look), true), note: note(look), isFocused: true)
        let inner = frame.draw(on: &canvas, in: layout.table, theme: look.theme, glyphs: look.glyphs)
        if entries.isEmpty {
            guard !look.stand(status, on: &canvas, in: inner) else { return }
            look.note(
                Phrase("没有符合筛选的条目。按 Esc 显示全部。", "Nothing matches. Esc shows all."), on: &canvas, in: inner)
        }
        for (row, index) in visible.enumerated() {
            draw(entries[index], isCursor: index == cursor.index, on: &canvas, in: inner.row(row), look)
        }
        drawDetail(on: &canvas, in: layout.detail, look)
    }

    private func title(_ look: Look) -> String {
        let shown = filterText.isEmpty ? "" : "  / " + filterText.escapedForTerminal()
        return look.words(Phrase("值班日志", "Logbook")) + shown
    }

    private func note(_ look: Look) -> String {
        let end = last.map { number in "\(number)" } ?? ""
        let following = isFollowing ? look.words(Phrase("跟随", "following")) : ""
        return [following, end, entries.isEmpty ? "" : chainNote(look)].filter { !$0.isEmpty }
            .joined(separator: "  ")
    }

    /// Whether every entry is as it was written, from the first to the last; and while that is being checked, how far.
    private func chainNote(_ look: Look) -> String {
        if let broken {
            return "! " + look.words(Phrase("链断于 \(broken)", "chain broken at \(broken)"))
        }
        let checked = chain.mark?.number ?? 0
        let known = max(last ?? 0, chain.checkedAt)
        guard checked < known else { return look.words(Phrase("链 ", "chain ")) + look.glyphs.check }
        let percent = checked * 100 / max(1, known)
        return look.words(Phrase("链 校验 \(percent)%", "chain checked \(percent)%"))
    }

    /// The first entry known not to be as it was written.
    private var broken: Int64? {
        [chain.mark?.broken, entries.first { !$0.isChained }?.entry.number].compactMap { $0 }.min()
    }

    private func draw(
        _ logged: LoggedEntry, isCursor: Bool, on canvas: inout Canvas, in line: Rect, _ look: Look
    ) {
        let entry = logged.entry
        let text = [
            isCursor ? look.glyphs.cursor : " ",
            "\(entry.number)".padded(toCells: max(5, "\(last ?? 0)".cellWidth), alignment: .right),
            look.names.when(entry.stamp.happenedAt, now: look.now).padded(toCells: 11, alignment: .right),
            mark(logged, look).padded(toCells: 4),
            entry.news(look.names, now: look.now).escapedForTerminal().droppingTime,
        ].joined(separator: " ")
        let role: Role = isCursor ? .queueCursor : logged.isChained ? role(of: logged) : .messageError
        canvas.put(
            text.padded(toCells: line.width), at: line.origin, width: line.width, style: look.theme[role])
        look.markFound(in: text, on: &canvas, at: line.origin, width: line.width)
    }

    private func role(of logged: LoggedEntry) -> Role {
        logged.takenBack != nil || logged.entry.isDueToTime ? .textDim : .text
    }

    /// What is to be known of an entry beside its words: written late, taken back, not as it was written.
    private func mark(_ logged: LoggedEntry, _ look: Look) -> String {
        if !logged.isChained { return look.words(Phrase("链断", "CHN")) }
        switch logged.takenBack {
        case .undone: return look.words(Phrase("撤", "und"))
        case .corrected: return look.words(Phrase("更正", "cor"))
        case nil:
            return logged.entry.stamp.isLate && !logged.entry.isDueToTime ? look.words(LogFilter.late) : ""
        }
    }

    private func drawDetail(on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        guard rect.height >= 3, let current else { return }
        let entry = current.entry
        let frame = Frame(title: "\(entry.number)", note: String(current.hash.prefix(16)), isFocused: false)
        let inner = frame.draw(on: &canvas, in: rect, theme: look.theme, glyphs: look.glyphs)
        for (row, line) in lines(of: current, look, width: inner.width).prefix(inner.height).enumerated() {
            line.draw(on: &canvas, in: inner.row(row), theme: look.theme)
            line.markFound(on: &canvas, in: inner.row(row), look)
        }
    }

    private func lines(of logged: LoggedEntry, _ look: Look, width: Int) -> [DetailLine] {
        let (entry, names) = (logged.entry, look.names)
        let stamp = entry.stamp
        let recorded = look.words(Phrase("记于 ", "recorded ")) + names.zone.stampWithOffset(stamp.recordedAt)
        let happened = look.words(Phrase("发生于 ", "happened ")) + names.zone.stampWithOffset(stamp.happenedAt)
        let who = "\(names[stamp.operatorID].name)@\(stamp.desk)".escapedForTerminal()
        let what = "\(entry.subject.kind.rawValue):\(entry.subject.id) r\(entry.revision)"
            .escapedForTerminal()
        let holder = logged.holder.map { look.words(Phrase("当班 ", "on duty ")) + names[$0].name } ?? ""
        let words = entry.news(names, now: look.now).escapedForTerminal().droppingTime
        return words.wrapped(toCells: max(4, width)).map { DetailLine($0, .textStrong) }
            + DetailLine.flowing(
                [happened, recorded, who, holder, what].filter { !$0.isEmpty }.map {
                    .init(text: $0, role: .textDim)
                }, width: width)
    }
}

extension String {
    /// Without the time of day that news begins with.
    fileprivate var droppingTime: String {
        guard let space = firstIndex(of: " ") else { return self }
        return String(self[index(after: space)...])
    }
}
