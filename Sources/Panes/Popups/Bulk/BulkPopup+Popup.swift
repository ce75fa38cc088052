import Domain
import Screen
import Words

extension BulkPopup {
    var hasField: Bool { asked?.hasField ?? false }
    var isForgottenWhenLeft: Bool { question?.popup.isForgottenWhenLeft ?? false }
    var isWriting: Bool { if case .running = stage { true } else { false } }

    /// What is typed is kept until it is done.
    var draftKey: DraftKey? {
        switch stage {
        case .asking, .preview, .running: question?.popup.moveOnMany.map { .many($0) }
        case .ended: nil
        }
    }

    var draft: Draft? { question?.popup.draft }

    mutating func take(_ draft: Draft, _ look: Look) { question?.popup.take(draft, look) }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        stage != .asking || question?.popup.paste(text, look) ?? true
    }

    mutating func settle(_ root: RootState) { resize(root.popupSize, root.look) }

    var helpTitle: Phrase { asked?.helpTitle ?? Phrase("批量", "Many tickets") }

    var keyLines: [KeyLine] {
        asked?.keyLines ?? [
            .enter(Phrase("执行", "do it"), Phrase("只做能做的", "those that can be done")), .jk,
            KeyLine(
                BulkPopup.ownKey.name, Phrase("含紧急也执行", "do it all the same"),
                Phrase("挂起、不予受理、办结等含紧急时", "where hold, reject, close and the like take an emergency along")),
            .leave,
        ]
    }
}
