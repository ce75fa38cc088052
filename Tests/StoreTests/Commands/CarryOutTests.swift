import Domain
import Testing

@testable import Store

@Suite struct CarryOutTests {
    @Test func aReportIsInTheLogbookAndTheTables() throws {
        let desk = try TestDesk()
        let number = try desk.report(
            "三楼漏水", place: "3F 走廊", reporter: Reporter(name: "赵", phone: "13800001111"))
        #expect(number.text == "260430-001")
        let row = try #require(try desk.row(number))
        #expect(row.state == .accepted)
        #expect(row.owner == "wang")
        #expect(row.reporter == Reporter(name: "赵", phone: "13800001111"))
        let file = try #require(try desk.store.read { try $0.file(number) })
        #expect(file.row == row)
        #expect(file.entries.count == 1)
    }

    @Test func everyColumnOfARowComesBack() throws {
        let desk = try TestDesk()
        let first = try desk.report("漏水", place: "3F", channel: .walkIn)
        let number = try desk.report(
            "又漏水", place: "3F", reporter: Reporter(name: "赵", phone: "1", unit: "二处"))
        let order = DispatchOrder(technician: "zhang", assisting: ["cleaners"])
        try desk.move(.dispatch(order), number)
        try desk.move(.acknowledge, number)
        try desk.move(.arrive, number)
        try desk.move(.fee(.labour(2500)), number)
        let until = desk.time.now().adding(minutes: 60)
        try desk.move(.hold(.parts, until: until), number)
        let row = try #require(try desk.row(number))
        #expect(try desk.store.read { try $0.file(number) }?.row == row)
        #expect(row.recurrenceOf == first)
        #expect(
            row.assignment == Assignment(team: "engineering", technician: "zhang", assisting: ["cleaners"]))
        #expect(row.heldFrom == .inProgress)
        #expect(row.nextDue == until)
        #expect(row.fee == 2500)
        try desk.move(.resume, number)
        try desk.move(.finish, number)
        try desk.move(.callBack(Rating(overall: 4)), number)
        let closed = try #require(try desk.row(number))
        #expect(try desk.store.read { try $0.file(number) }?.row == closed)
        #expect(closed.rating == 4)
    }

    @Test func aRemarkThatItsMoveCannotHoldIsAnEntryOfItsOwn() throws {
        let desk = try TestDesk()
        let number = try desk.report("漏水")
        let order = Order(.move(.reject(reason: "not ours"), number), note: "told them")
        let receipt = try desk.store.carryOut(order, by: desk.author)
        #expect(receipt.revision == 3)
        let entries = try #require(try desk.store.read { try $0.file(number) }).entries
        #expect(
            entries.map(\.fact.storedName.name) == ["ticket.reported", "ticket.rejected", "ticket.noted"])
        let accept = try desk.report("漏水", channel: .patrol)
        _ = try desk.store.carryOut(Order(.move(.accept, accept), note: "ok"), by: desk.author)
        #expect(try desk.store.read { try $0.file(accept) }?.entries.count == 2)
    }

    @Test func refusalsWriteNothing() throws {
        let desk = try TestDesk()
        let number = try desk.report("漏水")
        let before = try desk.store.head()
        #expect(throws: StoreError.refused(.ticket(.cannot(.resume, in: .accepted)))) {
            try desk.move(.resume, number)
        }
        #expect(throws: StoreError.ticketNotFound(TicketNumber(day: 260430, sequence: 9))) {
            try desk.move(.accept, TicketNumber(day: 260430, sequence: 9))
        }
        #expect(throws: StoreError.refused(.unknown(.grid, "moon"))) { try desk.report("x", grid: "moon") }
        #expect(try desk.store.head() == before)
    }

    @Test func numbersFollowTheSiteLocalDayOfWhatHappened() throws {
        let desk = try TestDesk()
        try desk.report("today")
        let draft = TicketDraft(grid: "b01", category: "water", what: "late entry")
        let yesterday = try #require(Instant(iso8601: "2026-04-29T15:59:00Z"))
        let lateEntry = Order(.report(draft), happenedAt: yesterday)
        #expect(try desk.store.carryOut(lateEntry, by: desk.author).number?.text == "260429-001")
        let afterMidnight = Order(.report(draft), happenedAt: yesterday.adding(minutes: 1))
        #expect(try desk.store.carryOut(afterMidnight, by: desk.author).number?.text == "260430-002")
    }

    @Test func recurrenceNamesTheNewestWithinTheDays() throws {
        let desk = try TestDesk()
        let first = try desk.report("漏水", place: "3F")
        desk.time.advance(seconds: 29 * 86_400)
        #expect(try desk.row(try desk.report("漏水", place: "4F"))?.recurrenceOf == nil)
        #expect(try desk.row(try desk.report("漏水", grid: "b02", place: "3F"))?.recurrenceOf == nil)
        #expect(try desk.row(try desk.report("漏水", place: ""))?.recurrenceOf == nil)
        let second = try desk.report("漏水", place: "3F")
        #expect(try desk.row(second)?.recurrenceOf == first)
        desk.time.advance(seconds: 60)
        #expect(try desk.row(try desk.report("漏水", place: "3F"))?.recurrenceOf == second)
        desk.time.advance(seconds: 31 * 86_400)
        #expect(try desk.row(try desk.report("漏水", place: "3F"))?.recurrenceOf == nil)
    }

    @Test func undoAndCorrectionRemoveTheMilestoneFromTheTables() throws {
        let desk = try TestDesk()
        let number = try desk.report("漏水")
        let before = try #require(try desk.row(number))
        try desk.move(.dispatch(.init(team: "engineering")), number)
        try desk.move(.undo, number)
        var after = try #require(try desk.row(number))
        #expect(after.revision == 3)
        after.revision = before.revision
        after.lastEntry = before.lastEntry
        #expect(after == before)
        try desk.move(.dispatch(.init(team: "engineering")), number)
        try desk.move(.finish, number)
        desk.time.advance(seconds: 3600)
        try desk.move(.correct(reason: "wrong key"), number)
        #expect(try desk.row(number)?.doneAt == nil)
        #expect(try desk.row(number)?.state == .dispatched)
        #expect(try desk.store.verify().isSound)
    }

    @Test func timeOfRecordNeverRunsBack() throws {
        let desk = try TestDesk()
        try desk.report("one")
        desk.time.advance(seconds: -500)
        let number = try desk.report("two")
        let entries = try desk.store.read { try $0.entries(after: 0, limit: 100) }.map(\.stamp.recordedAt)
        #expect(entries == entries.sorted())
        #expect(try desk.store.read { try $0.file(number) } != nil)
    }

    @Test func siteAndOperatorsChangeByEntries() throws {
        let desk = try TestDesk()
        try desk.report("漏水")
        var site = try desk.store.read { try $0.site() }.site
        site.grids.removeFirst()
        #expect(throws: StoreError.refused(.site(.stillInUse(["grid b01"])))) {
            try desk.store.apply(site, by: desk.author)
        }
        site = try desk.store.read { try $0.site() }.site
        site.rules.undoSeconds = 10
        let other = try desk.another()
        #expect(try other.read { try $0.site() }.revision == 1)
        try desk.store.apply(site, by: desk.author)
        #expect(try other.read { try $0.site() }.site == site)
        #expect(try other.read { try $0.site() }.revision == 2)
        try desk.store.account(
            .add(name: "李", roles: [.operator], systemUser: nil), id: "li", by: desk.author)
        try other.account(.disable, id: "li", by: desk.author)
        let li = Operator(
            id: "li", name: "李", roles: [.operator], systemUser: nil, isEnabled: false, revision: 2)
        #expect(try desk.store.read { try $0.operators() }.first { $0.id == "li" } == li)
        let order = Order(.journal(.note("三号楼停电", .incident)))
        #expect(try desk.store.carryOut(order, by: desk.author).entry == desk.store.head().number)
        #expect(try desk.store.verify().isSound)
    }

    @Test func siteUseNamesWhateverTicketsName() throws {
        let desk = try TestDesk()
        let number = try desk.report("漏水")
        let order = DispatchOrder(technician: "zhang", assisting: ["cleaners"])
        try desk.move(.dispatch(order), number)
        let use = try desk.store.snapshot { try SiteUse($0) }
        #expect(
            use
                == SiteUse(
                    grids: ["b01"], specialists: ["equipment"], categories: ["water"],
                    teams: ["cleaners", "engineering"], technicians: ["zhang"], jobs: ["zhang": 1]))
        try desk.move(.finish, number)
        #expect(try desk.store.snapshot { try SiteUse($0) }.jobs.isEmpty)
    }

    @Test func anotherCallerIsAddedInOneStepThatCanBeTakenBack() throws {
        let desk = try TestDesk()
        let survivor = try desk.report("漏水", reporter: Reporter(name: "赵"))
        let draft = TicketDraft(
            grid: "b01", category: "water", what: "三楼也在漏", reporter: Reporter(name: "钱", phone: "8200"))
        let receipt = try desk.store.carryOut(Order(.join(draft, to: survivor)), by: desk.author)
        let number = try #require(receipt.number)
        let gone = try #require(try desk.row(number))
        #expect(gone.state == .merged)
        #expect(gone.what == "三楼也在漏")
        let kept = try #require(try desk.store.read { try $0.file(survivor) }).ticket.body
        #expect(kept.followers == [Reporter(name: "钱", phone: "8200")])
        #expect(kept.absorbed == [number])

        let undo = Order(.move(.undo, number), expecting: receipt.revision)
        _ = try desk.store.carryOut(undo, by: desk.author)
        #expect(try desk.row(number)?.state == .accepted)
        #expect(try desk.store.read { try $0.file(survivor) }?.ticket.body.followers == [])
        #expect(try desk.store.verify().isSound)
    }

    @Test func aCallerIsNotAddedToWhatIsClosedAndLeavesNothing() throws {
        let desk = try TestDesk()
        let survivor = try desk.report("漏水")
        try desk.move(.reject(reason: "重复"), survivor)
        let head = try desk.store.head()
        let draft = TicketDraft(grid: "b01", category: "water", what: "也在漏")
        #expect(throws: StoreError.refused(.ticket(.mergeTargetGone(survivor, .rejected)))) {
            try desk.store.carryOut(Order(.join(draft, to: survivor)), by: desk.author)
        }
        #expect(try desk.store.head() == head)
    }

    @Test func aDraftLeftAtAnotherDeskIsAdoptedUnlessThereIsOneAlready() throws {
        let desk = try TestDesk()
        var elsewhere = desk.author
        elsewhere.desk = "elsewhere"
        try desk.store.keepDrafts(["new": "theirs", "note/1": "kept"], of: elsewhere, process: 7)
        try desk.store.keepDrafts(["new": "own"], of: desk.author, process: 8)
        try desk.store.adoptDrafts(from: "elsewhere", to: desk.author, process: 8)
        let own = try desk.store.drafts(of: desk.author.id).filter { $0.desk == desk.author.desk }
        #expect(own.map(\.text).sorted() == ["kept", "own"])
        #expect(own.allSatisfy { $0.process == 8 })
    }

    @Test func draftsStayOutOfTheLogbook() throws {
        let desk = try TestDesk()
        let head = try desk.store.head()
        try desk.store.keepDrafts(["new": "漏水 3"], of: desk.author, process: 7)
        let kept = KeptDraft(desk: desk.author.desk, process: 7, kind: "new", text: "漏水 3")
        #expect(try desk.another().drafts(of: desk.author.id) == [kept])
        #expect(try desk.store.drafts(of: desk.second.id).isEmpty)
        try desk.store.keepDrafts(["new": nil], of: desk.author, process: 7)
        #expect(try desk.store.drafts(of: desk.author.id).isEmpty)
        #expect(try desk.store.head() == head)
    }
}
