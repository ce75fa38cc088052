import Testing

@testable import Domain

@Suite("What may be done to a round")
struct RoundMoveTests {
    private static func command(_ move: RoundMove) -> RoundCommand? {
        switch move {
        case .start: .start
        case .check: .check([Told(.fine)], said: nil)
        case .finish: .finish(reason: "停电")
        case .excuse: .excuse(reason: "停电")
        case .second: .second
        case .evidence: .evidence([Told(.fine, at: night("23:00"))], reason: "巡更机记录")
        case .lookAgain: .lookAgain(finding: 1, passed: true, words: nil)
        case .ticket: nil
        }
    }

    /// In the order of the states: upcoming, due, under way, done, late, unfinished, missed, excused.
    @Test(arguments: [
        (RoundMove.start, "yynnnnnn"), (.check, "yyynnnnn"), (.finish, "nnynnnnn"), (.excuse, "yyynnyyn"),
        (.evidence, "nnnnnnyn"),
    ])
    func `from each state`(_ move: RoundMove, _ allowed: String) throws {
        let command = try #require(Self.command(move))
        for (state, mark) in zip(RoundState.allCases, allowed) {
            let story = try RoundStory(reaching: state)
            #expect(story.round.state(at: story.now) == state)
            // All before the windows of the next day begin.
            let author = move == .evidence ? Author.supervisor : .administrator
            let refusal = try story.refusal(of: command, by: author)
            let stands = story.round.state(at: story.now.adding(minutes: 1))
            let written = move == .evidence && !story.isNew ? state : move == .evidence ? .due : stands
            #expect(
                refusal == (mark == "y" ? nil : .round(.cannot(move, in: written))), "\(move) in \(state)")
            #expect(move.allowedFrom.contains(state) == (mark == "y"))
        }
    }

    @Test func `what needs more than the state names what it lacks`() throws {
        for state in RoundState.allCases {
            let story = try RoundStory(reaching: state)
            let again = try story.refusal(of: .lookAgain(finding: 1, passed: true, words: nil))
            #expect(again == .round(.noFinding(1)))
            let second = try story.refusal(of: .second, as: "qiang")
            let isOpen = state == .underWay
            let stands = story.round.state(at: story.now.adding(minutes: 1))
            #expect(second == .round(isOpen ? .notYetWalked : .cannot(.second, in: stands)))
        }
    }

    @Test(arguments: RoundMove.allCases)
    func `who only reads changes nothing`(_ move: RoundMove) throws {
        guard let command = Self.command(move) else { return }
        let refusal = try RoundStory(reaching: .underWay).refusal(of: command, by: .viewer)
        #expect(refusal == .notAllowed(needs: move.rolesAllowed.sorted()))
    }

    @Test func `a round that nobody saw begins with its plan`() throws {
        for command in [RoundCommand.start, .check([Told(.fine)], said: nil), .excuse(reason: "停电")] {
            var story = try RoundStory()
            let facts = try story.does(command, by: .administrator)
            #expect(facts.map { $0.plan != nil } == [true] + facts.dropFirst().map { _ in false })
        }
    }

    @Test func `without its plan nothing is known of it`() throws {
        let stamp = Stamp(
            recordedAt: night("22:00"), happenedAt: night("22:00"), operatorID: "mei", desk: "d")
        let facts: [RoundFact] = [
            .started(.init(plan: nil, by: nil)),
            .checked(.init(plan: nil, by: nil, answers: [], score: [], said: nil)),
            .finished(.init(isLate: false, reason: nil, missing: [], score: [])),
            .missed(.init(plan: nil, score: [])),
            .unfinished(.init(missing: [], lacksSecondLook: false, score: [])),
            .excused(.init(plan: nil, reason: "停电")), .seconded(.init(by: "jie", isLate: false, score: [])),
            .evidenced(.init(by: nil, at: night("22:00"), reason: "", answers: [], score: [])),
            .ticketed(.init(finding: 1, ticket: number("260430-001"))),
            .lookedAgain(.init(finding: 1, passed: true, by: nil, words: nil)),
        ]
        // An inspection is its own beginning, and has its plan always.
        #expect(Set(facts.map { $0.stored.kind }) == Set(RoundFact.Kind.allCases).subtracting([.inspected]))
        for fact in facts {
            #expect(Round.evolve(nil, fact, stamp, revision: 1) == nil)
            #expect(try fact.storedAndRead() == fact)
        }
    }

    @Test func `every fact survives its stored form`() throws {
        let plan = try RoundStory("clean@260430T0900").round.plan
        var answer = Answer(point: "lobby", item: "all", result: .finding)
        answer.finding = .init(
            number: 1, severity: .danger, what: "漏\n水\u{0}", category: "leak", clause: "3.1", photo: "a.jpg",
            recurring: true)
        (answer.reading, answer.reason, answer.at) = (reading("-0.005"), "锁", night("22:00:00.001"))
        answer.doubts = Doubt.allCases
        let score = Score.Ground.allCases.map { Score(person: "jie", ground: $0, points: -3) }
        let facts: [RoundFact] = [
            .started(.init(plan: plan, by: "jie")),
            .checked(.init(plan: plan, by: "jie", answers: [answer], score: score, said: "5号楼")),
            .finished(.init(isLate: true, reason: "停电", missing: ["lobby"], score: score)),
            .missed(.init(plan: plan, score: score)),
            .unfinished(.init(missing: ["lobby"], lacksSecondLook: true, score: score)),
            .excused(.init(plan: plan, reason: "停电")),
            .seconded(.init(by: "jie", isLate: true, score: score)),
            .evidenced(.init(by: "jie", at: night("22:00"), reason: "a", answers: [answer], score: score)),
            .ticketed(.init(finding: 9, ticket: number("260430-001"))),
            .lookedAgain(.init(finding: 9, passed: false, by: "jie", words: "还漏")),
        ]
        for fact in facts { #expect(try fact.storedAndRead() == fact) }
    }
}
