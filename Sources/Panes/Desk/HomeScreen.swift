import Domain
import Screen
import Words

/// Screen 1: matrix, queue and detail.
struct HomeScreen: DeskScreen {
    let name = Phrase("调度", "Desk")
    let key = ScreenKey(
        id: Action.ID("desk"), name: Phrase("调度", "desk"),
        help: Phrase("矩阵、工单、详情", "matrix, queue and ticket"))

    let hasPanes = true

    func open(_ root: inout RootState) -> [Effect] {
        root.screen = .desk
        return []
    }

    /// To the queue, whatever pane one was in.
    func openByKey(_ root: inout RootState) -> [Effect] {
        root.desk.focus = .queue
        return open(&root)
    }

    func settle(_ root: inout RootState, _ frame: FrameLayout) {
        let look = root.look
        let layout = root.desk.layout(frame, look.names, isWhole: root.isWhole)
        if let rect = layout.queue {
            let field = root.tickets.filterField == nil ? 0 : FilterField.rows
            let rows = rect.height - 2 - QueueState.extraRows - field
            root.tickets.queue.resize(Size(width: rect.width - 2, height: rows), look)
        }
        let rounds = root.desk.card.map { root.rounds(of: $0.key) }
        if let rounds { root.desk.card?.rounds = rounds }
        if let rect = layout.matrix { root.desk.resizeMatrix(rect, look) }
        if let rect = layout.detail {
            let isScrolled = root.desk.focus == .detail || root.tickets.detail.scroll.first > 0
            root.tickets.fitDetail(rect, isScrolled: isScrolled, look)
        }
    }

    func draw(
        _ root: RootState, on canvas: inout Canvas, in frame: FrameLayout, _ look: Look
    ) -> Point? {
        let (desk, tickets) = (root.desk, root.tickets)
        let layout = desk.layout(frame, look.names, isWhole: root.isWhole)
        if let rect = layout.matrix { desk.drawMatrix(on: &canvas, in: rect, look) }
        if let rect = layout.detail {
            tickets.detail.draw(
                tickets.ticket, on: &canvas, in: rect, look, isFocused: desk.focus == .detail)
        }
        guard let rect = layout.queue else { return nil }
        return tickets.queue.draw(
            desk.matrix.known, on: &canvas, in: rect, look, isFocused: desk.focus == .queue,
            field: tickets.filterField, search: tickets.search?.text ?? "")
    }

    func footnote(_ root: RootState, _ frame: FrameLayout) -> String? {
        root.desk.footnote(frame, root.look, isWhole: root.isWhole)
    }

    func hints(_ root: RootState) -> ScreenHints {
        if root.desk.focus == .detail, root.findingOfTicket != nil { return ScreenHints(own: [(.open, 17)]) }
        guard root.desk.card == nil else { return ScreenHints(own: [(.back, 17)]) }
        return root.desk.focus == .matrix ? ScreenHints(possible: [.open]) : ScreenHints()
    }

    func help(_ root: RootState) -> ScreenHelp {
        let pane = root.desk.focus
        return ScreenHelp(
            title: pane.name, legend: legend(root), moving: KeyLine.moving(pane),
            tickets: pane == .matrix ? .last : .first)
    }

    private func legend(_ root: RootState) -> [Legend] {
        switch root.desk.focus {
        case .matrix: root.desk.card == nil ? Legend.matrix(root.glyphs) : Legend.grid(root.glyphs)
        case .queue: Legend.queue(root.look)
        case .detail: Legend.detail(root.look)
        }
    }
}

extension HomeScreen {
    func ticket(_ root: RootState) -> TicketRow? { root.tickets.ticket }
    func current(_ root: RootState) -> TicketRow? { root.tickets.queue.current }
    func opened(_ root: RootState) -> TicketRow? { root.tickets.opened }
    func showsTickets(_ root: RootState) -> Bool { root.desk.focus != .matrix }
    func opensTicket(_ root: RootState) -> Bool { root.desk.focus == .queue }

    func whyNot(_ action: Action, _ root: RootState) -> Phrase? {
        action.id == .mark && root.desk.focus == .matrix ? Phrase.markInQueue : nil
    }

    func seek(_ number: TicketNumber, _ root: inout RootState) { root.tickets.queue.sought = number }
    func closeOpened(_ root: inout RootState) { root.tickets.opened = nil }

    func passMarked(_ root: inout RootState) {
        if root.desk.focus == .queue { _ = root.tickets.queue.handle(.down) }
    }
}

extension HomeScreen {
    func move(_ key: Key, _ root: inout RootState) -> Bool {
        switch root.desk.focus {
        case .matrix: root.desk.handleInMatrix(key)
        case .queue: root.tickets.queue.handle(key)
        case .detail: root.tickets.detail.handle(key)
        }
    }

    func move(_ key: Key, times: Int, _ root: inout RootState) -> Bool {
        if root.desk.focus == .queue, case .lines(let step)? = Motion(key) {
            root.tickets.queue.go(by: step * times)
            return true
        }
        for _ in 0..<times where !move(key, &root) { return false }
        return true
    }

    func go(toLine line: Int, _ root: inout RootState) {
        if root.desk.focus == .queue { return root.tickets.queue.go(toLine: line) }
        _ = move(.home, &root)
        _ = move(.down, times: line - 1, &root)
    }

    func jump(_ root: inout RootState) -> [Effect] {
        let queue = root.tickets.queue
        switch queue.jump {
        case .first: return [root.questions.ask(QueueQuestion(window: queue.window(.first)))]
        case .last: return [root.questions.ask(QueueQuestion(window: queue.window(.last)))]
        case .line(let line):
            return [root.questions.ask(QueueQuestion(window: queue.window(reaching: line)))]
        case .ticket, nil: return []
        }
    }

    func isSearched(_ root: RootState) -> Bool { root.tickets.search != nil }

    func moveFocus(by step: Int, _ root: inout RootState) { root.desk.moveFocus(by: step) }

    func openLevel(_ root: inout RootState) -> [Effect] {
        switch root.desk.focus {
        case .matrix: return openCell(&root)
        case .queue: return openTicket(&root)
        case .detail: return root.openRoundOfTicket()
        }
    }

    private func openCell(_ root: inout RootState) -> [Effect] {
        let (matrix, site) = (root.desk.matrix, root.setting.site)
        if root.desk.card == nil, let key = matrix.header(site) { return root.openGrid(key) }
        root.desk.focus = .queue
        return root.desk.card == nil ? root.applyFilter(matrix.filterText(site)) : []
    }

    /// The ticket, or, where the filter lets none through, those that it could.
    private func openTicket(_ root: inout RootState) -> [Effect] {
        let queue = root.tickets.queue
        if queue.current != nil { (root.desk.focus, root.alarms.isMoving) = (.detail, true) }
        guard queue.isEmptyByFilter, let elsewhere = queue.elsewhere, let tally = elsewhere.tally,
            tally.count > 0
        else { return [] }
        return root.applyFilter(elsewhere.text)
    }

    func leaveLevel(_ root: inout RootState) -> [Effect] {
        if root.desk.focus == .detail {
            root.desk.focus = .queue
        } else if let back = root.returnFromDetour() {
            return back
        } else if let card = root.desk.card {
            let isWhole = root.tickets.queue.filterText == card.key.filterText
            return isWhole ? root.closeGrid() : root.applyFilter(card.key.filterText)
        } else if !root.tickets.queue.filterText.isEmpty {
            return root.applyFilter("")
        } else if root.desk.focus == .matrix {
            root.desk.focus = .queue
        } else {
            root.tickets.search = nil
        }
        return []
    }

    func leave(_ root: inout RootState) -> [Effect]? {
        root.desk.focus == .detail ? leaveLevel(&root) : nil
    }
}

extension HomeScreen {
    func point(_ mouse: Mouse, _ root: inout RootState, _ frame: FrameLayout) {
        let layout = root.desk.layout(frame, root.names, isWhole: root.isWhole)
        let places: [(DeskState.Pane, Rect?)] = [
            (.matrix, layout.matrix), (.queue, layout.queue), (.detail, layout.detail),
        ]
        guard let (pane, place) = places.first(where: { $0.1?.contains(mouse.point) ?? false }),
            let rect = place
        else { return }
        switch mouse.act {
        case .wheelUp, .wheelDown: scroll(pane, mouse.act, rect, &root)
        case .press where pane != root.desk.focus: root.desk.focus = pane
        case .press: press(mouse.point, rect.inset(by: 1), &root)
        }
    }

    private func press(_ point: Point, _ inside: Rect, _ root: inout RootState) {
        guard inside.contains(point) else { return }
        switch root.desk.focus {
        case .matrix where root.desk.card == nil: root.desk.matrix.press(point, inside, root.look)
        case .queue: root.tickets.queue.press(line: point.y - inside.y - QueueState.extraRows)
        case .matrix, .detail: break
        }
    }

    private func scroll(_ pane: DeskState.Pane, _ act: Mouse.Act, _ rect: Rect, _ root: inout RootState) {
        switch pane {
        case .matrix where root.desk.card == nil: _ = act.key.map { root.desk.matrix.handle($0) }
        case .matrix: root.desk.card?.scroll.scroll(by: act.lines)
        case .queue: root.tickets.queue.scroll(by: act.lines)
        case .detail:
            root.tickets.fitDetail(rect, isScrolled: true, root.look)
            root.tickets.detail.scroll(by: act.lines)
        }
    }
}
