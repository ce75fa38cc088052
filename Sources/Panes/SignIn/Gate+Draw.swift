import Domain
import Screen
import Words

extension Gate {
    /// Cells of the fields; of a longer password no more is shown.
    private static let (nameWidth, passwordWidth) = (16, 12)

    /// In the middle of the body: who holds the desk, the line, and what came of the last try.
    /// - Returns: the cell of the cursor.
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let top = max(0, area.height / 3 - 1)
        put(look.words(title(look)), .textStrong, on: &canvas, in: area.row(top), look)
        let cursor = drawLine(on: &canvas, in: area.row(top + 2), look)
        let (text, role) = complaint.map { ("! " + $0, Role.messageError) } ?? (look.words(hint), .textDim)
        let lines = text.wrapped(toCells: max(8, area.width - 4)).prefix(max(0, area.height - top - 4))
        for (index, line) in lines.enumerated() {
            put(line, role, on: &canvas, in: area.row(top + 4 + index), look)
        }
        return cursor
    }

    private func title(_ look: Look) -> Phrase {
        guard let lock else { return Phrase("登录", "Sign in") }
        let (name, since) = (look.names[lock.holder].name, look.names.when(lock.since, now: look.now))
        return Phrase("已锁定：\(name) \(since)", "Locked by \(name), \(since)")
    }

    private var hint: Phrase {
        if isProving { return Phrase("核对中", "checking") }
        return lock == nil
            ? Phrase(
                "只看不改：griddesk --read-only", "to look and change nothing: griddesk --read-only")
            : Phrase(
                "本人或他人都可登录；未做完的各归各人", "the same person or another signs on; what was open stays theirs")
    }

    private func drawLine(on canvas: inout Canvas, in row: Rect, _ look: Look) -> Point? {
        guard !row.isEmpty else { return nil }
        let labels = (look.words(Phrase("姓名", "Name")), look.words(Phrase("密码", "Password")))
        let width =
            labels.0.cellWidth + labels.1.cellWidth + Self.nameWidth + Self.passwordWidth + 4
        let dots = String(
            repeating: look.glyphs == .ascii ? "*" : "•", count: min(password.count, Self.passwordWidth - 1))
        var x = row.x + max(0, (row.width - width) / 2)
        x += canvas.put(labels.0, at: Point(x: x, y: row.y), style: look.theme[.text]) + 1
        let name = Rect(x: x, y: row.y, width: Self.nameWidth, height: 1)
        let shown = String(self.name.text.suffix(Self.nameWidth)).escapedForTerminal()
        let nameEnd = put(shown, on: &canvas, in: name, look)
        x = name.maxX + 2
        x += canvas.put(labels.1, at: Point(x: x, y: row.y), style: look.theme[.text]) + 1
        let password = Rect(x: x, y: row.y, width: Self.passwordWidth, height: 1)
        let passwordEnd = put(dots, on: &canvas, in: password, look)
        return field == .name ? nameEnd : passwordEnd
    }

    /// - Returns: the cell behind the text.
    private func put(_ text: String, on canvas: inout Canvas, in field: Rect, _ look: Look) -> Point {
        canvas.fill(field, style: look.theme[.field])
        let used = canvas.put(
            text.clipped(toCells: field.width - 1), at: field.origin, width: field.width - 1,
            style: look.theme[.field])
        return Point(x: field.x + used, y: field.y)
    }

    private func put(_ text: String, _ role: Role, on canvas: inout Canvas, in row: Rect, _ look: Look) {
        guard !row.isEmpty else { return }
        let shown = text.clipped(toCells: row.width)
        let x = row.x + max(0, (row.width - shown.cellWidth) / 2)
        canvas.put(shown, at: Point(x: x, y: row.y), width: row.maxX - x, style: look.theme[role])
    }

    /// The keys of the line, for the footer.
    func hints(_ look: Look) -> [HintLine.Hint] {
        [
            HintLine.Hint(key: Key.enter.name, text: look.words(Phrase("登录", "sign in")), need: 3),
            HintLine.Hint(key: Key.tab.name, text: look.words(Phrase("换栏", "other field")), need: 2),
            HintLine.Hint(
                key: Key.escape.name,
                text: look.words(lock == nil ? Phrase("退出", "leave") : Phrase("清除", "clear")), need: 1),
        ]
    }
}
