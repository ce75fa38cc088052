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
        #expect(other.refusalOfMerge(into: one) == .mergeTargetGone(number("260430-001"), .merged))
    }

    @Test func `a ticket cannot merge into itself`() {
        #expect(first.refusalOfMerge(into: first) == .mergesIntoItself)
    }

    @Test(arguments: [TicketState.closed, .rejected, .merged])
    func `the survivor is open`(_ state: TicketState) throws {
        let other = try Story(reaching: state)
        #expect(second.refusalOfMerge(into: other) == .mergeTargetGone(number("260430-001"), state))
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
        #expect(throws: Refusal.partnerMoved(number("260430-002"))) {
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
        #expect(throws: Refusal.partnerMoved(number("260430-002"))) {
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
        #expect(throws: Refusal.partnerMoved(number("260430-003"))) {
            try one.unmerges(.undo, with: &third)
        }
        #expect(throws: Refusal.partnerMoved(number("260430-001"))) {
            try edited.unmerges(.undo, with: &one)
        }
    }
}
