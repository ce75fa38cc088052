import Domain
import Screen
import Words

extension MergePopup {
    var hasField: Bool { true }
    var draftKey: DraftKey? { .text(.merge, row.number) }
    var isForgottenWhenLeft: Bool { true }

    mutating func paste(_ text: String, _ look: Look) -> Bool { entry.paste(text) }

    var helpTitle: Phrase { Phrase("并单", "Merge") }

    var keyLines: [KeyLine] {
        [.enter(Phrase("并单", "merge"), Phrase("并入所填单号", "into the number typed")), .leave] + KeyLine.typing
    }

    var numbersTyped: [TicketNumber] { numberUnknown.map { [$0] } ?? [] }

    /// For the tickets it may be merged into, where they are not known yet.
    mutating func ask(_ root: inout RootState) -> [Effect] {
        let question = LookAlikesQuestion(number: row.number)
        guard likes == nil, !root.questions.isAsking(question) else { return [] }
        return [root.questions.ask(question)]
    }

    /// What there is to choose from, or what a typed number means, is not known yet.
    func awaits(_ root: RootState) -> Bool { !root.isHalted && (likes == nil || numberUnknown != nil) }
}
