import Testing

@testable import Domain
@testable import Store

/// What is written to a ticket that was merged reaches the one that answers for it.
@Suite struct MergeTests {
    /// Three tickets, the first merged into the second and that into the third.
    private func chain(_ desk: TestDesk) throws -> [TicketNumber] {
        let numbers = try ["赵", "钱", "孙"].map { (name: String) in
            try desk.report("漏水 \(name)", place: "3F", reporter: Reporter(name: name, phone: "8\(name)"))
        }
        _ = try desk.store.carryOut(Order(.merge(numbers[0], into: numbers[1])), by: desk.author)
        _ = try desk.store.carryOut(Order(.merge(numbers[1], into: numbers[2])), by: desk.author)
        return numbers
    }

    static let commands: [TicketCommand] = [
        .accept, .dispatch(DispatchOrder(team: "engineering")), .acknowledge, .arrive,
        .hold(.parts, until: Instant(seconds: 1_900_000_000)), .resume, .finish,
        .sendBack(reason: "x", misdispatch: false), .callBack(Rating(overall: 5)), .close(.notAsked),
        .reopen(reason: "x"), .reject(reason: "x"),
        .extend(until: Instant(seconds: 1_900_000_000), reason: "x", told: true),
    ]

    @Test(arguments: commands, [0, 1])
    func aMoveIsRefusedWithTheNumberOfTheSurvivor(_ command: TicketCommand, _ place: Int) throws {
        let desk = try TestDesk()
        let numbers = try chain(desk)
        let head = try desk.store.head()
        #expect(throws: StoreError.refused(.ticket(.mergedInto(numbers[place], survivor: numbers[2])))) {
            try desk.move(command, numbers[place])
        }
        #expect(try desk.store.head() == head)
    }

    @Test func anEditIsRefusedWithTheNumberOfTheSurvivor() throws {
        let desk = try TestDesk()
        let numbers = try chain(desk)
        var edit = TicketEdit()
        edit.priority = .p1
        #expect(throws: StoreError.refused(.ticket(.mergedInto(numbers[0], survivor: numbers[2])))) {
            try desk.move(.edit(edit), numbers[0])
        }
    }

    @Test(arguments: [0, 1])
    func remarksAndBillsReachTheSurvivor(_ place: Int) throws {
        let desk = try TestDesk()
        let numbers = try chain(desk)
        let before = try desk.store.read { try $0.file(numbers[place]) }?.ticket.revision
        #expect(try desk.move(.note("又来催"), numbers[place]).number == numbers[2])
        #expect(try desk.move(.fee(.labour(500)), numbers[place]).number == numbers[2])
        let file = try #require(try desk.store.read { try $0.file(numbers[2]) })
        #expect(file.ticket.body.feeTotal == 500)
        #expect(
            file.entries.contains { $0.fact == .ticket(.noted(.init(note: "又来催", via: numbers[place]))) })
        #expect(try desk.store.read { try $0.file(numbers[place]) }?.ticket.revision == before)
        #expect(try desk.store.verify().isSound)
    }

    @Test func theRemarkOfAMergeIsTheSurvivors() throws {
        let desk = try TestDesk()
        let (gone, kept) = (try desk.report("漏水"), try desk.report("漏水了"))
        _ = try desk.store.carryOut(Order(.merge(gone, into: kept), note: "同一处"), by: desk.author)
        #expect(
            try desk.store.read { try $0.file(kept) }?.entries.last?.fact
                == .ticket(.noted(.init(note: "同一处", via: gone))))
        try desk.move(.undo, gone)
        #expect(try desk.row(gone)?.state == .accepted)
    }

    @Test func whoJoinsAMergedTicketReachesTheSurvivor() throws {
        let desk = try TestDesk()
        let numbers = try chain(desk)
        let draft = TicketDraft(
            grid: "b01", category: "water", what: "漏水", reporter: Reporter(name: "李"))
        _ = try desk.store.carryOut(Order(.join(draft, to: numbers[0])), by: desk.author)
        let callers = try desk.store.read { try $0.file(numbers[2]) }?.ticket.body.callers.map(\.name)
        #expect(callers == ["孙", "钱", "赵", "李"])
    }

    @Test func aMergeIntoAMergedTicketNamesTheSurvivor() throws {
        let desk = try TestDesk()
        let numbers = try chain(desk)
        let other = try desk.report("漏水")
        #expect(throws: StoreError.refused(.ticket(.mergedInto(numbers[0], survivor: numbers[2])))) {
            try desk.store.carryOut(Order(.merge(other, into: numbers[0])), by: desk.author)
        }
    }

    @Test(arguments: [true, false])
    func anEmergencyIsNotMadeMilder(_ keeps: Bool) throws {
        let desk = try TestDesk()
        let (gone, kept) = (
            try desk.report("漏水", priority: .p1), try desk.report("漏水了", priority: .p3)
        )
        var order = Order(.merge(gone, into: kept))
        order.keepsPriority = keeps
        _ = try desk.store.carryOut(order, by: desk.author)
        #expect(try desk.row(kept)?.priority == (keeps ? .p3 : .p1))
        #expect(try desk.store.verify().isSound)
        try desk.move(.undo, kept)
        #expect(try desk.row(kept)?.priority == .p3)
        #expect(try desk.store.verify().isSound)
    }

    @Test func rowsAreToldWithTheirKin() throws {
        let desk = try TestDesk()
        let numbers = try chain(desk)
        let filter = Filter(terms: [.init(.state(TicketState.allCases))])
        var kin: [TicketNumber: TicketKin] = [:]
        for moment in [nil, desk.time.now()] {
            try desk.store.readRethrowing { reading in
                try reading.forEachRow(filter, limit: nil, now: desk.time.now(), asOf: moment) {
                    kin[$0.number] = $1
                }
            }
            #expect(kin[numbers[2]]?.callers.map(\.name) == ["孙", "钱", "赵"])
            #expect(kin[numbers[0]]?.survivor == numbers[2])
            #expect(kin[numbers[2]]?.survivor == nil)
        }
    }

    @Test func anImportThatChangedNamesTheSurvivor() throws {
        let desk = try TestDesk()
        var one = [ImportedTicket.fixture("k1")][...]
        _ = try desk.store.importTickets(by: desk.author) { one.popFirst() }
        let gone = try #require(try desk.numbers(.open).first)
        let kept = try desk.report("路灯")
        let source = Source(name: "city", key: "k1")
        #expect(try desk.store.read { try $0.merged(source) } == nil)
        _ = try desk.store.carryOut(Order(.merge(gone, into: kept)), by: desk.author)
        #expect(try desk.store.read { try $0.merged(source) }?.survivor == kept)
    }

    @Test func lookAlikesAreOfThePhoneTheRoomOrThePlaceAndKind() throws {
        let desk = try TestDesk()
        let ticket = try desk.report("漏水", place: "3F", reporter: Reporter(phone: "8123"))
        let phone = try desk.report(
            "灯不亮", grid: "public", category: "litter", reporter: Reporter(phone: " 8123 "))
        let room = try desk.report("别的", category: "litter", place: "3F")
        let kind = try desk.report("水管", place: "9F")
        let both = try desk.report("水", place: "3F", reporter: Reporter(phone: "8123"))
        _ = try desk.report("垃圾", grid: "public", category: "litter", place: "3F")
        let closed = try desk.report("漏水", place: "3F")
        try desk.move(.reject(reason: "x"), closed)
        let found = try desk.store.read { try $0.lookAlikes(of: ticket, limit: 8) }.map(\.number)
        #expect(found == [both, room, phone, kind])
        #expect(try desk.store.read { try $0.lookAlikes(of: ticket, limit: 2) }.count == 2)
    }
}
