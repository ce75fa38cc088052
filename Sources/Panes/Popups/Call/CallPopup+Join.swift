import Domain
import Words

/// The caller added to a look-alike, instead of a ticket of its own.
extension CallPopup {
    /// What was said to go along, and with which ticket as it was seen.
    struct Question: Equatable, Sendable {
        var draft: TicketDraft
        var survivor: TicketRow
    }

    /// The look-alike under the cursor, or the first.
    var target: TicketRow? {
        let place: Int = if case .similar(let place) = focus { place } else { 0 }
        return similar.indices.contains(place) ? similar[place] : nil
    }

    /// What adding the caller to the look-alike would do to it; empty while too little is typed.
    func concerns(_ look: Look) -> [String] {
        guard let target, let draft = try? ticket(look, like: target) else { return [] }
        return Self.concerns(draft, target, look)
    }

    private static func concerns(_ draft: TicketDraft, _ target: TicketRow, _ look: Look) -> [String] {
        guard let usual = look.names.site.category(draft.category)?.priority else { return [] }
        return MergeConcern.all(of: draft, usual: usual, into: target).map {
            look.words($0.words(draft, target, look.names.site))
        }
    }

    /// Adds the caller. What would go unsaid with it is said and asked once.
    mutating func join(_ look: Look) -> PopupOutcome {
        guard let target else { return .complain(look.words(Self.nothingSimilar)) }
        let isChosen = if case .similar = focus { true } else { false }
        if !isChosen, target.number != seenFirst {
            seenFirst = target.number
            return .complain(look.words(Self.anotherFirst(target)))
        }
        do throws(FormProblem) {
            let question = Question(draft: try ticket(look, like: target), survivor: target)
            let concerns = Self.concerns(question.draft, target, look)
            guard concerns.isEmpty || asked == question else {
                asked = question
                return .complain(look.words(Self.onceMore) + concerns.joined(separator: look.language.comma))
            }
            return .submit(Order(.join(question.draft, to: target.number)))
        } catch {
            go(to: error.field == .what ? .line : .field(error.field), look)
            return .complain(look.words(error.words))
        }
    }

    private static func anotherFirst(_ row: TicketRow) -> Phrase {
        let number = row.number.text
        return Phrase(
            "相似单刚变，现在第一张是 #\(number)；再按一次并入", "the first like it is #\(number) now; again adds to it")
    }

    private static let nothingSimilar = Phrase("没有相似的未结工单", "no open ticket is like it")
    private static let onceMore = Phrase("再按一次才并入：", "again adds to it: ")
}
