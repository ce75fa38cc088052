import Domain
import Screen
import Words

/// Into which other ticket this one goes: one of those that are like it, or any by its number. What would go unsaid with
/// it is said and asked once.
struct MergePopup: TicketPopup {
    var row: TicketRow
    var entry = TextEntry(limit: 20)
    /// Nil until they have come.
    private(set) var likes: [TicketRow]?
    /// On none before it was put somewhere.
    private(set) var cursor = ListCursor(at: nil)
    /// The survivor stays as it is, though this one is more urgent.
    private(set) var keepsPriority = false
    /// Typed numbers that were looked for, and those of them there are.
    private var looked: Set<TicketNumber> = []
    private var found: [TicketNumber: TicketRow] = [:]
    /// Tickets as they were seen, before anything changed under the eye.
    private var seen: [TicketNumber: TicketRow] = [:]
    /// What was asked about and would be done by the next Enter.
    private var asked: Question?

    private struct Question: Equatable, Sendable {
        var survivor: TicketRow
        var concerns: [MergeConcern]
        var keepsPriority: Bool
    }

    init(row: TicketRow) {
        self.row = row
    }
}

extension MergePopup {
    var draft: Draft? { entry.isEmpty ? nil : Draft(["text": entry.text]) }

    mutating func take(_ draft: Draft, _ look: Look) {
        entry.replace(with: draft.texts["text"] ?? "")
    }

    /// The one the cursor was put on.
    var chosen: TicketNumber? { cursor.item(of: likes ?? [])?.number }

    /// The list anew. The cursor stays on its ticket, or on none where that has gone.
    mutating func take(alike rows: [TicketRow]) {
        for row in rows where likes == nil && seen[row.number] == nil { seen[row.number] = row }
        let held = chosen
        likes = rows
        cursor = ListCursor(count: rows.count, at: rows.firstIndex { $0.number == held })
        for row in rows where found[row.number] != nil { found[row.number] = row }
    }

    mutating func take(_ rows: [TicketRow], of numbers: [TicketNumber]) {
        looked.formUnion(numbers)
        for row in rows {
            found[row.number] = row
            if seen[row.number] == nil { seen[row.number] = row }
        }
    }

    /// Whether the line says something else than when it was seen.
    func isChanged(_ other: TicketRow) -> Bool {
        guard let before = seen[other.number] else { return true }
        return (before.state, before.priority, before.grid, before.place, before.what)
            != (other.state, other.priority, other.grid, other.place, other.what)
            || before.assignment != other.assignment
    }

    /// The number typed: whole, or the part behind the dash for one of the same day.
    private var typed: TicketNumber? {
        let text = entry.text.trimmingSpace
        if let number = TicketNumber(text) { return number }
        guard let sequence = Int(text), (1...9_999_999).contains(sequence), text.count <= 7 else {
            return nil
        }
        return TicketNumber(day: row.number.day, sequence: sequence)
    }

    /// What is typed goes before what the cursor is on.
    var other: TicketNumber? { entry.isEmpty ? chosen : typed }

    var survivor: TicketRow? {
        guard let other else { return nil }
        return likes?.first { $0.number == other } ?? found[other]
    }

    /// A number that nobody has looked for yet.
    var numberUnknown: TicketNumber? {
        guard let other, other != row.number, survivor == nil, !looked.contains(other) else { return nil }
        return other
    }

    var isMissing: Bool { other.map { survivor == nil && looked.contains($0) } ?? false }

    var concerns: [MergeConcern] { survivor.map { MergeConcern.all(of: row, into: $0) } ?? [] }

    var canKeepPriority: Bool {
        concerns.contains { if case .higherPriority = $0 { true } else { false } }
    }
}

extension MergePopup {
    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        case .tab: if canKeepPriority { keepsPriority.toggle() }
        case .character("k"): move(.lines(-1))
        case .character("j"): move(.lines(1))
        default:
            if let motion = Motion(besideField: key) { move(motion) } else { _ = entry.edit(key) }
        }
        return .stay
    }

    private mutating func move(_ motion: Motion) {
        cursor.move(motion)
        if chosen != nil { entry.replace(with: "") }
    }

    private mutating func submit(_ look: Look) -> PopupOutcome {
        guard let other else {
            return .complain(look.words(entry.isEmpty ? Self.nothingChosen : Self.unreadable))
        }
        guard other != row.number else {
            return .complain(Refusal.ticket(.mergesIntoItself).words(nil)[look.language])
        }
        guard let survivor else {
            return .complain("#\(other.text) " + look.words(isMissing ? Phrase.ticketGone : Phrase.loading))
        }
        let question = Question(survivor: survivor, concerns: concerns, keepsPriority: keepsPriority)
        let isDoubtful = !question.concerns.isEmpty || isChanged(survivor)
        guard !isDoubtful || asked == question else {
            (asked, seen[other]) = (question, survivor)
            return .complain(look.words(Self.lookAgain))
        }
        var order = Order(
            .merge(row.number, into: other), expecting: row.revision, expectingSurvivor: survivor.revision)
        order.keepsPriority = keepsPriority && canKeepPriority
        return .submit(order)
    }

    static let unreadable = Phrase("请输入工单号，例 261120-017 或 017", "a number such as 261120-017 or 017")
    private static let nothingChosen = Phrase("↓ 选一张，或输入工单号", "Down chooses one, or type a number")
    private static let lookAgain = Phrase("请看清 ! 各行；再按 Enter 并单", "read the lines with !; Enter again merges")
}
