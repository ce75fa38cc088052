import Testing

@testable import Domain

@Suite("What stands from shift to shift")
struct StandingTests {
    private static let now = at("10:00")

    private func occasion(_ author: Author, at now: Instant = now, told: Instant? = nil) -> Occasion {
        Occasion(now: now, happenedAt: told ?? now, author: author, site: .compound, clocks: .compound)
    }

    private func raised(
        _ draft: StandingDraft, by author: Author = .administrator
    ) throws -> StandingMatter {
        let fact = try StandingMatter.decideRaise(
            draft, id: StandingID(kind: draft.kind, number: 1), occasion(author))
        return try #require(StandingMatter.evolve(nil, fact, occasion(author).stamp, revision: 1))
    }

    private func refusal(_ work: () throws(Refusal) -> some Any) -> Refusal? {
        do throws(Refusal) {
            _ = try work()
            return nil
        } catch {
            return error
        }
    }

    private static func draft(_ kind: StandingMatter.Kind) -> StandingDraft {
        StandingDraft(kind, what: "东门道闸停用", due: kind.isReviewed ? nil : now.adding(minutes: 120))
    }

    private func after(_ commands: StandingCommand..., on matter: StandingMatter) throws -> StandingMatter {
        try commands.reduce(matter) { matter, command in
            let occasion = occasion(.administrator)
            let fact = try matter.decide(command, occasion)
            return try #require(
                StandingMatter.evolve(matter, fact, occasion.stamp, revision: matter.revision + 1))
        }
    }

    @Test func `what nobody names a day for comes back in seven`() throws {
        for kind in [StandingMatter.Kind.condition, .standingOrder] {
            #expect(try raised(Self.draft(kind)).reviewOn == Day(iso8601: "2026-05-07"))
        }
        #expect(try raised(Self.draft(.order)).reviewOn == nil)
    }

    @Test(arguments: [
        (StandingMatter.Kind.condition, [Author.mei, .leader, .administrator], [Author.viewer]),
        (.standingOrder, [.leader, .administrator], [.mei, .viewer]),
        (.order, [.leader, .administrator], [.mei, .viewer]),
        (.directive, [.administrator], [.mei, .leader, .viewer]),
    ])
    func `who raises which`(_ kind: StandingMatter.Kind, _ may: [Author], _ mayNot: [Author]) throws {
        for author in may { _ = try raised(Self.draft(kind), by: author) }
        for author in mayNot {
            let refusal = refusal { () throws(Refusal) in
                try StandingMatter.decideRaise(
                    Self.draft(kind), id: StandingID(kind: kind, number: 1), occasion(author))
            }
            #expect(refusal == .notAllowed(needs: StandingMove.raise.rolesAllowed(kind).sorted()))
        }
    }

    @Test(arguments: [
        (StandingDraft(.condition, what: " "), Refusal.missing(.what)),
        (StandingDraft(.condition, what: "x", grid: "b99"), .unknown(.grid, "b99")),
        (StandingDraft(.condition, what: "x", reviewOn: Day(iso8601: "2026-04-30")), .standing(.notAhead)),
        (
            StandingDraft(.condition, what: "x", reviewOn: Day(iso8601: "2027-05-02")),
            .standing(.reviewTooFar(days: 366))
        ),
        (StandingDraft(.standingOrder, what: "x", due: now.adding(minutes: 5)), .standing(.hasNoDue)),
        (StandingDraft(.directive, what: "x"), .standing(.needsDue)),
        (StandingDraft(.order, what: "x", due: now), .standing(.notAhead)),
        (StandingDraft(.order, what: "x", reviewOn: Day(iso8601: "2026-05-07")), .standing(.hasNoReview)),
    ])
    func `what cannot be raised`(_ draft: StandingDraft, _ expected: Refusal) {
        let found = refusal { () throws(Refusal) in
            try StandingMatter.decideRaise(
                draft, id: StandingID(kind: draft.kind, number: 1), occasion(.administrator))
        }
        #expect(found == expected)
    }

    private static let due = now.adding(minutes: 120)

    @Test(arguments: [
        (StandingMatter.Kind.condition, StandingCommand.done(how: nil), StandingMove.done),
        (.condition, .extend(to: due, reason: "x"), .extend),
        (.standingOrder, .sendBack(reason: "x"), .sendBack),
        (.order, .renew(until: nil, note: nil), .renew), (.directive, .renew(until: nil, note: nil), .renew),
    ])
    func `what its kind or its state does not have`(
        _ kind: StandingMatter.Kind, _ command: StandingCommand, _ move: StandingMove
    ) throws {
        let matter = try raised(Self.draft(kind))
        let found = refusal { () throws(Refusal) in try matter.decide(command, occasion(.administrator)) }
        #expect(found == .standing(.hasNo(move, kind)))
    }

    @Test func `what is not said to be done is not sent back`() throws {
        let matter = try raised(Self.draft(.order))
        let found = refusal { () throws(Refusal) in
            try matter.decide(.sendBack(reason: "x"), occasion(.administrator))
        }
        #expect(found == .standing(.cannot(.sendBack, in: .open)))
    }

    @Test func `an order is extended only before it is due, and only to later`() throws {
        let matter = try raised(Self.draft(.directive))
        let later = Self.due.adding(minutes: 60)
        #expect(try after(.extend(to: later, reason: "等配件"), on: matter).due == later)
        let cases: [(Instant, Instant, Refusal?)] = [
            (Self.due, later, nil),
            (Instant(milliseconds: Self.due.milliseconds + 1), later, .standing(.alreadyDue(Self.due))),
            (Self.now, Self.due, .standing(.notAhead)), (Self.now, Self.now, .standing(.notAhead)),
        ]
        for (now, until, expected) in cases {
            let found = refusal { () throws(Refusal) in
                try matter.decide(.extend(to: until, reason: "x"), occasion(.administrator, at: now))
            }
            #expect(found == expected)
        }
    }

    @Test func `what was said to be done comes back, and is counted`() throws {
        let matter = try after(
            .done(how: "已修"), .sendBack(reason: "仍漏"), .done(how: nil), .sendBack(reason: "仍漏"),
            on: try raised(Self.draft(.directive)))
        #expect(matter.returns == 2 && matter.state == .open && matter.endedAt == nil && matter.revision == 5)
    }

    @Test func `what was lifted stays lifted`() throws {
        let matter = try after(.lift(reason: "已修好"), on: try raised(Self.draft(.condition)))
        #expect(matter.state == .lifted && matter.outcome == "已修好" && matter.endedAt == Self.now)
        for command in [StandingCommand.renew(until: nil, note: nil), .lift(reason: "x"), .note("x")] {
            let found = refusal { () throws(Refusal) in try matter.decide(command, occasion(.administrator)) }
            #expect(found == .standing(.cannot(command.move, in: .lifted)))
        }
    }

    @Test(arguments: [
        ("2026-05-05 23:59", StandingMatter.Attention.none), ("2026-05-06 00:00", .tomorrow),
        ("2026-05-07 00:00", .today), ("2026-05-07 23:59", .today), ("2026-05-08 00:00", .overdue),
    ])
    func `a review is seen the day before, on the day and from then on`(
        _ time: String, _ expected: StandingMatter.Attention
    ) throws {
        let matter = try raised(Self.draft(.condition))
        let now = try #require(Instant(typed: time, in: .shanghai, now: Self.now))
        #expect(matter.attention(at: now, .shanghai) == expected)
        let lifted = try after(.lift(reason: "x"), on: matter)
        #expect(lifted.attention(at: now, .shanghai) == .none)
    }

    @Test func `what is due is overdue by the second`() throws {
        let matter = try raised(Self.draft(.order))
        #expect(matter.attention(at: Self.due, .shanghai) == .today)
        #expect(
            matter.attention(at: Instant(milliseconds: Self.due.milliseconds + 1), .shanghai) == .overdue)
    }

    @Test(arguments: [("C12", StandingMatter.Kind.condition, 12), ("d1", .directive, 1), ("O007", .order, 7)])
    func `a number is read`(_ text: String, _ kind: StandingMatter.Kind, _ number: Int) {
        #expect(StandingID(text) == StandingID(kind: kind, number: number))
    }

    @Test(arguments: ["", "C", "C0", "X1", "C-1", "C1a", "C99999999"])
    func `what is none is not`(_ text: String) { #expect(StandingID(text) == nil) }

    @Test func `an edit writes what is otherwise, and nothing else`() throws {
        let matter = try raised(StandingDraft(.order, what: "补报表", from: "李梅", to: "王伟"))
        let edit = StandingEdit(what: " 补九月报表 ", grid: "b02", from: "李梅", to: "")
        let fact = try matter.decide(.edit(edit), occasion(.administrator))
        #expect(fact == .edited(StandingEdit(what: "补九月报表", grid: "b02", to: "")))
        let after = try after(.edit(edit), on: matter)
        #expect(after.what == "补九月报表" && after.grid == "b02" && after.from == "李梅" && after.to == nil)
        #expect(after.raisedAt == matter.raisedAt && after.state == .open)
    }

    @Test(arguments: [
        (StandingEdit(), Refusal.nothingToChange),
        (StandingEdit(what: "东门道闸停用"), .nothingToChange),
        (StandingEdit(what: " "), .missing(.what)),
        (StandingEdit(grid: "b99"), .unknown(.grid, "b99")),
    ])
    func `what cannot be edited`(_ edit: StandingEdit, _ expected: Refusal) throws {
        let matter = try raised(Self.draft(.condition))
        let found = refusal { () throws(Refusal) in try matter.decide(.edit(edit), occasion(.administrator)) }
        #expect(found == expected)
    }

    private func reminders(
        _ draft: StandingDraft, after: String, upTo now: String
    ) throws -> [StandingReminder.Cause] {
        StandingReminder.due(
            [try raised(draft)], after: instant(after), upTo: instant(now), SiteClocks.compound.zone
        ).map(\.cause)
    }

    @Test(arguments: [
        ("2026-05-02T07:59+08:00", "2026-05-02T08:00+08:00", [StandingReminder.Cause.dayBefore]),
        ("2026-05-02T08:00+08:00", "2026-05-03T07:59+08:00", []),
        ("2026-05-03T07:59+08:00", "2026-05-03T08:00+08:00", [.today]),
        ("2026-05-03T08:00+08:00", "2026-05-03T15:00+08:00", [.due]),
        ("2026-05-03T15:00+08:00", "2026-05-04T07:59+08:00", []),
        ("2026-05-04T07:59+08:00", "2026-05-04T08:00+08:00", [.dayAfter]),
        ("2026-05-04T08:00+08:00", "2026-06-01T00:00+08:00", []),
        ("2026-05-01T00:00+08:00", "2026-05-05T00:00+08:00", [.dayAfter]),
    ])
    func `a directive is told of the day before, on the day, when it is due, and the day after`(
        _ after: String, _ now: String, _ causes: [StandingReminder.Cause]
    ) throws {
        let draft = StandingDraft(.directive, what: "整改消防通道", due: instant("2026-05-03T15:00+08:00"))
        #expect(try reminders(draft, after: after, upTo: now) == causes)
    }

    @Test
    func `what is due before the morning is told when it is due, and nothing from before it was raised`()
        throws
    {
        let early = StandingDraft(.directive, what: "x", due: instant("2026-05-03T06:00+08:00"))
        #expect(
            try reminders(early, after: "2026-05-03T05:59+08:00", upTo: "2026-05-03T06:00+08:00") == [.due])
        let soon = StandingDraft(.order, what: "x", due: at("12:00"))
        #expect(try reminders(soon, after: "2026-04-30T00:00Z", upTo: "2026-04-30T11:59Z") == [])
    }

    @Test func `what comes back for renewal is told that morning, and what ended no more`() throws {
        let draft = Self.draft(.condition)
        #expect(
            try reminders(draft, after: "2026-05-07T07:59+08:00", upTo: "2026-05-07T08:00+08:00") == [.review]
        )
        let lifted = try after(.lift(reason: "已修好"), on: try raised(draft))
        #expect(
            StandingReminder.due(
                [lifted], after: Self.now, upTo: instant("2026-06-01T00:00+08:00"), SiteClocks.compound.zone)
                == []
        )
    }
}
