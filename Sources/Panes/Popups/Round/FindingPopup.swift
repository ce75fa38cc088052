import Domain
import Screen
import Words

/// What is not as it should be at one item: words, how grave, and where a picture is.
struct FindingPopup: Popup {
    private var file: RoundFile
    private let spot: RoundSpot
    /// Which it may be about.
    private let items: [ID<CheckItem>]
    private var fields: FieldStack

    init(_ file: RoundFile, _ spot: RoundSpot, _ look: Look) {
        (self.file, self.spot) = (file, spot)
        items = file.itemsMeant(at: spot)
        let names = items.compactMap { item in
            spot.point.map { look.names.name(of: item, at: $0, on: file.route) }
        }
        let choices = names.map { name in Phrase { _ in name } }
        let item = FieldStack.Field("item", Phrase("项目", "Item"), of: choices)
        let grades = [Phrase("按项目", "as usual")] + Severity.allCases.map(\.words)
        fields = FieldStack(
            [.init("what", Phrase("问题", "What"), limit: TextLimit.what)] + (items.count > 1 ? [item] : []) + [
                .init("severity", Phrase("轻重", "Severity"), of: grades),
                .init("photo", Phrase.photo, limit: TextLimit.place),
            ])
    }

    mutating func settle(_ root: RootState) { file = root.patrol.latest(file) }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        default: fields.handle(key)
        }
        return .stay
    }

    private mutating func submit(_ look: Look) -> PopupOutcome {
        let what = fields.text("what")
        guard !what.isEmpty else {
            fields.go(to: "what")
            return .complain(Refusal.missing(.what).words(nil)[look.language])
        }
        let photo = fields.text("photo")
        let told = Told(
            .finding(what, severity, photo: photo.isEmpty ? nil : photo), point: spot.point, item: item)
        return .submit(Order(RoundWork.move(.check([told], said: nil), file.row.id, by: nil)))
    }

    /// Nil as the item usually has it.
    private var severity: Severity? {
        let choice = fields.choice("severity")
        return choice == 0 ? nil : Severity.allCases[choice - 1]
    }

    private var item: ID<CheckItem>? {
        let choice = fields.choice("item")
        return items.indices.contains(choice) ? items[choice] : nil
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", Phrase("写入", "write")), look.hint("Tab", Phrase("下一栏", "next field")),
            look.hint("Esc", Phrase.back),
        ]
        let title = "\(look.words(helpTitle)) \(look.names.name(of: file.row.id.route))"
        let inside = look.box(
            title, width: min(70, area.width - 4), rows: 6, hints: hints, on: &canvas, in: area)
        let lines = look.place(of: spot, item, file)
        for (index, line) in lines.enumerated() {
            line.draw(on: &canvas, in: inside.row(index), theme: look.theme)
        }
        return fields.draw(on: &canvas, in: inside.below(lines.count), look)
    }
}

extension FindingPopup {
    var hasField: Bool { true }
    mutating func paste(_ text: String, _ look: Look) -> Bool { fields.paste(text) }
    var draftKey: DraftKey? { .of("finding", file.row.id, at: spot) }
    var draft: Draft? { fields.draft }
    mutating func take(_ draft: Draft, _ look: Look) { fields.take(draft) }
    var helpTitle: Phrase { Phrase("问题", "Finding") }

    var keyLines: [KeyLine] {
        [.enter(Phrase("写入", "write"), Phrase("须有文字", "some words are needed")), .fields, .keep]
            + KeyLine.typing
    }
}

extension DraftKey {
    static func of(_ name: String, _ round: RoundID, at spot: RoundSpot? = nil) -> DraftKey {
        let place: String? =
            switch spot {
            case .finding(let number)?: "\(number)"
            case .point(let point)?: point.text
            case .item(let point, let item)?: "\(point.text).\(item.text)"
            case nil: nil
            }
        let name = [name, place].compactMap { $0 }.joined(separator: ".")
        // A stored name has three parts.
        return .about(.round(round), name.replacing("/", with: "_"))
    }
}

extension PatrolState {
    /// The same round as it was read last.
    func latest(_ file: RoundFile) -> RoundFile {
        round.file.flatMap { $0.row.id == file.row.id ? $0 : nil } ?? file
    }
}

extension Look {
    /// Where something is told of, and what is known of it by now: another desk may have been faster.
    func place(of spot: RoundSpot, _ item: ID<CheckItem>?, _ file: RoundFile) -> [DetailLine] {
        guard let point = spot.point else { return [] }
        let place = [
            names.name(of: point, on: file.route), item.map { names.name(of: $0, at: point, on: file.route) },
        ]
        let head = DetailLine(place.compactMap { $0 }.joined(separator: "  "), .popupTitle)
        guard let seen = item.flatMap({ file.round?.look(point, $0) }) else { return [head] }
        let who = seen.by.map { " " + names[$0].name } ?? ""
        let answer = [glyphs.sign(of: seen), seen.reading?.text, seen.reason?.escapedForTerminal()]
        let text =
            words(Phrase("已答：", "answered: ")) + answer.compactMap { $0 }.joined(separator: " ") + who + " "
            + names.when(seen.at, now: now)
        return [head, DetailLine(text, .messageWarn)]
    }
}
