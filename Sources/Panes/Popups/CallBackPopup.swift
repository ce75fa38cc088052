import Domain
import Screen

/// What the reporters say of the work, or why nobody asked; closes the ticket. A low rating asks for their words first and
/// offers to go on with the work.
struct CallBackPopup: TicketPopup {
    /// A rating of 1 or 2 on its way.
    struct Low: Equatable, Sendable {
        var rating: Int
        var entry = TextEntry(limit: TextLimit.reason)
        /// The ticket is reopened at once.
        var reopens = false
    }

    var row: TicketRow
    /// Everybody who is to be answered.
    var callers: [Reporter]
    private(set) var cursor = ListCursor()
    private(set) var low: Low?
    /// The words of a low rating are being typed.
    private(set) var isAskingWhy = false

    /// Nobody is asked for many at once, so they are only closed without.
    let isForMany: Bool

    init(row: TicketRow, callers: [Reporter] = [], isForMany: Bool = false) {
        self.row = row
        self.callers = callers
        self.isForMany = isForMany
        cursor.resize(count: commands.count)
    }

    private static let ratings = [5, 4, 3, 2, 1]
    var commands: [TicketCommand] {
        let unasked: [TicketCommand] = [.close(.notAsked), .close(.notReached)]
        if isForMany { return unasked }
        let rated = Self.ratings.map { TicketCommand.callBack(Rating(overall: $0)) }
        return row.state == .closed ? rated : rated + unasked
    }

    private var canClose: Bool { isForMany || row.state != .closed }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        if isAskingWhy { return handleWhy(key, look) }
        let key = key.normalized
        if cursor.handle(key) { return .stay }
        switch key {
        case .escape, .character("q"): return .close
        case .enter: return cursor.item(of: commands).map { choose($0) } ?? .stay
        case .character("n") where canClose: return choose(.close(.notAsked))
        case .character("x") where canClose: return choose(.close(.notReached))
        default:
            guard let rating = key.digit, Self.ratings.contains(rating), !isForMany else { return .stay }
            return choose(.callBack(Rating(overall: rating)))
        }
    }

    private mutating func choose(_ command: TicketCommand) -> PopupOutcome {
        guard case .callBack(let rating) = command, rating.isLow else {
            return .submit(Order(.move(command, row.number), expecting: row.revision))
        }
        low = Low(
            rating: rating.overall, entry: low?.entry ?? TextEntry(limit: TextLimit.reason),
            reopens: low?.reopens ?? false)
        isAskingWhy = true
        return .stay
    }
}

extension CallBackPopup {
    private mutating func handleWhy(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: isAskingWhy = false
        case .enter: return submitLow(look)
        case .tab: low?.reopens.toggle()
        default: _ = low?.entry.edit(key)
        }
        return .stay
    }

    private func submitLow(_ look: Look) -> PopupOutcome {
        guard let low else { return .stay }
        let text = low.entry.text.trimmingSpace
        guard !text.isEmpty else {
            return .complain(
                look.words(Phrase("低分请记下报修人的话", "a low rating needs the reporter's words")))
        }
        let rated = TicketCommand.callBack(Rating(overall: low.rating))
        let first = Order(.move(rated, row.number), expecting: row.revision, note: text)
        guard low.reopens else { return .submit(first) }
        return .submitBoth(
            first, Order(.move(.reopen(reason: text), row.number), expecting: row.revision))
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        isAskingWhy ? low?.entry.paste(text) ?? true : true
    }

    private static let textName = "text"
    private static let ratingName = "rating"
    private static let reopensName = "reopen"

    var draft: Draft? {
        guard let low, !low.entry.isEmpty else { return nil }
        var texts = [Self.textName: low.entry.text, Self.ratingName: "\(low.rating)"]
        if low.reopens { texts[Self.reopensName] = "yes" }
        return Draft(texts)
    }

    mutating func take(_ draft: Draft, _ look: Look) {
        var low = Low(rating: draft.texts[Self.ratingName] == "1" ? 1 : 2)
        low.entry.replace(with: draft.texts[Self.textName] ?? "")
        low.reopens = draft.texts[Self.reopensName] != nil
        (self.low, isAskingWhy) = (low, true)
    }
}

extension CallBackPopup {
    var hasField: Bool { isAskingWhy }
    var draftKey: DraftKey? { isForMany ? nil : .text(.callBack, row.number) }
    var tourStep: Tour.Step? { .callBack }

    var helpTitle: Phrase { Phrase("回访", "Call back") }

    var keyLines: [KeyLine] {
        [
            KeyLine("1-5", Phrase("满意度", "rating"), Phrase("记下并办结", "is kept, and the ticket closes")), .jk,
            KeyLine("n x", Phrase("不回访办结", "close"), Phrase("未回访；联系不上", "not asked; not reached")), .leave,
        ]
    }

    mutating func settle(_ root: RootState) {
        cursor.resize(count: commands.count)
        guard !isForMany, root.tickets.detail.file?.ticket.number == row.number else { return }
        callers = root.tickets.detail.callers(of: row)
    }
}
