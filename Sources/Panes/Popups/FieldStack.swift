import Domain
import Screen
import Words

/// Fields one below the other: texts to be typed, and choices of a few.
struct FieldStack: Equatable, Sendable {
    enum Content: Equatable, Sendable {
        case text(TextEntry)
        case choice([Phrase], Int)
    }

    struct Field: Equatable, Sendable {
        /// Under which a draft keeps it.
        let name: String
        let label: Phrase
        fileprivate(set) var content: Content
        fileprivate let original: Content

        init(_ name: String, _ label: Phrase, _ text: String = "", limit: Int) {
            self.init(name, label, .text(TextEntry(text, limit: limit)))
        }

        init(_ name: String, _ label: Phrase, of choices: [Phrase]) {
            self.init(name, label, .choice(choices, 0))
        }

        private init(_ name: String, _ label: Phrase, _ content: Content) {
            (self.name, self.label, self.content, original) = (name, label, content, content)
        }

        fileprivate var isChanged: Bool { content != original }
    }

    private(set) var fields: [Field]
    private(set) var focus = 0

    init(_ fields: [Field]) {
        self.fields = fields
    }

    /// Trimmed; empty where there is no such field.
    func text(_ name: String) -> String {
        guard case .text(let entry)? = field(name)?.content else { return "" }
        return entry.text.trimmingSpace
    }

    func choice(_ name: String) -> Int {
        guard case .choice(_, let index)? = field(name)?.content else { return 0 }
        return index
    }

    private func field(_ name: String) -> Field? { fields.first { $0.name == name } }

    mutating func go(to name: String) {
        focus = fields.firstIndex { $0.name == name } ?? focus
    }
}

extension FieldStack {
    /// Tab and the arrows go from field to field; Space, Left and Right choose.
    mutating func handle(_ key: Key) {
        switch (key, fields[focus].content) {
        case (.tab, _), (.down, _): focus = (focus + 1) % fields.count
        case (.backTab, _), (.up, _): focus = (focus + fields.count - 1) % fields.count
        case (_, .text(var entry)):
            _ = entry.edit(key)
            fields[focus].content = .text(entry)
        case (.character(" "), .choice(let choices, let index)), (.right, .choice(let choices, let index)):
            fields[focus].content = .choice(choices, (index + 1) % choices.count)
        case (.left, .choice(let choices, let index)):
            fields[focus].content = .choice(choices, (index + choices.count - 1) % choices.count)
        case (_, .choice): break
        }
    }

    /// False when it was cut, or when it is no text that is asked for.
    mutating func paste(_ text: String) -> Bool {
        guard case .text(var entry) = fields[focus].content else { return false }
        let isWhole = entry.paste(text)
        fields[focus].content = .text(entry)
        return isWhole
    }

    /// The fields that are not as they were.
    var draft: Draft? {
        let changed = fields.filter(\.isChanged).map { field in
            switch field.content {
            case .text(let entry): (field.name, entry.text)
            case .choice(_, let index): (field.name, "\(index)")
            }
        }
        return changed.isEmpty ? nil : Draft(Dictionary(changed, uniquingKeysWith: { first, _ in first }))
    }

    mutating func take(_ draft: Draft) {
        for index in fields.indices {
            guard let text = draft.texts[fields[index].name] else { continue }
            switch fields[index].content {
            case .text(var entry):
                entry.replace(with: text)
                fields[index].content = .text(entry)
            case .choice(let choices, _):
                let choice = Int(text).flatMap { choices.indices.contains($0) ? $0 : nil }
                fields[index].content = .choice(choices, choice ?? 0)
            }
        }
    }
}

extension FieldStack {
    /// - Returns: the cell of the cursor, where the field has one.
    func draw(on canvas: inout Canvas, in rect: Rect, _ look: Look) -> Point? {
        let labelWidth = fields.map { look.words($0.label).cellWidth }.max() ?? 0
        let seen = ListCursor(count: fields.count, at: focus).visible(height: rect.height)
        var point: Point?
        for (line, index) in seen.enumerated() {
            let cell = draw(index, on: &canvas, in: rect.row(line), labelWidth: labelWidth, look)
            if index == focus { point = cell }
        }
        return point
    }

    private func draw(
        _ index: Int, on canvas: inout Canvas, in line: Rect, labelWidth: Int, _ look: Look
    ) -> Point? {
        let isFocused = index == focus
        let label =
            (isFocused ? look.glyphs.cursor : " ")
            + look.words(fields[index].label).padded(toCells: labelWidth) + " "
        let used = canvas.put(
            label, at: line.origin, width: line.width, style: look.theme[isFocused ? .textStrong : .popup])
        let area = Rect(x: line.x + used, y: line.y, width: line.width - used, height: 1)
        switch fields[index].content {
        case .text(let entry):
            return entry.field.draw(on: &canvas, in: area, style: look.theme[.field])
        case .choice(let choices, let chosen):
            let text = choices.enumerated().map { ($0 == chosen ? "(x) " : "( ) ") + look.words($1) }
                .joined(separator: "  ")
            canvas.put(
                text.clipped(toCells: area.width), at: area.origin, width: area.width,
                style: look.theme[.popup])
            return isFocused ? area.origin : nil
        }
    }
}

extension KeyLine {
    static let fields = KeyLine(
        "Tab", Phrase("下一栏", "next field"), Phrase("空格或左右键选", "Space, Left and Right choose"))
}
