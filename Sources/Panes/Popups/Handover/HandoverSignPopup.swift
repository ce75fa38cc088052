import Domain
import Screen
import Words

/// What one signs, and the password that signs it. The password is in no draft, and gone when the popup is.
struct HandoverSignPopup: Popup {
    private enum Place: CaseIterable, Equatable, Sendable {
        case password
        case alone
        case reason
    }

    private var handover: Handover
    private let author: ID<Operator>
    private let part: Handover.Part
    private var place = Place.password
    private var secret = Secret()
    private var isAlone = false
    private var entry = TextEntry(limit: TextLimit.reason)

    init(_ handover: Handover, _ author: ID<Operator>) {
        (self.handover, self.author) = (handover, author)
        part = handover.state == .oneSided ? .counter : author == handover.outgoing ? .outgoing : .incoming
    }

    private static let longest = 512

    var hasField: Bool { true }
    var helpTitle: Phrase { part == .counter ? HandoverMove.countersign.words : HandoverMove.sign.words }
    var keyLines: [KeyLine] {
        let alone = KeyLine(
            "Tab", Phrase("单签、原因", "alone, why"),
            Phrase("对方不能来，或接班人不在值班表上", "the other cannot come, or is on no roster"))
        return [alone, .enter(helpTitle, Phrase("密码对了才签上", "with the right password")), .leave]
    }

    /// It comes back without the password.
    var origin: PopupState? {
        var popup = self
        (popup.secret, popup.place) = (Secret(), .password)
        return PopupState(popup)
    }

    mutating func see(_ revision: Int, of subject: Subject) {
        if subject == .handover(handover.id) { handover.revision = revision }
    }

    /// The record as it is now, for as long as nobody changed what is signed; what the other took of it is no change.
    mutating func settle(_ root: RootState) {
        guard let now = root.handover.handover, now.id == handover.id else { return }
        let seen = root.outbox.revision(seen: handover.revision, of: .handover(now.id))
        if now.revision == seen || now.record == handover.record { handover = now }
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        guard place != .password else {
            if secret.count + text.utf8.count <= Self.longest { secret = secret.appending(text) }
            return true
        }
        return entry.paste(text)
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch (key, place) {
        case (.escape, _): return .close
        case (.enter, _): return submit(look)
        case (.tab, _), (.down, _): move(by: 1)
        case (.backTab, _), (.up, _): move(by: -1)
        case (.character(" "), .alone): isAlone.toggle()
        case (_, .alone): break
        case (_, .reason): _ = entry.edit(key)
        case (.character(let character), .password):
            if secret.count < Self.longest { secret = secret.appending(String(character)) }
        case (.backspace, .password): secret = secret.removingLast()
        case (.control("u"), .password): secret = Secret()
        case (_, .password): break
        }
        return .stay
    }

    /// A supervisor's signature is of nothing but what stands.
    private mutating func move(by step: Int) {
        let places: [Place] = part == .counter ? [.password] : Place.allCases
        let index = places.firstIndex(of: place) ?? 0
        place = places[(index + step + places.count) % places.count]
    }

    private func submit(_ look: Look) -> PopupOutcome {
        let reason = entry.text.trimmingSpace
        guard !isAlone || !reason.isEmpty else {
            return .complain(Refusal.missing(.reason).words(nil)[look.language])
        }
        guard !secret.isEmpty else {
            return .complain(look.words(Phrase("请输本人密码", "your own password is missing")))
        }
        let command: HandoverCommand =
            part == .counter
            ? .countersign
            : isAlone
                ? .signAlone(reason: reason, unrostered: reason)
                : .sign(reason: reason.isEmpty ? nil : reason)
        return .prove(Order(HandoverWork.move(command, handover.id), expecting: handover.revision), secret)
    }
}

extension HandoverSignPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let width = min(76, area.width - 4)
        let told = summary(look, width: width)
        let fields = part == .counter ? 1 : 3
        let rows = min(told.count + 1 + fields, max(fields, area.height - Look.boxRows))
        let hints = [
            look.hint("Enter", helpTitle), look.hint("Tab", Phrase("单签、原因", "alone, why")),
            look.hint("Esc", Phrase.back),
        ]
        let title =
            "\(handover.id.text) \(look.words(helpTitle))\(look.glyphs.dot)\(look.words(part.words)) \(look.names[author].name)"
        let inside = look.box(
            title, width: width, rows: rows, hints: part == .counter ? [hints[0], hints[2]] : hints,
            on: &canvas,
            in: area)
        let room = max(0, inside.height - fields)
        for (index, line) in told.prefix(room).enumerated() {
            line.draw(on: &canvas, in: inside.row(index), theme: look.theme)
        }
        return drawFields(on: &canvas, in: inside.below(room), look)
    }

    private func drawFields(on canvas: inout Canvas, in rect: Rect, _ look: Look) -> Point? {
        let labels = [
            Phrase("密码", "Password"), Phrase("单签", "Alone"), Phrase("原因", "Reason"),
        ].map { look.words($0) }
        let width = (labels.map(\.cellWidth).max() ?? 0) + 2
        var point: Point?
        for (index, place) in Place.allCases.enumerated() where index < rect.height {
            let line = rect.row(index)
            let mark = self.place == place ? look.glyphs.cursor : " "
            canvas.put(
                (mark + labels[index]).padded(toCells: width), at: line.origin, width: line.width,
                style: look.theme[.popup])
            let field = Rect(x: line.x + width, y: line.y, width: max(0, line.width - width), height: 1)
            let cell = draw(place, on: &canvas, in: field, look)
            if self.place == place { point = cell }
        }
        return point
    }

    private func draw(_ place: Place, on canvas: inout Canvas, in field: Rect, _ look: Look) -> Point? {
        switch place {
        case .password:
            let dots = String(
                repeating: look.glyphs.unseen, count: min(secret.count, max(0, field.width - 1)))
            canvas.fill(field, style: look.theme[.field])
            canvas.put(dots, at: field.origin, width: field.width, style: look.theme[.field])
            return Point(x: min(field.maxX - 1, field.x + dots.cellWidth), y: field.y)
        case .alone:
            let box =
                "[\(isAlone ? "x" : " ")] "
                + look.words(
                    Phrase("对方不能来，监管员 24 小时内补签", "the other cannot come; a supervisor signs within 24 h"))
            canvas.put(
                box.clipped(toCells: field.width), at: field.origin, width: field.width,
                style: look.theme[.popup])
            return field.origin
        case .reason: return entry.field.draw(on: &canvas, in: field, style: look.theme[.field])
        }
    }

    /// What keeps it from being signed first, then what it says.
    private func summary(_ look: Look, width: Int) -> [DetailLine] {
        let (left, unsettled) = (handover.unacknowledged.count, handover.unsettled.count)
        let taken = handover.lines.count { handover.acknowledged[$0.key] != nil }
        let counts = look.words(Phrase("已接 \(taken) 行，未接 \(left)", "\(taken) lines taken, \(left) not taken"))
        var lines = [DetailLine(counts, left > 0 ? .messageWarn : .textStrong)]
        if unsettled > 0 {
            lines.append(
                DetailLine(
                    look.words(Phrase("拒接未答复 \(unsettled)", "\(unsettled) refused, not settled")),
                    .messageError))
        }
        if !handover.omitted.isEmpty {
            lines.append(
                DetailLine(
                    look.words(
                        Phrase("略去 \(handover.omitted.count) 行", "\(handover.omitted.count) left out")),
                    .popup))
        }
        return lines + emergencies(look, width: width) + passing(look) + signed(look)
    }

    private func emergencies(_ look: Look, width: Int) -> [DetailLine] {
        let lines = handover.lines(of: .emergencies)
        guard !lines.isEmpty else {
            return [DetailLine(look.words(Phrase("没有紧急工单", "no emergency")), .popup)]
        }
        let head = look.words(Phrase("紧急 \(lines.count)：", "emergencies, \(lines.count): "))
        let names = lines.prefix(3).map { look.names.words(of: $0, in: handover) }.map {
            "\($0.name) \($0.what)"
        }
        return (head + names.joined(separator: look.language.comma)).wrapped(toCells: max(4, width)).prefix(3)
            .map { DetailLine($0, .priorityP1) }
    }

    private func passing(_ look: Look) -> [DetailLine] {
        let heir = (handover.heirOfAll ?? handover.incoming).map { look.names[$0].name }
        let text = heir.map { Phrase("首问工单交给 \($0)", "what was first asked of the outgoing goes to \($0)") }
        return [
            text.map { DetailLine(look.words($0), .popup) },
            DetailLine(
                look.words(Phrase("日志截至第 \(handover.cut) 条", "the logbook up to entry \(handover.cut)")),
                .popupDim),
        ].compactMap { $0 }
    }

    private func signed(_ look: Look) -> [DetailLine] {
        Handover.Part.allCases.compactMap { part in
            handover.signatures[part].map { signature in
                let text =
                    "\(look.words(part.words)) \(look.names[signature.by].name) \(look.names.when(signature.at, now: look.now))"
                return DetailLine("\(look.glyphs.check) \(text)", .popup)
            }
        }
    }
}

extension Handover {
    /// What is signed of it, whoever took or signed it.
    fileprivate var record: Handover {
        var record = self
        (record.revision, record.incoming, record.readers) = (0, nil, [])
        (record.acknowledged, record.signatures) = ([:], [:])
        return record
    }
}
