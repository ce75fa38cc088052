import Domain
import Testing
import Wire

@Suite struct RequesterTests {
    private static let operators = [
        account("limei", "李梅", [.leader], user: "li"), account("guest", "来宾", [.viewer]),
        account("zhaomin", "赵敏", [.operator], user: "zhao", isEnabled: false),
    ]

    private static func account(
        _ id: ID<Operator>, _ name: String, _ roles: Set<Role>, user: String? = nil, isEnabled: Bool = true
    ) -> Operator {
        Operator(id: id, name: name, roles: roles, systemUser: user, isEnabled: isEnabled, revision: 1)
    }

    private func author(_ named: String?, user: String = "li") throws(Requester.Problem) -> Author {
        try Requester(named: named, systemUser: user, desk: "tty1").author(among: Self.operators)
    }

    @Test(arguments: [("guest", "guest"), ("GUEST", "guest"), ("来宾", "guest"), (nil, "limei")])
    func whoIsNamedActsElseTheSystemUser(named: String?, id: String) throws {
        #expect(try author(named).id.text == id)
    }

    @Test func theAuthorHasTheOperatorsRolesAndTheRequestsDesk() throws {
        #expect(try author(nil) == Author(id: "limei", roles: [.leader], desk: "tty1"))
    }

    @Test func aNameThatIsNobodysIsRightForNobody() {
        #expect(throws: Requester.Problem.unknown("nobody")) { try author("nobody") }
        #expect(throws: Requester.Problem.unknown("LI")) { try author("LI") }
        #expect(throws: Requester.Problem.unbound(systemUser: "root")) { try author(nil, user: "root") }
    }

    @Test func whoHasAPasswordIsActedForOnlyWithItOrByTheAccountBoundToThem() throws {
        func needsPassword(_ named: String?, user: String) throws -> Bool {
            try Requester(named: named, systemUser: user, desk: "tty1")
                .needsPassword(among: Self.operators, passwords: ["limei"])
        }
        #expect(try needsPassword("limei", user: "root"))
        #expect(try !needsPassword("limei", user: "li"))
        #expect(try !needsPassword(nil, user: "li"))
        #expect(try !needsPassword("guest", user: "root"))
    }

    @Test func whoIsDisabledDoesNotAct() {
        #expect(throws: Requester.Problem.disabled("zhaomin")) { try author("zhaomin") }
        #expect(throws: Requester.Problem.disabled("zhaomin")) { try author(nil, user: "zhao") }
    }
}
