import Domain
import Screen
import Words

/// Screen 4: the desk passing from one to the next.
struct HandoverScreen: DeskScreen {
    let name = Phrase.handover
    let key = ScreenKey(
        id: Action.ID("handover"), name: Phrase("交接", "handover"),
        help: Phrase("交班、接班：逐条确认，双方签字", "the desk passes on: line by line, both sign"))

    let hasPanes = true

    func open(_ root: inout RootState) -> [Effect] {
        root.screen = .handover
        root.detour = nil
        root.settleScreen()
        return root.readHandover()
    }

    /// To the one that is open, whichever was read.
    func openByKey(_ root: inout RootState) -> [Effect] {
        if root.handover.chosen != nil { root.handover.choose(nil) }
        return open(&root)
    }

    func settle(_ root: inout RootState, _ frame: FrameLayout) {
        root.handover.resize(
            page: HandoverLayout(frame.body, root.handover.sight, isWhole: root.isWhole).rows)
    }

    func draw(
        _ root: RootState, on canvas: inout Canvas, in frame: FrameLayout, _ look: Look
    ) -> Point? {
        HandoverPane(
            state: root.handover, duty: root.duty, author: root.setting.author.id, look: look,
            isWhole: root.isWhole
        )
        .draw(on: &canvas, in: frame.body)
        return nil
    }

    func hints(_ root: RootState) -> ScreenHints {
        ScreenHints(own: root.handover.line == nil ? [] : [(.open, 17)], possible: [])
    }

    func help(_ root: RootState) -> ScreenHelp {
        ScreenHelp(
            title: Phrase.handover, legend: Legend.handover(root.look), moving: KeyLine.handover,
            tickets: .none)
    }

    func numberInDetail(_ root: RootState) -> TicketNumber? { nil }
    func rowsShown(_ root: RootState) -> [TicketRow] { [] }
    func isOnItsWay(_ root: RootState) -> Bool { false }
    func showsTickets(_ root: RootState) -> Bool { false }
    func showsDetail(_ root: RootState) -> Bool { false }
}

extension HandoverScreen {
    func move(_ key: Key, _ root: inout RootState) -> Bool { root.handover.move(key) }

    func moveFocus(by step: Int, _ root: inout RootState) { root.handover.moveSection(by: step) }

    /// Opens the thing that the line is about.
    func openLevel(_ root: inout RootState) -> [Effect] { root.openHandedLine() }

    /// Out of an earlier one to the present, then to the desk.
    func leaveLevel(_ root: inout RootState) -> [Effect] {
        guard root.handover.chosen != nil else { return root.show(.desk) }
        root.handover.choose(nil)
        return root.readHandover()
    }

    func beginFilter(_ root: inout RootState) -> Bool {
        root.say(.refused, root.look.words(Phrase("交接记录不筛选", "the record is read whole")))
        return false
    }

    func point(_ mouse: Mouse, _ root: inout RootState, _ frame: FrameLayout) {
        for _ in 0..<RootState.wheelLines { _ = mouse.act.key.map { move($0, &root) } }
    }
}

extension KeyLine {
    static let handover =
        [
            KeyLine("h l", Phrase("换节", "section"), Phrase("或左右键、Tab", "or Left, Right and Tab")), jk,
        ] + ends
}
