import Domain
import Screen
import Words

/// What a line of the queue says, column by column. Safe to show.
struct QueueText {
    let row: TicketRow
    let look: Look

    /// Characters that are looked at: no more can be seen of a text.
    private static let most = 240

    private var names: Names { look.names }
    var isOverdue: Bool { row.isOverdue(at: look.now) }

    func text(_ field: QueueColumns.Field, _ most: Int = Self.most) -> String {
        switch field {
        case .priority: row.priority.rawValue + (isOverdue ? "!" : row.isWarned(at: look.now) ? "~" : "")
        case .age: look.age(row)
        case .number: row.number.text
        case .place: names[row.grid].short + " " + safe(names.place(row.place, within: row.grid), most)
        case .what: safe(row.what, most)
        case .team: row.assignment.map { names[$0.team].short } ?? ""
        case .crew: row.assignment.map(names.assignment) ?? ""
        case .state: state
        case .caller: safe(names.reporter(row.reporter), most)
        case .reported: names.when(row.reportedAt, now: look.now)
        }
    }

    private var state: String {
        if row.isNeglected, let lack = row.lack { return look.words(lack) }
        return look.words(row.isHeldTooLong(at: look.now) ? Self.holdRanOut : row.state.words)
    }

    /// `Phrase.holdRanOut` where there is little room.
    static let holdRanOut = Phrase("挂到期", "hold ended")

    /// What is to be known of a ticket before what it is about: who changes it, what time made of it, who asked for it.
    var signs: [DetailLine.Span] {
        let pen = look.editors[.ticket(row.number)] == nil ? "" : look.glyphs.pen
        let signs: [DetailLine.Span] = [
            .init(text: pen, role: .queueWarn),
            .init(text: row.state.isOpen ? row.standing.sign.map(look.words) ?? "" : "", role: .queueOverdue),
            .init(text: look.reminders(of: row), role: .queueWarn),
        ]
        return signs.filter { !$0.text.isEmpty }.map { .init(text: $0.text + " ", role: $0.role) }
    }

    var signWidth: Int { signs.reduce(0) { $0 + $1.text.cellWidth } }

    /// No more of the text than can be seen, so that long ones cost nothing.
    private func safe(_ text: some StringProtocol, _ most: Int) -> String {
        String(text.prefix(most)).escapedForTerminal()
    }
}

extension Standing {
    /// As short as a line of a list needs; what nobody acknowledged has its word for a state.
    fileprivate var sign: Phrase? {
        switch self {
        case .usual, .unacknowledged: nil
        case .escalated: Phrase.escalatedSign
        case .listed: Phrase.listedSign
        }
    }
}

extension Phrase {
    static let escalatedSign = Phrase("督", "ESC")
    static let listedSign = Phrase("账", "LIST")

    static func remindersSign(_ count: Int, _ glyphs: Glyphs) -> Phrase {
        Phrase("催\(count)", "R\(glyphs.times)\(count)")
    }
}

extension Look {
    /// How often somebody asked where it stays, as `催2`; nothing where nobody did.
    func reminders(of row: TicketRow) -> String {
        row.reminders > 0 && row.state.isOpen ? words(Phrase.remindersSign(row.reminders, glyphs)) : ""
    }
}
