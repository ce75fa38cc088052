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

    /// Notes on the look-alike that somebody asks where it stays.
    mutating func remind(_ look: Look) -> PopupOutcome {
        let isChosen = if case .similar = focus { true } else { false }
        let only = reminded(look)
        guard let target = isChosen ? target : only ?? target else {
            return .complain(look.words(Self.nothingToRemind))
        }
        if !isChosen, only == nil, target.number != seenFirst {
            seenFirst = target.number
            return .complain(look.words(Self.anotherFirst(target)))
        }
        let said = line.text.trimmingSpace
        return .submit(Order(.move(.remind(said.isEmpty ? nil : said), target.number)))
    }

    /// Whether the caller only asks where something stays that is known: nothing is missing then.
    var asksAfterOne: Bool { call.isReminderAlone && overruled.isEmpty && !similar.isEmpty }

    /// Where the caller only asks where it stays: the ticket that Enter notes that on. Several, and none of them of that
    /// telephone, have to be chosen from.
    func reminded(_ look: Look) -> TicketRow? {
        guard call.isReminderAlone, overruled.isEmpty else { return nil }
        let phone = understood(.phone, look).text.trimmingSpace
        let own = similar.filter { !phone.isEmpty && $0.reporter.phone == phone }
        return own.count == 1 ? own[0] : similar.count == 1 ? similar[0] : nil
    }

    private static let nothingToRemind = Phrase(
        "没有找到要催的未结工单：说电话或位置", "no open ticket to remind of: say the telephone or the place")

    private static func anotherFirst(_ row: TicketRow) -> Phrase {
        let number = row.number.text
        return Phrase(
            "相似单刚变，现在第一张是 #\(number)；再按一次并入", "the first like it is #\(number) now; again adds to it")
    }

    private static let nothingSimilar = Phrase("没有相似的未结工单", "no open ticket is like it")
    private static let onceMore = Phrase("再按一次才并入：", "again adds to it: ")
}
