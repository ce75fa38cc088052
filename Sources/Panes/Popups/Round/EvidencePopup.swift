import Domain
import Screen
import Words

/// How a missed round was walked after all: when, what was found, and why that is believed.
struct EvidencePopup: Popup {
    private var file: RoundFile
    private let reader: RoundLineReader
    private var fields: FieldStack

    init(_ file: RoundFile, _ look: Look) {
        self.file = file
        let site = look.names.site
        let route = file.route ?? site.route(file.row.id.route)
        reader = RoundLineReader(
            site: site, rounds: route.map { [RoundLine.Candidate(round: file.row.id, route: $0)] } ?? [],
            zone: look.names.zone)
        let end = look.names.zone.local(file.row.window.end).clock
        fields = FieldStack([
            .init("reason", Phrase("凭什么", "Why believed"), limit: TextLimit.reason),
            .init("at", Phrase("几点查的", "Walked at"), end, limit: 40),
            .init("told", Phrase("查得怎样", "Found"), look.words(Phrase.fine), limit: TextLimit.what),
        ])
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        default: fields.handle(key)
        }
        return .stay
    }

    private mutating func submit(_ look: Look) -> PopupOutcome {
        let reason = fields.text("reason")
        guard !reason.isEmpty else {
            return complain("reason", Refusal.missing(.reason).words(nil), look)
        }
        guard let at = moment(look) else {
            return complain("at", Refusal.round(.evidenceOutside).words(look.names.site), look)
        }
        let line = reader.read(fields.text("told"))
        if let problem = line.problems.first(where: { $0.forbidsWriting(of: line) }) {
            return complain("told", problem.words(look.names), look)
        }
        let told = line.told.map { found in
            var told = found.value
            told.at = told.at ?? at
            return told
        }
        let command = RoundCommand.evidence(told, reason: reason)
        return .submit(
            Order(
                RoundWork.move(command, file.row.id, by: line.person?.value), expecting: file.row.revision))
    }

    private mutating func complain(_ field: String, _ words: Phrase, _ look: Look) -> PopupOutcome {
        fields.go(to: field)
        return .complain(look.words(words))
    }

    /// A time of day is that of the window, on whichever day; nil outside of it.
    private func moment(_ look: Look) -> Instant? {
        let (text, window) = (fields.text("at").replacing("：", with: ":"), file.row.window)
        let moments = [0, -1, -2].compactMap { days -> Instant? in
            guard
                case .one(let instant)? = TypedTime(
                    text, in: look.names.zone, now: look.now, daysAhead: days)
            else { return nil }
            return instant
        }
        return moments.first { window.earliest <= $0 && $0 <= window.lateUntil }
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let title = "\(look.words(helpTitle)) \(look.names.name(of: file.row.id.route))"
        let hints = [
            look.hint("Enter", Phrase("写入", "write")), look.hint("Tab", Phrase("下一栏", "next field")),
            look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(
            title, width: min(70, area.width - 4), rows: 5, hints: hints, on: &canvas, in: area)
        let (zone, window) = (look.names.zone, file.row.window)
        let head =
            look.names.when(window.start, now: look.now) + look.glyphs.dash
            + zone.local(window.end).clock + "  "
            + look.words(Phrase("漏查留在日志里，另记一条更正", "the miss stays in the logbook; this mends it"))
        canvas.put(
            head.clipped(toCells: inside.width), at: inside.origin, width: inside.width,
            style: look.theme[.popupTitle])
        return fields.draw(on: &canvas, in: inside.below(1), look)
    }
}

extension EvidencePopup {
    static func == (one: EvidencePopup, other: EvidencePopup) -> Bool {
        one.fields == other.fields && one.file == other.file
    }

    var hasField: Bool { true }
    mutating func paste(_ text: String, _ look: Look) -> Bool { fields.paste(text) }
    var draftKey: DraftKey? { .of(RoundMove.evidence.rawValue, file.row.id) }
    var draft: Draft? { fields.draft }
    mutating func take(_ draft: Draft, _ look: Look) { fields.take(draft) }
    var helpTitle: Phrase { RoundMove.evidence.words }

    mutating func see(_ revision: Int, of subject: Subject) {
        if subject == .round(file.row.id) { file.row.revision = revision }
    }

    var keyLines: [KeyLine] {
        [
            .enter(Phrase("写入", "write"), Phrase("漏查改为完成", "what was missed is done")), .fields, .keep,
        ] + KeyLine.typing
    }
}
