import Domain
import Screen
import Words

extension DispatchPopup {
    var hasField: Bool { true }
    var draftKey: DraftKey? { .text(.dispatch, row.number) }
    var moveOnMany: Move? { .dispatch }
    var isForgottenWhenLeft: Bool { true }
    var tourStep: Tour.Step? { .dispatch }

    var helpTitle: Phrase { Phrase("派单", "Dispatch") }

    var keyLines: [KeyLine] {
        [
            .enter(
                Phrase("派单", "dispatch"), Phrase("派给光标所在的班组或人员", "to the team or person under the cursor")),
            .upDown, KeyLine("Space", Phrase("协办", "assists"), Phrase("该班组协办", "that team assists")),
            KeyLine("1-9", Phrase.choose, Phrase("直接到该班组", "straight to that team")), .leave,
        ]
    }

    private var question: SuggestionsQuestion { SuggestionsQuestion(number: row.number) }

    /// Who is to do the ticket, where that is not known yet.
    mutating func ask(_ root: inout RootState) -> [Effect] {
        guard suggestions == nil, !root.questions.isAsking(question) else { return [] }
        return [root.questions.ask(question)]
    }

    /// No key can mean the first of those who are not ranked yet.
    func awaits(_ root: RootState) -> Bool { suggestions == nil && root.questions.isAsking(question) }
}
