import Testing

@testable import Domain

@Suite("Merging")
struct TicketMergeTests {
    let first: Story
    let second: Story

    init() throws {
        first = try Story(.patrol, number: "260430-001")
        second = try Story(number: "260430-002", at: at("10:10"))
    }

    @Test func `the survivor takes over reporters and what was absorbed before`() throws {
        var (gone, middle, survivor) = (first, second, try Story(number: "260430-003"))
        try gone.merges(into: &middle, at: "10:20")
        try middle.merges(into: &survivor, at: "10:30")
        #expect(gone.ticket.body.mergedInto == number("260430-002"))
        #expect(gone.ticket.body.state == .merged)
        #expect(survivor.ticket.body.absorbed == [number("260430-002"), number("260430-001")])
        #expect(survivor.ticket.body.followers == [Reporter(name: "王伟", phone: "8123", unit: "财务处")])
    }

    @Test func `two merges in opposite directions cannot both happen`() throws {
        var (one, other) = (first, second)
        try one.merges(into: &other, at: "10:20")
        #expect(
            other.refusalOfMerge(into: one)
                == .ticket(.mergedInto(number("260430-001"), survivor: number("260430-002"))))
    }

    private func prioritized(_ priority: Priority, _ text: String, place: String = "3F") throws -> Story {
        let draft = TicketDraft(
            grid: "b01", category: "lift", place: place, what: "电梯困人",
            reporter: Reporter(name: text, phone: "8\(text)"), priority: priority)
        let now = at("10:00")
        let occasion = Occasion(now: now, happenedAt: now, author: .mei, site: .compound, clocks: .compound)
        return try Story(
            born: Ticket.decideReport(draft, number: number(text), recurrenceOf: nil, occasion), at: now)
    }

    /// With an emergency it becomes one at the merge: whoever is silent about it has their minutes from then.
    @Test(arguments: Priority.allCases, Priority.allCases)
    func `the survivor takes the higher priority over, with the clocks that an edit gives`(
        _ goes: Priority, into stays: Priority
    ) throws {
        var (gone, survivor) = (try prioritized(goes, "260430-001"), try prioritized(stays, "260430-002"))
        var alike = survivor
        var raise = TicketEdit()
        raise.priority = goes
        if goes < stays { try alike.does(.edit(raise), at: "10:05") }
        try gone.merges(into: &survivor, at: "10:05")
        #expect(survivor.ticket.body.priority == min(goes, stays))
        #expect(survivor.ticket.body.cycle.deadlines == alike.ticket.body.cycle.deadlines)
        if goes == .p1 {
            let silent = at(stays == .p1 ? "10:03" : "10:08")
            #expect(survivor.ticket.body.cycle.deadlines.acknowledgeBy == silent)
        }
        try gone.unmerges(.undo, with: &survivor)
        #expect(survivor.ticket.body.priority == stays)
        #expect(gone.ticket.body.priority == goes)
    }

    @Test func `the survivor stays as it is where that is said`() throws {
        let (gone, survivor) = (try prioritized(.p1, "260430-001"), try prioritized(.p3, "260430-002"))
        let occasion = Occasion(
            now: at("10:05"), happenedAt: at("10:05"), author: .mei, site: .compound, clocks: .compound)
        let facts = try Ticket.decideMerge(
            gone.ticket, into: survivor.ticket, keepingPriority: true, occasion)
        guard case .absorbed(let fact) = facts.survivor else { throw Refusal.missing(.what) }
        #expect(fact.priority == nil && fact.deadlines == nil)
    }

    @Test func `callers are all who reported, each once, through two merges and back`() throws {
        var one = try prioritized(.p3, "260430-001")
        var two = try prioritized(.p3, "260430-002")
        var three = try prioritized(.p3, "260430-003")
        try one.merges(into: &two, at: "10:05:00")
        try two.merges(into: &three, at: "10:05:10")
        #expect(three.ticket.body.callers.map(\.name) == ["260430-003", "260430-002", "260430-001"])
        let found = [two.ticket.number: two.ticket, three.ticket.number: three.ticket]
        #expect(try one.ticket.survivor { try #require(found[$0]) } == three.ticket)
        try two.unmerges(.undo, with: &three)
        #expect(three.ticket.body.callers.map(\.name) == ["260430-003"])
        #expect(two.ticket.body.callers.map(\.name) == ["260430-002", "260430-001"])
    }

    @Test func `what a merge would carry along unsaid is told`() throws {
        func row(_ priority: Priority, place: String = "3F") throws -> TicketRow {
            TicketRow(try prioritized(priority, "260430-001", place: place).ticket, lastEntry: 1)
        }
        var elsewhere = try row(.p3)
        elsewhere.grid = "public"
        var dispatched = try row(.p3)
        dispatched.assignment = Assignment(team: "engineering")
        #expect(MergeConcern.all(of: try row(.p3), into: try row(.p3)).isEmpty)
        #expect(MergeConcern.all(of: try row(.p3), into: try row(.p3, place: "9F")).isEmpty)
        #expect(MergeConcern.all(of: try row(.p1), into: try row(.p3)) == [.higherPriority(.p1, than: .p3)])
        #expect(MergeConcern.all(of: try row(.p1), into: try row(.p1, place: "9F")) == [.otherPlace])
        #expect(MergeConcern.all(of: try row(.p3), into: elsewhere) == [.otherPlace])
        #expect(MergeConcern.all(of: dispatched, into: try row(.p3)) == [.alreadyDispatched("engineering")])
    }

    @Test func `a ticket cannot merge into itself`() {
        #expect(first.refusalOfMerge(into: first) == .ticket(.mergesIntoItself))
    }

    @Test(arguments: [TicketState.closed, .rejected])
    func `the survivor is open`(_ state: TicketState) throws {
        let other = try Story(reaching: state)
        #expect(second.refusalOfMerge(into: other) == .ticket(.mergeTargetGone(number("260430-001"), state)))
    }

    @Test func `a viewer merges nothing`() {
        #expect(
            first.refusalOfMerge(into: second, by: .viewer)
                == .notAllowed(needs: [.administrator, .leader, .operator, .supervisor]))
    }

    @Test(arguments: [true, false])
    func `an undo from either side takes both halves back`(_ fromTheGone: Bool) throws {
        var (one, other) = (first, second)
        try one.merges(into: &other, at: "10:20")
        #expect(one.ticket.mergePartner == other.ticket.number)
        #expect(other.ticket.mergePartner == one.ticket.number)
        if fromTheGone {
            try one.unmerges(.undo, with: &other)
        } else {
            try other.unmerges(.undo, with: &one)
        }
        #expect(one.ticket.body == first.ticket.body)
        #expect(other.ticket.body == second.ticket.body)
    }

    @Test func `a correction by the leader takes both halves back, with its reason`() throws {
        var (one, other) = (first, second)
        try one.merges(into: &other, at: "10:20")
        try other.unmerges(.correct(reason: "不是一处"), with: &one, by: .leader)
        #expect(one.facts.last == .corrected(.init(revision: 2, reason: "不是一处")))
        #expect(other.facts.last == .corrected(.init(revision: 2, reason: "不是一处")))
        #expect(one.ticket.body.state == .reported)
    }

    @Test func `a merge is not taken back once the other has moved on`() throws {
        var (one, other) = (first, second)
        try one.merges(into: &other, at: "10:20:00")
        try other.does(.dispatch(DispatchOrder(team: "tidy")), at: "10:20:10")
        #expect(throws: Refusal.ticket(.partnerMoved(number("260430-002")))) {
            try one.unmerges(.correct(reason: "错"), with: &other, by: .leader)
        }
        #expect(other.ticket.mergePartner == nil)
    }

    @Test func `a note on the survivor does not stop the undo`() throws {
        var (one, other) = (first, second)
        try one.merges(into: &other, at: "10:20:00")
        try other.does(.note("同一处"), at: "10:20:10")
        try one.unmerges(.undo, with: &other)
        #expect(other.ticket.body.absorbed.isEmpty)
        #expect(other.ticket.revision == 4)
    }

    @Test func `a merged ticket is not merged further, and the middle is repaired first`() throws {
        var (gone, middle, survivor) = (first, second, try Story(number: "260430-003"))
        try gone.merges(into: &middle, at: "10:20:00")
        try middle.merges(into: &survivor, at: "10:20:10")
        #expect(throws: Refusal.ticket(.partnerMoved(number("260430-002")))) {
            try gone.unmerges(.correct(reason: "错"), with: &middle, by: .leader)
        }
        try middle.unmerges(.correct(reason: "错"), with: &survivor, by: .leader)
        try gone.unmerges(.correct(reason: "错"), with: &middle, by: .leader)
        #expect(gone.ticket.body == first.ticket.body)
        #expect(survivor.ticket.body.absorbed.isEmpty)
    }

    @Test func `a merge is taken back with its own partner only`() throws {
        var (one, other, third) = (first, second, try Story(number: "260430-003"))
        try one.merges(into: &other, at: "10:20")
        var edited = other
        try edited.does(.edit(TicketEdit(place: "5F")))
        #expect(throws: Refusal.ticket(.partnerMoved(number("260430-003")))) {
            try one.unmerges(.undo, with: &third)
        }
        #expect(throws: Refusal.ticket(.partnerMoved(number("260430-001")))) {
            try edited.unmerges(.undo, with: &one)
        }
    }
}
