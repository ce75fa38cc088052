import Domain
import Screen
import Testing

@testable import Panes

/// Every popup and every screen in every window there may be: nothing over a border or the keys, and what is typed in or
/// selected is seen.
@Suite struct SmallWindowTests {
    static let sizes = [(40, 10), (50, 12), (60, 14), (80, 24), (120, 40)].map { Size(width: $0, height: $1) }

    /// All popups in their stages, by a name for each.
    private func popups(_ stage: Stage) -> [(name: String, popup: any Popup)] {
        let look = stage.state.look
        let rows = stage.state.tickets.queue.rows
        let row = rows[0]
        let author = stage.state.setting.author
        let note = Order(.move(.note(String(repeating: "长长的备注 ", count: 30)), row.number))
        let kept = (1...9).map { CallsPopup.Kept(slot: $0, text: "5号楼 3F 电梯困人 王伟 8123 第\($0)个") }
        let saved = (1...12).map { SavedFilter(name: "存下的\($0)", text: "grid:b05 pri:1,2 overdue") }
        let plan = BulkPlan(.finish, rows) { Move.finish.refusal(on: $0, by: author) }
        let conflict = Conflict(.ticket(row.number), expected: 1, current: 2, since: [])
        var list: [(String, any Popup)] = [
            ("call", CallPopup(slot: 1)), ("calls", CallsPopup(kept)),
            ("dispatch", DispatchPopup(row: row, callers: [row.reporter], look)),
            ("hold", HoldPopup(row: row)),
            ("call back", CallBackPopup(row: row)),
            ("priority", PriorityPopup(row: row)),
            ("send back", TextPopup(move: .sendBack, row: row)),
            ("note", TextPopup(move: .note, row: row)),
            ("merge", MergePopup(row: row)),
            ("edit", Form(editing: row, look)), ("fee", Form(feeOf: row)),
            ("extend", ExtendPopup(row: row, now: look.now)),
            ("conflict", ConflictPopup(order: note, conflict: conflict, origin: nil)),
            ("palette", PalettePopup()), ("bulk", BulkPopup(rows, author, plan)),
            ("bulk asks", BulkPopup(rows, author, asking: HoldPopup(row: row))),
            ("plan", PlanPopup()), ("sort", SortPopup(current: .urgency, isReversed: false)),
            ("filters", FiltersPopup(saved: saved)),
            ("no filters", FiltersPopup(saved: [])), ("quit", QuitPopup(drafts: 2)),
        ]
        list += handed(stage)
        for (name, keys) in [("explain", ["e"]), ("help", ["?"]), ("hold until", ["w", "1"])] {
            var stage = stage
            for key in keys { stage.press(key) }
            if let popup = stage.state.popups.last?.popup { list.append((name, popup)) }
        }
        return list
    }

    /// Those about a handover.
    private func handed(_ stage: Stage) -> [(String, any Popup)] {
        let (desk, look) = (MemoryDesk.handingOver("limei"), stage.state.look)
        guard let handover = desk.openHandover, let line = handover.lines.first else { return [] }
        let people = desk.setting.operators
        let sight = HandoverSight(handover: handover, stillOpen: [], since: [], sinceCount: 0, desk: nil)
        let rounds = (1...12).map { Subject(kind: .round, id: "night.b05@2611\(10 + $0)T2200") }
        return [
            ("handover note", HandoverWordsPopup(.annotate(line.key), line, handover, look)),
            ("handover adds", HandoverWordsPopup(.add(.notes), nil, handover, look)),
            ("handover starts", HandoverStartPopup(people, author: "limei")),
            ("handover passes", HandoverPassPopup(handover, line, people)),
            ("handover signs", HandoverSignPopup(handover, "limei")),
            ("handover export", HandoverExportPopup(sight)),
            ("handover counts", CountedPopup(.roundsMissed, rounds)),
            ("take the desk", DutyWordsPopup(.take(from: "limei"))), ("stay", DutyWordsPopup(.stay)),
            ("duty", DutyPopup()),
        ]
    }

    private struct Drawn {
        var canvas: Canvas
        var cursor: Point?
        var resting: Point?
        var inside: Rect

        func text(_ row: Int) -> String {
            canvas.plainText().split(separator: "\n", omittingEmptySubsequences: false)[row].description
        }
    }

    /// The popup alone, laid for the stage's window.
    private func draw(_ popup: any Popup, _ stage: Stage) -> Drawn {
        var stage = stage
        stage.state.popups = [PopupState(popup)]
        stage.send(.resize(stage.state.size))
        let laid = stage.state.popups.last?.popup ?? popup
        let size = stage.state.size
        var canvas = Canvas(size: size)
        let area = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
        let cursor = laid.draw(on: &canvas, in: area, stage.state.look.inPopup)
        let (inside, resting) = (canvas.clip ?? area, canvas.resting)
        (canvas.clip, canvas.resting) = (nil, nil)
        return Drawn(canvas: canvas, cursor: cursor, resting: resting, inside: inside)
    }

    private func cell(_ drawn: Drawn, _ x: Int, _ y: Int) -> String {
        Unicode.Scalar(drawn.canvas[x, y].scalar).map { String(Character($0)) } ?? ""
    }

    /// The border is whole, and the line of the keys holds keys alone.
    private func expectFramed(_ drawn: Drawn, _ wide: Drawn, _ name: String) {
        let (left, right) = (drawn.inside.x - 2, drawn.inside.maxX + 1)
        let top = drawn.inside.y - 1
        var bottom = drawn.inside.maxY
        while bottom < drawn.canvas.size.height - 1, cell(drawn, left, bottom) == "│" { bottom += 1 }
        let corners = [(left, top), (right, top), (left, bottom), (right, bottom)].map { cell(drawn, $0, $1) }
        #expect(corners == ["┌", "┐", "└", "┘"], "\(name)\n\(drawn.canvas.plainText())")
        for y in top + 1..<bottom {
            #expect(cell(drawn, left, y) == "│" && cell(drawn, right, y) == "│", "\(name), row \(y)")
        }
        let all = wide.canvas.plainText()
        let hints = drawn.text(bottom - 1).replacing("│", with: "").split(separator: "  ")
        #expect(!hints.isEmpty, "\(name): no keys\n\(drawn.canvas.plainText())")
        for hint in hints {
            let words = hint.drop { $0 == " " }.description
            #expect(all.contains(words), "\(name): \(words) among the keys\n\(drawn.canvas.plainText())")
        }
    }

    @Test(arguments: sizes, Language.allCases)
    func everyPopupStaysInItsFrame(_ size: Size, _ language: Language) {
        let stage = Stage(size: size, language: language)
        let wide = Stage(size: Size(width: 120, height: 40), language: language)
        for (name, popup) in popups(stage) {
            let drawn = draw(popup, stage)
            expectFramed(drawn, draw(popup, wide), "\(name) \(size.width)x\(size.height)")
            let rests = drawn.cursor ?? drawn.resting
            #expect(
                rests.map { drawn.inside.contains($0) } == true,
                "\(name) at \(size.width)x\(size.height): the cursor is not in it\n\(drawn.canvas.plainText())"
            )
        }
    }

    /// Goes down the popup's list. What is selected is seen at every step, and where there is no field the cursor rests
    /// there.
    /// - Returns: whether there is a list.
    private func expectSelectionSeen(_ popup: any Popup, _ stage: Stage, _ name: String) -> Bool {
        var stage = stage
        stage.state.popups = [PopupState(popup)]
        stage.send(.resize(stage.state.size))
        var isList = false
        for step in 0..<16 {
            guard let popup = stage.state.popups.last?.popup else { break }
            let drawn = draw(popup, stage)
            let marked = (drawn.inside.y..<drawn.inside.maxY).filter {
                cell(drawn, drawn.inside.x, $0) == "▌"
            }
            isList = isList || step < 2 && !marked.isEmpty
            guard isList || step == 0 else { break }
            let picture = "\(name) after \(step) Downs\n\(drawn.canvas.plainText())"
            if isList { #expect(!marked.isEmpty, "\(picture)") }
            if isList, drawn.cursor == nil, let resting = drawn.resting {
                #expect(marked.contains(resting.y), "\(picture)")
            }
            stage.send(.key(.down))
        }
        return isList
    }

    @Test(arguments: sizes[..<2]) func whatIsSelectedIsSeen(_ size: Size) {
        let stage = Stage(size: size)
        let lists = popups(stage).filter { expectSelectionSeen($0.popup, stage, $0.name) }
        #expect(lists.count >= 10)
    }

    /// In lists that are filled when they are opened.
    @Test(arguments: sizes[..<2], ["M", "P"])
    func whatIsSelectedAmongManyIsSeen(_ size: Size, _ key: String) throws {
        var desk = MemoryDesk()
        for index in 0..<14 {
            desk.expect(.report(MemoryDesk.draft("b05", "lighting", "3F", "灯不亮 \(index)", phone: "8123")))
        }
        var stage = Stage(desk, size: size)
        stage.press(key)
        let popup = try #require(stage.state.popups.last?.popup)
        #expect(expectSelectionSeen(popup, stage, key))
    }

    @Test(arguments: sizes, Language.allCases)
    func theFieldThatIsTypedInIsSeen(_ size: Size, _ language: Language) {
        let stage = Stage(size: size, language: language)
        let wide = Stage(size: Size(width: 120, height: 40), language: language)
        for (name, popup) in popups(stage) where ["call", "edit", "fee"].contains(name) {
            var popup = popup
            for step in 0..<12 {
                let drawn = draw(popup, stage)
                let place = "\(name) at \(size.width)x\(size.height) after \(step) Tabs"
                expectFramed(drawn, draw(popup, wide), place)
                guard let cursor = drawn.cursor else {
                    Issue.record("\(place): no cursor\n\(drawn.canvas.plainText())")
                    continue
                }
                #expect(drawn.inside.contains(cursor), "\(place)\n\(drawn.canvas.plainText())")
                #expect(cell(drawn, drawn.inside.x, cursor.y) == "▌", "\(place)\n\(drawn.canvas.plainText())")
                _ = popup.handle(.tab, stage.state.look)
            }
        }
    }

    /// What is picked under a field of a call is seen with it.
    @Test(arguments: sizes, Language.allCases)
    func whatIsPickedIsSeen(_ size: Size, _ language: Language) {
        var stage = Stage(size: size, language: language)
        stage.press("n", "Tab")
        for _ in 0..<6 {
            stage.press("Down")
            let picture = stage.state.view()
            #expect(picture.cursor != nil)
            let marks = stage.screen.filter { $0 == "▌" }.count
            #expect(marks >= 2, "the field and the pick\n\(stage.screen)")
        }
    }

    /// Of a call's look-alikes too.
    @Test(arguments: sizes) func theCursorRestsOnTheLookAlike(_ size: Size) throws {
        var desk = MemoryDesk()
        for index in 0..<3 { desk.expect(.report(MemoryDesk.draft("b05", "lift", "3F", "电梯慢 \(index)"))) }
        var stage = Stage(desk, size: size)
        stage.press("n")
        stage.type("5号楼 3F 电梯坏了")
        var seen = 0
        for _ in 0..<4 {
            stage.press("Down")
            guard let popup = stage.state.top(CallPopup.self), case .similar = popup.focus else {
                continue
            }
            let picture = stage.state.view()
            let cursor = try #require(picture.cursor)
            #expect(picture.canvas[cursor.x, cursor.y].scalar == "▌".unicodeScalars.first?.value)
            seen += 1
        }
        #expect(seen > 0)
    }

    @Test(arguments: sizes) func everyPopupLeavesHeaderAndFooterAlone(_ size: Size) {
        var stage = Stage(size: size)
        func edges() -> [String] {
            let lines = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
            return [lines[0].description, lines[size.height - 1].description]
        }
        let before = edges()
        for (name, popup) in popups(stage) {
            stage.state.popups = [PopupState(popup)]
            stage.send(.resize(size))
            #expect(edges() == before, "\(name)\n\(stage.screen)")
        }
    }

    @Test(arguments: sizes, Language.allCases)
    func theCursorRestsOnTheSelectedRow(_ size: Size, _ language: Language) {
        for keys in [
            [], ["j", "j"], ["Tab"], ["Tab", "Tab"], ["2"], ["0"], ["2", "l"], ["S", "j"], ["v"],
        ] {
            var stage = Stage(size: size, language: language)
            for key in keys { stage.press(key) }
            guard let cursor = stage.state.view().cursor else {
                Issue.record("\(keys) at \(size.width)x\(size.height): the cursor is hidden\n\(stage.screen)")
                continue
            }
            #expect(Rect(size).contains(cursor))
            guard keys.isEmpty || keys == ["j", "j"] || keys == ["S", "j"] else { continue }
            let canvas = stage.state.view().canvas
            #expect(canvas[cursor.x, cursor.y].scalar == "▌".unicodeScalars.first?.value, "\(keys)")
        }
    }

    @Test(arguments: sizes, Language.allCases)
    func everyScreenKeepsItsFooter(_ size: Size, _ language: Language) {
        for keys in [[], ["Tab"], ["Shift-Tab"], ["2"], ["0"], ["/"], ["Enter"], ["4"]] {
            var stage = Stage(size: size, language: language)
            for key in keys { stage.press(key) }
            let lines = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == size.height)
            #expect(lines[size.height - 1].contains("n "), "\(keys)\n\(stage.screen)")
            #expect(
                !lines[size.height - 1].contains("│") && !lines[0].contains("│"), "\(keys)\n\(stage.screen)")
        }
    }
}

extension Rect {
    fileprivate var rows: Range<Int> { y..<maxY }
}
