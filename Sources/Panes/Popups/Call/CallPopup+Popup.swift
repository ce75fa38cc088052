import Domain
import Screen
import Words

extension CallPopup {
    var hasField: Bool { true }
    var draftKey: DraftKey? { .newTicket(slot) }
    var tourStep: Tour.Step? { .call }

    var helpTitle: Phrase { Phrase("报单", "New ticket") }

    var keyLines: [KeyLine] {
        [
            .enter(Phrase("保存", "save"), Phrase("缺位置或类别时先补", "asks for place or category where it lacks")),
            KeyLine(
                "Alt-Enter F3", Phrase("保存并派单", "save, dispatch"), Phrase("直接选班组", "straight to the team")),
            KeyLine("Ctrl-a F4", Phrase("并入", "add caller"), Phrase("加到相似工单", "to the ticket that is alike")),
            KeyLine("F6", Phrase("催办", "remind"), Phrase("在相似工单上记一次", "noted on the ticket that is alike")),
            KeyLine("F5", Phrase("定为 P1", "make it P1"), Phrase("听到危险的话时", "where danger was spoken of")),
            KeyLine("Tab", Phrase("下一栏", "next field"), Phrase("逐栏改正", "to put a field right")), .keep,
        ] + KeyLine.typing
    }

    /// For tickets like the one being typed, as soon as what is known of it has changed.
    mutating func ask(_ root: inout RootState) -> [Effect] {
        if habits == nil, !line.isEmpty, !root.questions.isAsking(HabitsQuestion.self) {
            return [root.questions.ask(HabitsQuestion())] + askLikes(&root)
        }
        return askLikes(&root)
    }

    private mutating func askLikes(_ root: inout RootState) -> [Effect] {
        let likeness = likeness(root.look)
        guard likeness != similarTo, !root.questions.isAsking(SimilarQuestion.self) else { return [] }
        guard let likeness else {
            note([], nil, like: nil)
            return []
        }
        return [root.questions.ask(SimilarQuestion(likeness: likeness))]
    }

    /// One of the look-alikes may be closed or new.
    mutating func growOld() { note(similar, caller, like: nil) }
}
