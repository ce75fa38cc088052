import Domain
import Screen
import Words

/// Screen 7: every entry of the logbook, the newest last.
struct LogScreen: DeskScreen {
    let name = Phrase("日志", "Log")
    let key = ScreenKey(
        id: Action.ID("logbook"), name: Phrase("日志", "logbook"),
        help: Phrase("值班日志每一条，最新在后", "every entry, the newest last"))

    func open(_ root: inout RootState) -> [Effect] {
        root.screen = .logbook
        root.settleScreen()
        if root.log.status == .ready, !root.log.isFollowing { return [] }
        return [root.questions.ask(LogQuestion(filter: root.log.filter, anchor: .last))]
    }

    func settle(_ root: inout RootState, _ frame: FrameLayout) {
        root.log.resize(height: LogLayout(frame.body).rows)
    }

    func draw(
        _ root: RootState, on canvas: inout Canvas, in frame: FrameLayout, _ look: Look
    ) -> Point? {
        root.log.draw(on: &canvas, in: frame.body, look)
        return nil
    }

    func hints(_ root: RootState) -> ScreenHints {
        ScreenHints(own: [(.open, 17), (.back, 16)], possible: [])
    }

    func help(_ root: RootState) -> ScreenHelp {
        ScreenHelp(title: name, moving: [KeyLine.jk] + KeyLine.ends, tickets: .none)
    }

    private static func whyNotWritable(_ root: RootState) -> Phrase? {
        root.whyReadOnly
    }

    var ownKeys: [OwnKey] {
        [
            OwnKey(
                .character("n"), Phrase("记事", "entry"), Phrase("值班记事一条", "a free entry into the logbook"),
                need: 15, whyNot: Self.whyNotWritable
            ) { root in
                root.open(JournalPopup())
                return []
            },
            OwnKey(
                .character("."), Phrase("最新", "newest"), Phrase("到最后一条并跟随", "to the last one, and follow"),
                need: 12
            ) { root in
                _ = root.log.move(.end)
                return [root.questions.ask(LogQuestion(filter: root.log.filter, anchor: .last))]
            },
        ]
    }

    func numberInDetail(_ root: RootState) -> TicketNumber? { nil }
    func rowsShown(_ root: RootState) -> [TicketRow] { [] }
    func isOnItsWay(_ root: RootState) -> Bool { false }
    func showsTickets(_ root: RootState) -> Bool { false }
    func showsDetail(_ root: RootState) -> Bool { false }

    func askForMore(_ root: inout RootState) -> [Effect] {
        var effects: [Effect] = []
        if let anchor = root.log.wanted, !root.questions.isAsking(LogQuestion.self) {
            effects.append(root.questions.ask(LogQuestion(filter: root.log.filter, anchor: anchor)))
        }
        if let question = ChainQuestion.due(root), !root.questions.isAsking(ChainQuestion.self) {
            effects.append(root.questions.ask(question))
        }
        return effects
    }
}

extension LogScreen {
    func move(_ key: Key, _ root: inout RootState) -> Bool { root.log.move(key) }

    func isSearched(_ root: RootState) -> Bool { root.log.searched != nil }

    func step(forward: Bool, isHere: Bool, _ root: inout RootState) -> [Effect] {
        guard let searched = root.log.searched else { return [] }
        let from = root.log.current.map { $0.entry.number - (isHere ? 1 : 0) }
        return [
            root.questions.ask(
                LogHitQuestion(filter: root.log.filter, searched: searched, from: from, isForward: forward))
        ]
    }

    func moveFocus(by step: Int, _ root: inout RootState) {}

    /// Opens what the entry is about.
    func openLevel(_ root: inout RootState) -> [Effect] {
        guard let entry = root.log.current?.entry else { return [] }
        if let number = entry.subject.ticket { return root.choose(.ticket(number)) }
        if let round = entry.subject.round {
            return root.goToRound(round, from: .screen(.logbook))
        }
        if let standing = entry.subject.standing { root.open(StandingPopup(at: standing)) }
        if let handover = entry.subject.handover { return root.read(handover) }
        return []
    }

    func beginFilter(_ root: inout RootState) -> Bool {
        root.open(FilterPopup(.entries, root.log.filterText, history: root.log.filterHistory, root))
        return false
    }

    func leaveLevel(_ root: inout RootState) -> [Effect] {
        if let back = root.returnFromDetour() { return back }
        return root.log.filterText.isEmpty ? root.show(.desk) : root.applyLogFilter("")
    }

    func point(_ mouse: Mouse, _ root: inout RootState, _ frame: FrameLayout) {
        for _ in 0..<RootState.wheelLines { _ = mouse.act.key.map { move($0, &root) } }
    }
}

extension RootState {
    mutating func findInLog(_ text: String) -> [Effect] {
        guard let filter = try? LogFilter.parse(text, filterWords.names), !text.isEmpty else { return [] }
        log.look(for: filter, text)
        // Most are looked for backwards: the newest stands last.
        return LogScreen().step(forward: false, isHere: false, &self)
    }

    /// Shows the entries that pass; the text has been checked.
    mutating func applyLogFilter(_ text: String) -> [Effect] {
        guard let filter = try? LogFilter.parse(text, filterWords.names) else { return [] }
        log.show(filter, text)
        settleScreen()
        return [questions.ask(LogQuestion(filter: filter, anchor: .last))]
    }
}
