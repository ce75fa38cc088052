import Domain
import Screen
import Testing

@testable import Panes

/// Tickets are dispatched, moved and found on the board.
@Suite struct BoardTests {
    private func board(_ desk: MemoryDesk = .crowded(), _ size: Size = Size(width: 120, height: 40)) -> Stage
    {
        var stage = Stage(desk, size: size)
        stage.press("2")
        stage.forgetEffects()
        return stage
    }

    private func column(_ stage: Stage) -> BoardColumn { stage.state.board.column }

    private func cursor(_ stage: Stage) -> TicketNumber? { stage.state.board.current?.number }

    /// Down to a ticket that is not on hold.
    private func passHeld(_ stage: inout Stage) {
        while stage.state.board.current?.state == .onHold { stage.press("j") }
    }

    @Test func aWaitingTicketIsDispatchedWithTwoKeysAndTheNextIsAtHand() throws {
        var stage = board()
        let rows = try #require(stage.state.board.list?.rows.map(\.number))
        stage.press("d", "Enter")
        #expect(stage.desk[rows[0]]?.body.state == .dispatched)
        #expect(column(stage) == .waiting)
        #expect(cursor(stage) == rows[1])
        stage.press("d", "Enter")
        #expect(stage.desk[rows[1]]?.body.state == .dispatched)
        #expect(stage.orders.count == 2)
        #expect(cursor(stage) == rows[2])
    }

    @Test func aTeamsTicketIsGivenToAnotherOrSentBack() throws {
        var stage = board()
        stage.press("l", "l", "l")
        #expect(column(stage) == .team("engineering"))
        passHeld(&stage)
        let first = try #require(cursor(stage))
        stage.press("d")
        stage.type("保洁")
        stage.press("Enter")
        #expect(stage.desk[first]?.body.assignment?.team == "cleaning")
        #expect(column(stage) == .team("engineering"))
        passHeld(&stage)
        let second = try #require(cursor(stage))
        #expect(second != first)
        stage.press("b")
        stage.type("派错")
        stage.press("Enter")
        #expect(stage.desk[second]?.body.state == .accepted)
        #expect(stage.state.board.columns.first == .waiting)
    }

    @Test func theCursorStaysOnItsTicketInWhateverColumnItIs() throws {
        for width in [40, 80, 120, 240] {
            var stage = board(.crowded(), Size(width: width, height: 24))
            stage.press("j", "j")
            let number = try #require(cursor(stage))
            for team: ID<Team> in ["security", "catering", "engineering"] {
                stage.elsewhere(.move(.dispatch(DispatchOrder(team: team)), number))
                #expect(cursor(stage) == number)
                #expect(column(stage) == .team(team))
                #expect(stage.state.board.visible.map { stage.state.board.columns[$0] }.contains(.team(team)))
            }
            stage.elsewhere(.move(.sendBack(reason: "x", misdispatch: false), number))
            #expect(cursor(stage) == number)
            #expect(column(stage) == .waiting)
        }
    }

    @Test func aTicketThatVanishesLeavesTheCursorAtItsPlace() throws {
        var stage = board()
        stage.press("l", "l", "l", "j")
        passHeld(&stage)
        let rows = try #require(stage.state.board.list?.rows.map(\.number))
        let line = stage.state.board.list?.cursorLine
        let place = try #require(cursor(stage).flatMap(rows.firstIndex(of:)))
        stage.elsewhere(.move(.finish, rows[place]))
        #expect(column(stage) == .team("engineering"))
        #expect(cursor(stage) == rows[place + 1])
        #expect(stage.state.board.list?.cursorLine == line)
        stage.press("G")
        let last = try #require(cursor(stage))
        stage.elsewhere(.move(.finish, last))
        #expect(cursor(stage) == stage.state.board.list?.rows.last?.number)
    }

    @Test func oneWhoIsBeatenSeesWhatTheOtherDidAndKeepsWhatWasTyped() throws {
        var stage = board()
        let number = try #require(cursor(stage))
        stage.press("x")
        stage.type("不归本处")
        stage.desk.expect(.move(.dispatch(DispatchOrder(team: "security")), number))
        stage.press("Enter")
        #expect(stage.screen.contains("李梅 派 安保巡逻"))
        stage.press("Esc")
        #expect(stage.screen.contains("不归本处"))
    }

    @Test func aNewTicketIsWhereTheCursorGoes() throws {
        var stage = board()
        stage.press("l", "l", "n")
        stage.type("5号楼 3F 电梯异响")
        stage.press("Enter")
        #expect(column(stage) == .waiting)
        #expect(stage.state.board.current?.category == "lift")
    }

    @Test func whatIsTakenBackIsWhereTheCursorGoes() throws {
        var stage = board()
        let number = try #require(cursor(stage))
        stage.press("d", "Enter", "l", "u")
        #expect(cursor(stage) == number)
        #expect(column(stage) == .waiting)
    }

    @Test func keysWaitForTheColumnTheyAreMeantFor() {
        var stage = board()
        stage.isSlow = true
        stage.press("d", "Enter")
        #expect(stage.state.awaitsItsTicket)
        stage.catchUp()
        #expect(!stage.state.awaitsItsTicket)
        stage.isSlow = true
        stage.press("1", "2")
        #expect(stage.state.awaitsItsTicket)
        stage.catchUp()
        #expect(!stage.state.awaitsItsTicket)
    }

    @Test func onlyWhatIsSeenAndItsNeighboursAreRead() throws {
        var stage = board(.crowded(), Size(width: 80, height: 24))
        stage.press("l", "l", "l", "l")
        stage.forgetEffects()
        stage.send(.changed)
        let asked = stage.effects.compactMap { effect -> BoardWindow? in
            guard case .query(let query) = effect, let window = (query.question as? BoardQuestion)?.window
            else { return nil }
            return window
        }
        let window = try #require(asked.first)
        #expect(asked.count == 1)
        #expect(window.limit == BoardState.most)
        #expect(window.shown.count == 6)
        #expect(window.counted == [.team("security")])
        stage.press("1")
        stage.forgetEffects()
        stage.send(.changed)
        #expect(!stage.effects.contains { $0.asks(BoardQuestion.self) })
    }

    @Test func noMoreThanTheFirstOfAColumnAreRead() {
        var stage = board(.queue(of: 300))
        #expect(stage.state.board.list?.rows.count == BoardState.most)
        #expect(stage.screen.contains("120+"))
        stage.press("G")
        #expect(cursor(stage) == stage.state.board.list?.rows.last?.number)
        stage.press("j")
        #expect(stage.screen.contains("还有更多，用 / 筛选"))
    }

    @Test func marksAreOfTheColumnAndStayWhenItChanges() throws {
        var stage = board()
        let rows = try #require(stage.state.board.list?.rows.map(\.number))
        stage.press("Space", "Space")
        #expect(Set(stage.state.tickets.queue.marks.numbers) == Set(rows.prefix(2)))
        stage.press("*", "l", "l", "l", "*")
        let team = try #require(stage.state.board.list?.rows.map(\.number))
        #expect(Set(stage.state.tickets.queue.marks.numbers) == Set(team))
        stage.press("1")
        #expect(stage.screen.contains("已标 \(team.count)"))
        stage.press("2", "*", "h", "h", "h", "*", "d", "Enter", "Enter")
        #expect(stage.state.board.list?.rows.allSatisfy { $0.state == .onHold } == true)
        #expect(
            rows.allSatisfy {
                stage.desk[$0]?.body.state == .dispatched || stage.desk[$0]?.body.state == .onHold
            })
    }

    @Test func theFilterIsThatOfTheQueue() throws {
        var stage = board()
        stage.press("/")
        stage.type("pri:2")
        stage.press("Enter")
        #expect(stage.state.screen == .board)
        let lists = stage.state.board.lists.values.flatMap(\.rows)
        #expect(!lists.isEmpty && lists.allSatisfy { $0.priority == .p2 })
        stage.press("1")
        #expect(stage.state.tickets.queue.rows.allSatisfy { $0.priority == .p2 })
        stage.press("2", "Esc")
        #expect(stage.state.screen == .board)
        #expect(stage.state.tickets.queue.filterText.isEmpty)
        #expect(stage.state.board.lists.values.flatMap(\.rows).contains { $0.priority == .p3 })
        stage.press("Esc")
        #expect(stage.state.screen == .desk)
    }

    @Test func theOpenedTicketIsActedOnAndFollowed() throws {
        var stage = board()
        let number = try #require(cursor(stage))
        stage.press("Enter")
        #expect(stage.state.board.isOpen)
        #expect(stage.screen.contains("报单"))
        stage.press("d", "Enter")
        #expect(cursor(stage) == number)
        #expect(stage.state.board.isOpen)
        #expect(stage.state.tickets.detail.number == number)
        stage.press("f")
        #expect(stage.state.board.isOpen)
        #expect(stage.state.ticket?.number == number)
        #expect(stage.screen.contains("已不在此列"))
        stage.press("Esc", "Enter", "Esc")
        #expect(!stage.state.board.isOpen)
        #expect(stage.state.screen == .board)
    }

    @Test func everyTicketIsReachedWhateverTheSize() {
        for size in [Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 120, height: 40)] {
            var stage = board(.crowded(), size)
            var found: Set<TicketNumber> = []
            for _ in stage.state.board.columns {
                stage.press("g", "g")
                for _ in 0..<60 {
                    if let row = stage.state.board.current {
                        found.insert(row.number)
                        #expect(stage.state.board.visibleRows.contains { $0.number == row.number })
                    }
                    stage.press("j")
                }
                stage.press("l")
            }
            let all = stage.desk.rows(.open).filter { $0.column != nil }
            #expect(found == Set(all.map(\.number)))
        }
    }

    @Test func pagesLeadFromEndToEndAndBack() {
        var stage = board(.queue(of: 100))
        stage.press("PgDn", "PgDn", "PgDn", "PgDn", "PgDn", "PgDn", "PgDn", "PgDn")
        #expect(cursor(stage) == stage.state.board.list?.rows.last?.number)
        stage.press("PgUp", "PgUp", "PgUp", "PgUp", "PgUp", "PgUp", "PgUp", "PgUp")
        #expect(cursor(stage) == stage.state.board.list?.rows.first?.number)
    }

    @Test func aFailureHaltsAndIsReadAgain() {
        var stage = board()
        stage.isSlow = true
        stage.send(.changed)
        for case .query(let query) in stage.waiting { stage.send(.queryFailed(query, .busy)) }
        #expect(stage.screen.contains("读取失败"))
        stage.isSlow = false
        stage.press("Ctrl-l")
        #expect(!stage.screen.contains("读取失败"))
        #expect(cursor(stage) != nil)
    }

    @Test func bracketsGoThroughTheScreensThereAre() {
        var stage = Stage()
        var seen: [ScreenTab] = []
        for _ in ScreenTab.allCases {
            stage.press("]")
            seen.append(stage.state.screen)
        }
        #expect(seen == [.board, .patrol, .handover, .reports, .logbook, .grids, .desk])
        stage.press("[")
        #expect(stage.state.screen == .grids)
        stage.press("【")
        #expect(stage.state.screen == .logbook)
        stage.press("q")
        #expect(stage.state.screen == .desk)
        #expect(stage.state.popups.isEmpty)
    }

    @Test(arguments: Language.allCases)
    func helpIsThatOfTheScreenShown(language: Language) {
        var stage = Stage(size: Size(width: 120, height: 60), language: language)
        stage.press("0", "?")
        let chinese = language == .chinese
        #expect(stage.screen.contains(chinese ? "帮助 · 网格" : "Help · Grids"))
        #expect(!stage.screen.contains(chinese ? "受理待受理" : "take a reported ticket"))
        stage.press("Esc", "2", "?")
        #expect(stage.screen.contains(chinese ? "帮助 · 派单板" : "Help · Board"))
        #expect(stage.screen.contains(chinese ? "换列" : "column"))
    }
}
