import Testing

@testable import Domain

@Suite("Operators")
struct OperatorTests {
    static let root = Operator(
        id: "root", name: "管理员", roles: [.administrator], systemUser: "root", isEnabled: true, revision: 1)
    static let mei = Operator(
        id: "mei", name: "李梅", roles: [.operator], systemUser: nil, isEnabled: true, revision: 1)

    private func decide(
        _ command: OperatorCommand, _ id: ID<Operator>, among everyone: [Operator] = [root, mei],
        by author: Author = .administrator
    ) -> Result<OperatorFact, Refusal> {
        Result { () throws(Refusal) in
            try Operator.decide(command, id: id, everyone: everyone, author: author)
        }
    }

    @Test func `an administrator adds, and nobody else`() {
        let command = OperatorCommand.add(name: "赵敏", roles: [.operator, .leader], systemUser: nil)
        #expect(
            decide(command, "min")
                == .success(
                    .added(.init(id: "min", name: "赵敏", roles: [.leader, .operator], systemUser: nil))))
        for author in [Author.mei, .leader, .viewer] {
            #expect(decide(command, "min", by: author) == .failure(.notAllowed(needs: [.administrator])))
        }
    }

    @Test(arguments: [
        ("mei", "李", Refusal.alreadyExists(.operatorAccount, "mei")),
        ("Mei", "李", .malformed(.operatorAccount, "Mei")), ("", "李", .malformed(.operatorAccount, "")),
        ("-x", "李", .malformed(.operatorAccount, "-x")),
        ("a b", "李", .malformed(.operatorAccount, "a b")),
        (
            "a23456789012345678901234567890123", "李",
            .malformed(.operatorAccount, "a23456789012345678901234567890123")
        ),
        ("min", "", .missing(.name)),
    ])
    func `a new account has a slug of its own and a name`(_ id: String, _ name: String, _ refusal: Refusal) {
        #expect(
            decide(.add(name: name, roles: [.operator], systemUser: nil), ID(id)) == .failure(refusal))
    }

    @Test func `the last administrator stays`() {
        #expect(decide(.disable, "root") == .failure(.account(.lastAdministrator)))
        #expect(
            decide(.change(name: nil, roles: [.leader], systemUser: nil), "root")
                == .failure(.account(.lastAdministrator)))
        var second = Self.mei
        second.roles = [.administrator]
        #expect(decide(.disable, "root", among: [Self.root, second]) == .success(.disabled(.init())))
        second.isEnabled = false
        #expect(
            decide(.disable, "root", among: [Self.root, second]) == .failure(.account(.lastAdministrator)))
        #expect(
            decide(.change(name: nil, roles: [.administrator, .leader], systemUser: nil), "root")
                == .success(.changed(.init(name: nil, roles: [.administrator, .leader], systemUser: nil))))
    }

    @Test func `who is unknown or already so is refused`() {
        var off = Self.mei
        off.isEnabled = false
        #expect(decide(.disable, "nobody") == .failure(.unknown(.operatorAccount, "nobody")))
        #expect(decide(.enable, "nobody") == .failure(.unknown(.operatorAccount, "nobody")))
        #expect(decide(.enable, "mei") == .failure(.nothingToChange))
        #expect(decide(.disable, "mei", among: [Self.root, off]) == .failure(.nothingToChange))
        #expect(decide(.enable, "mei", among: [Self.root, off]) == .success(.enabled(.init())))
    }

    @Test func `facts fold into the operator`() throws {
        let facts: [OperatorFact] = [
            .added(.init(id: "mei", name: "李梅", roles: [.operator], systemUser: nil)),
            .changed(.init(name: nil, roles: [.leader, .operator], systemUser: "limei")),
            .disabled(.init()), .changed(.init(name: "李梅梅", roles: nil, systemUser: nil)), .enabled(.init()),
        ]
        var folded: Operator?
        for (index, fact) in facts.enumerated() {
            folded = Operator.evolve(folded, fact, revision: index + 1)
            #expect(folded?.isEnabled == ![2, 3].contains(index))
        }
        #expect(
            folded
                == Operator(
                    id: "mei", name: "李梅梅", roles: [.leader, .operator], systemUser: "limei", isEnabled: true,
                    revision: 5))
        #expect(Operator.evolve(nil, .disabled(.init()), revision: 1) == nil)
    }

    @Test(arguments: [
        OperatorCommand.change(name: nil, roles: nil, systemUser: nil),
        .change(name: "李梅 ", roles: [.operator, .operator], systemUser: ""),
    ])
    func `a change that changes nothing is refused`(_ command: OperatorCommand) {
        #expect(decide(command, "mei") == .failure(.nothingToChange))
    }

    @Test func `a change keeps to names that are some`() {
        #expect(decide(.change(name: " ", roles: nil, systemUser: nil), "mei") == .failure(.missing(.name)))
        #expect(
            decide(.add(name: "\n", roles: [.viewer], systemUser: nil), "min") == .failure(.missing(.name)))
        let long = String(repeating: "x", count: 201)
        #expect(
            decide(.change(name: long, roles: nil, systemUser: nil), "mei")
                == .failure(.tooLong(.name, limit: 200)))
    }

    @Test func `a system user is one operator's`() {
        let taken = Refusal.alreadyExists(.operatorAccount, "root")
        #expect(decide(.change(name: nil, roles: nil, systemUser: "root"), "mei") == .failure(taken))
        #expect(
            decide(.add(name: "赵敏", roles: [.operator], systemUser: "root"), "min") == .failure(taken))
        #expect(
            decide(.change(name: "管理", roles: nil, systemUser: "root"), "root")
                == .success(.changed(.init(name: "管理", roles: nil, systemUser: nil))))
    }

    @Test func `an empty system user unbinds`() throws {
        let fact = try decide(.change(name: nil, roles: nil, systemUser: ""), "root").get()
        #expect(fact == .changed(.init(name: nil, roles: nil, systemUser: "")))
        #expect(Operator.evolve(Self.root, fact, revision: 2)?.systemUser == nil)
        #expect(
            decide(.add(name: "赵敏", roles: [.leader, .leader], systemUser: " "), "min")
                == .success(.added(.init(id: "min", name: "赵敏", roles: [.leader], systemUser: nil))))
    }
}
