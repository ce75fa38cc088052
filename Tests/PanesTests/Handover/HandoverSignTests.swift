import Domain
import Screen
import Testing

@testable import Panes

/// Signing by a password of one's own, which is nowhere but in one's hands.
@Suite struct HandoverSignTests {
    private let id = HandoverID(number: 2)

    private func signing(_ author: ID<Operator>, taken: Bool = true) -> Stage {
        var desk = MemoryDesk.handingOver(author)
        if taken { desk.take(all: id, at: "23:36", by: "zhaomin") }
        var stage = Stage(desk)
        stage.press("4", "S")
        return stage
    }

    @Test func bothSignAndTheDeskPasses() {
        var stage = signing("limei")
        stage.type("李梅的密码")
        stage.press("Enter")
        #expect(stage.desk.openHandover?.signatures[.outgoing] != nil)
        var incoming = Stage(stage.desk.seen(by: "zhaomin"))
        incoming.press("4", "S")
        incoming.type("赵敏的密码")
        incoming.press("Enter")
        #expect(incoming.desk.openHandover != nil, "no roster names her: a reason is wanted")
        incoming.type("赵敏的密码")
        incoming.press("Tab", "Tab")
        incoming.type("临时替班")
        incoming.press("Enter")
        #expect(incoming.desk.handover(id)?.state == .complete)
        #expect(incoming.desk.watch.holder == "zhaomin")
        #expect(incoming.screen.contains("赵敏"))
    }

    @Test func thePasswordIsNeitherShownNorKept() {
        var stage = signing("limei")
        stage.type("李梅的密码")
        #expect(!stage.screen.contains("密码李") && !stage.screen.contains("李梅的密"))
        #expect(stage.kept.isEmpty && stage.state.drafts.isEmpty)
        #expect(!"\(stage.state.popups)".contains("李梅的密"))
        stage.press("Enter")
        #expect(!stage.effects.contains { "\($0)".contains("李梅的密") })
        #expect(!"\(stage.desk.entries)".contains("李梅的密"))
    }

    @Test func aWrongOneIsSaidAndForgotten() {
        var stage = signing("limei")
        stage.type("猜的")
        stage.press("Enter")
        #expect(stage.desk.openHandover?.signatures.isEmpty == true)
        #expect(stage.state.top(HandoverSignPopup.self) != nil && stage.state.message?.kind == .failed)
        stage.press("Enter")
        #expect(
            stage.effects.filter { if case .prove = $0 { true } else { false } }.count == 1,
            "it is empty again")
    }

    @Test func nothingIsSignedWhileALineIsNotTaken() {
        var stage = signing("zhaomin", taken: false)
        stage.type("赵敏的密码")
        stage.press("Enter")
        #expect(stage.desk.openHandover?.signatures.isEmpty == true)
    }

    @Test func whoSignsAloneSaysWhy() {
        var stage = signing("zhaomin")
        stage.press("Tab", "Space", "Enter")
        #expect(stage.state.message?.kind == .refused)
        stage.press("Tab")
        stage.type("李梅送医")
        stage.press("Tab")
        stage.type("赵敏的密码")
        stage.press("Enter")
        #expect(stage.desk.handover(id)?.state == .oneSided)
        #expect(stage.desk.handover(id)?.signatures[.incoming]?.aloneBecause == "李梅送医")
    }

    @Test func whatChangedMeanwhileIsNotSigned() {
        var stage = signing("zhaomin")
        stage.type("赵敏的密码")
        stage.desk.expect(.move(.add(text: "还有一件", section: .notes), id), at: "23:40", by: "limei")
        stage.press("Enter")
        #expect(stage.desk.openHandover?.signatures.isEmpty == true)
        #expect(stage.state.top(ConflictPopup.self) != nil)
    }
}
