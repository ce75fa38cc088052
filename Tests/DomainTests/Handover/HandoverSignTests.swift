import Testing

@testable import Domain

@Suite("Signing a handover")
struct HandoverSignTests {
    private func desk(_ body: (inout ShiftDesk) throws -> Void = { _ in }) throws -> ShiftDesk {
        var desk = ShiftDesk()
        try desk.report("地面有水")
        try body(&desk)
        try desk.starts()
        return desk
    }

    @Test func `with both signatures the desk passes, and all that was first asked of who leaves`() throws {
        var desk = try desk()
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "zhou")
        #expect(desk.watch.holder == "chen", "on duty until relieved")
        let after = try desk.report("签字以后才报的")
        try desk.does(.sign(reason: nil), by: "chen")
        #expect(desk.watch.holder == "zhou")
        let handover = try #require(desk.handovers.last)
        #expect(handover.state == .complete)
        #expect(handover.signatures.keys.sorted { $0.rawValue < $1.rawValue } == [.incoming, .outgoing])
        for entry in desk.entries {
            guard let number = entry.subject.ticket else { continue }
            #expect(desk[number]?.body.owner == "zhou")
        }
        #expect(desk[after]?.body.owner == "zhou")
    }

    @Test func `each with their own password`() throws {
        var desk = try desk()
        try desk.takesAll()
        for author in ["chen", "zhou"] as [ID<Operator>] {
            #expect(
                desk.refusal(of: .sign(reason: nil), by: author, isProven: false) == .account(.needsPassword))
            #expect(
                desk.refusal(of: .signAlone(reason: "没来"), by: author, isProven: false)
                    == .account(.needsPassword))
        }
        #expect(desk.refusal(of: .sign(reason: nil), by: "sun") == .handover(.notYours(.incoming, "zhou")))
    }

    @Test func `not twice by one`() throws {
        var desk = try desk()
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "chen")
        #expect(desk.refusal(of: .sign(reason: nil), by: "chen") == .handover(.alreadySigned(.outgoing)))
    }

    @Test func `not by who takes over while anything is not taken`() throws {
        var desk = try desk()
        #expect(desk.refusal(of: .sign(reason: nil), by: "zhou") == .handover(.unacknowledged(2)))
        #expect(desk.refusal(of: .sign(reason: nil), by: "chen") == nil)
        try desk.takesAll()
        #expect(desk.refusal(of: .sign(reason: nil), by: "zhou") == nil)
    }

    @Test func `by neither while an emergency runs that nobody acknowledged`() throws {
        var desk = try desk()
        try desk.takesAll()
        let lift = try desk.report("电梯困人", "lift")
        for (author, command) in [
            ("chen", .sign(reason: nil)), ("zhou", .sign(reason: nil)), ("chen", .signAlone(reason: "急")),
            ("zhou", .signAlone(reason: "急")),
        ] as [(ID<Operator>, HandoverCommand)] {
            #expect(desk.refusal(of: command, by: author) == .handover(.emergencyRuns([lift])))
        }
        try desk.moves(lift, .dispatch(DispatchOrder(team: "engineering")), .acknowledge)
        #expect(desk.refusal(of: .sign(reason: nil), by: "chen") == nil)
    }

    @Test(
        arguments: [
            // The roster's night begins at 12:00 UTC: within two hours before it counts as one to take over for.
            ("11:50", "zhou", true), ("10:05", "zhou", true), ("09:40", "zhou", false),
            ("09:40", "chen", true),
            ("11:50", "sun", false), ("13:00", "zhou", true), ("13:00", "sun", false),
        ] as [(String, ID<Operator>, Bool)])
    func `who is on no roster says why`(_ clock: String, _ incoming: ID<Operator>, _ isRostered: Bool) throws
    {
        var desk = ShiftDesk(at: at(clock))
        let outgoing: ID<Operator> = incoming == "chen" ? "zhou" : "chen"
        try desk.starts(by: outgoing, to: incoming)
        try desk.takesAll(by: incoming)
        let refusal = desk.refusal(of: .sign(reason: nil), by: incoming)
        #expect(refusal == (isRostered ? nil : .handover(.unrostered(incoming))))
        #expect(desk.refusal(of: .sign(reason: "临时顶班"), by: incoming) == nil)
    }

    @Test func `a roster without anybody who has an account says nothing`() throws {
        var desk = ShiftDesk()
        desk.site.roster = [
            RosterLine(shift: "day", people: ["qiang"]), RosterLine(shift: "night", people: ["ming"]),
        ]
        try desk.starts(to: "sun")
        try desk.takesAll(by: "sun")
        #expect(desk.refusal(of: .sign(reason: nil), by: "sun") == nil)
    }

    @Test func `a person of the roster is known by name where the slug is another`() throws {
        var desk = ShiftDesk()
        desk.site.people.append(Person(id: "p-9", name: Name(zh: "sun", en: "Sun Wu")))
        desk.site.roster = [RosterLine(shift: "day", people: ["p-9"])]
        try desk.starts(to: "sun")
        try desk.takesAll(by: "sun")
        #expect(desk.refusal(of: .sign(reason: nil), by: "sun") == nil)
    }

    @Test func `each to whom it was named for, the rest to who takes over`() throws {
        var desk = ShiftDesk()
        let one = try desk.report("一")
        let other = try desk.report("二")
        let own = try desk.report("三", by: "zhou")
        try desk.starts()
        try desk.does(.pass(one, to: "sun"), by: "chen")
        #expect(desk.refusal(of: .pass(own, to: "sun"), by: "chen") == .handover(.notOwned(own)))
        #expect(desk.refusal(of: .pass(one, to: "chen"), by: "chen") == .handover(.toOneself))
        #expect(desk.refusal(of: .pass(one, to: "wall"), by: "chen") == .handover(.cannotHold("wall")))
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "chen")
        try desk.does(.sign(reason: nil), by: "zhou")
        #expect(desk[one]?.body.owner == "sun")
        #expect(desk[other]?.body.owner == "zhou")
        #expect(desk[own]?.body.owner == "zhou")
        #expect(desk.entries.count { if case .ticket(.passed) = $0.fact { true } else { false } } == 2)
    }

    @Test func `an heir who was disabled meanwhile inherits nothing`() throws {
        var desk = ShiftDesk()
        let one = try desk.report("一")
        try desk.starts()
        try desk.does(.pass(one, to: "sun"), by: "chen")
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "chen")
        desk.disable("sun")
        try desk.does(.sign(reason: nil), by: "zhou")
        #expect(desk[one]?.body.owner == "zhou")
    }

    @Test func `the desk does not pass to who was disabled meanwhile`() throws {
        var desk = try desk()
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "zhou")
        desk.disable("zhou")
        #expect(desk.refusal(of: .sign(reason: nil), by: "chen") == .handover(.cannotHold("zhou")))
        #expect(desk.refusal(of: .abandon(reason: "换人"), by: "chen") == nil)
    }

    @Test func `what is taken back later does not bring back who left`() throws {
        var desk = ShiftDesk()
        let number = try desk.report("一")
        try desk.moves(number, .dispatch(DispatchOrder(team: "engineering")))
        desk.now = desk.now.adding(minutes: -1)
        try desk.passes()
        #expect(desk[number]?.body.owner == "zhou")
        let fact = TicketFact.corrected(.init(revision: 2, reason: "派错"))
        let ticket = try #require(desk[number])
        let after = Ticket.evolve(
            ticket, fact, Occasion.compound.stamp, revision: ticket.revision + 1)
        #expect(after?.body.owner == "zhou")
        #expect(after?.body.state == .accepted)
    }

    @Test func `passing on is no conflict for who dispatches`() throws {
        var desk = ShiftDesk()
        let number = try desk.report("一")
        let seen = try #require(desk[number]).revision
        try desk.passes()
        try desk.does(
            .ticket(.move(.dispatch(DispatchOrder(team: "engineering")), number)), by: "zhou", expecting: seen
        )
    }

    @Test func `who takes over alone has the desk, and a supervisor signs as well`() throws {
        var desk = try desk()
        #expect(desk.refusal(of: .signAlone(reason: "昏倒送医"), by: "zhou") == .handover(.unacknowledged(2)))
        try desk.takesAll()
        #expect(desk.refusal(of: .signAlone(reason: " "), by: "zhou") == .missing(.reason))
        try desk.does(.signAlone(reason: "昏倒送医"), by: "zhou")
        #expect(desk.watch.holder == "zhou")
        let handover = try #require(desk.handovers.last)
        #expect(handover.state == .oneSided)
        #expect(handover.countersignBy == desk.now.adding(minutes: 1440))
        #expect(HandoverRow(handover).isCountersignOverdue(at: desk.now.adding(minutes: 1441)))
        #expect(!HandoverRow(handover).isCountersignOverdue(at: desk.now.adding(minutes: 1440)))
        #expect(
            desk.refusal(of: .countersign, by: "sun") == .notAllowed(needs: [.administrator, .supervisor]))
        #expect(desk.refusal(of: .countersign, by: "qian", isProven: false) == .account(.needsPassword))
        try desk.does(.countersign, by: "qian")
        #expect(desk.handovers.last?.state == .complete)
        #expect(desk.refusal(of: .countersign, by: "qian") == .handover(.notOneSided))
    }

    @Test func `who takes over alone and is on no roster says why that is so too`() throws {
        var desk = ShiftDesk()
        try desk.report("地面有水")
        try desk.starts(to: "sun")
        try desk.takesAll(by: "sun")
        #expect(
            desk.refusal(of: .signAlone(reason: "昏倒送医"), by: "sun") == .handover(.unrostered("sun")))
        #expect(
            desk.refusal(of: .signAlone(reason: "昏倒送医", unrostered: " "), by: "sun")
                == .handover(.unrostered("sun")))
        // Who leaves is asked nothing of the kind.
        try desk.does(.pass(nil, to: "sun"), by: "chen")
        #expect(desk.refusal(of: .signAlone(reason: "没人来"), by: "chen") == nil)
        try desk.does(.signAlone(reason: "昏倒送医", unrostered: "临时顶班"), by: "sun")
        #expect(desk.handovers.last?.reason == "临时顶班")
        #expect(desk.handovers.last?.signatures[.incoming]?.aloneBecause == "昏倒送医")
    }

    @Test func `neither of the two countersigns`() throws {
        var desk = try desk()
        desk.operators = desk.operators.map { account in
            var account = account
            account.roles.insert(.supervisor)
            return account
        }
        try desk.takesAll()
        try desk.does(.signAlone(reason: "昏倒送医"), by: "zhou")
        for author in ["chen", "zhou"] as [ID<Operator>] {
            #expect(desk.refusal(of: .countersign, by: author) == .handover(.notYours(.counter, nil)))
        }
    }

    @Test func `who leaves alone names an heir for all, and nobody holds the desk`() throws {
        var desk = try desk()
        let second = try desk.report("后来的")
        #expect(desk.refusal(of: .signAlone(reason: "没人来"), by: "chen") == .handover(.emptyChair))
        try desk.does(.pass(nil, to: "sun"), by: "chen")
        try desk.does(.signAlone(reason: "没人来"), by: "chen")
        #expect(desk.watch.holder == nil)
        #expect(desk.handovers.last?.state == .oneSided)
        #expect(desk[second]?.body.owner == "sun")
        #expect(desk.refusal(of: .watch(.take(reason: nil)), by: "zhou") == nil)
    }

    @Test func `nobody signs alone where the other signed`() throws {
        var desk = try desk()
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "chen")
        #expect(
            desk.refusal(of: .signAlone(reason: "走了"), by: "zhou") == .handover(.alreadySigned(.outgoing)))
    }

    @Test func `what is over is read and added to, and nothing else`() throws {
        var desk = try desk()
        for command in [HandoverCommand.append(text: "补"), .read] {
            #expect(desk.refusal(of: command, by: "sun") == .handover(.notOver))
        }
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "chen")
        try desk.does(.sign(reason: nil), by: "zhou")
        let commands: [HandoverCommand] = [
            .refresh, .annotate(line: "count:keys", text: "补"), .add(text: "补", section: .notes),
            .omit(line: "count:keys", reason: "补"), .restore(line: "count:keys"), .count("keys", 3),
            .pass(nil, to: "sun"), .sign(reason: nil), .signAlone(reason: "补"), .abandon(reason: "补"),
        ]
        for command in commands {
            #expect(desk.refusal(of: command, by: "chen") == .handover(.isOver(.complete)), "\(command)")
        }
        let lines = desk.handovers.last?.lines
        try desk.does(.append(text: "抽屉里还有一把"), by: "chen")
        try desk.does(.read, by: "sun")
        #expect(desk.handovers.last?.additions.map(\.text) == ["抽屉里还有一把"])
        #expect(desk.handovers.last?.lines == lines)
        #expect(desk.handovers.last?.readers == ["sun"])
        #expect(desk.refusal(of: .read, by: "sun") == .nothingToChange)
        #expect(desk.refusal(of: .read, by: "zhou") == .nothingToChange)
    }

    @Test func `one that its two do not end, anybody abandons with a reason`() throws {
        var desk = try desk()
        #expect(desk.refusal(of: .abandon(reason: ""), by: "sun") == .missing(.reason))
        #expect(desk.refusal(of: .abandon(reason: "都没来"), by: "wall") != nil)
        try desk.does(.abandon(reason: "都没来"), by: "sun")
        #expect(desk.handovers.last?.state == .abandoned)
        #expect(desk.watch.holder == "chen")
        try desk.starts()
        #expect(desk.open?.since == 0, "what it held is handed over by the next")
    }

    @Test func `who signs what was changed meanwhile is told`() throws {
        var desk = try desk()
        try desk.takesAll()
        let seen = try #require(desk.open).revision
        try desk.does(.annotate(line: "count:keys", text: "少一把"), by: "chen")
        #expect(throws: Conflict.self) { try desk.does(.sign(reason: nil), by: "chen", expecting: seen) }
        #expect(throws: Conflict.self) {
            try desk.does(.acknowledge(line: "count:keys", word: "少一把，知道"), by: "zhou", expecting: seen)
        }
        let other = try #require(
            desk.open?.unacknowledged.first { $0.key != "count:keys" } ?? desk.open?.lines.last)
        #expect(other.key == "count:keys" || desk.open?.acknowledged[other.key] == nil)
        try desk.does(.acknowledge(line: "count:keys", word: "少一把，知道"), by: "zhou")
        let now = try #require(desk.open).revision
        try desk.does(.sign(reason: nil), by: "chen", expecting: now - 1)
    }
}
