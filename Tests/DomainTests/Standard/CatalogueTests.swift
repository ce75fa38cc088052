import Testing

@testable import Domain

extension Catalogue {
    static let kitchen = Catalogue(
        id: "kitchen", name: "食堂标准",
        clauses: [
            Clause(id: "201", service: "Food", severity: .major, words: "Food contaminated", points: 5),
            Clause(
                id: "304", service: "Pests", group: "安全", severity: .minor,
                words: "Premises not free of pests"),
        ])
    static let lifts = Catalogue(
        id: "lifts", name: "Lifts", clauses: [Clause(id: "201", words: "Lift stands still")])
}

@Suite struct CatalogueTests {
    private let standards = Standards(
        [Catalogue.kitchen, .lifts].map { Edition($0, version: 1, publishedAt: at("08:00")) })

    @Test(arguments: [
        (Author.administrator, nil as Refusal?), (.leader, nil),
        (.mei, Refusal.notAllowed(needs: [.administrator, .leader, .supervisor])),
    ])
    func `leaders publish`(_ author: Author, _ refusal: Refusal?) {
        do throws(Refusal) {
            let fact = try Catalogue.kitchen.decidePublish(over: nil, author)
            #expect(fact == .published(.init(catalogue: .kitchen)))
            #expect(refusal == nil)
        } catch {
            #expect(error == refusal)
        }
    }

    @Test func `the same content again is nothing to change`() {
        #expect(throws: Refusal.nothingToChange) {
            try Catalogue.kitchen.decidePublish(over: .kitchen, .leader)
        }
    }

    @Test func `a version tells what it does to the one before`() {
        var next = Catalogue.kitchen
        next.clauses[0].points = 10
        next.clauses[1] = Clause(id: "305", words: "new")
        let change = CatalogueChange(from: .kitchen, to: next)
        #expect(change.added == ["305"])
        #expect(change.changed == ["201"])
        #expect(change.removed == ["304"])
        #expect(change.same == 0)
        #expect(CatalogueChange(from: next, to: next).same == 2)
    }

    @Test(arguments: [
        ("304", "kitchen:304"), ("kitchen:201", "kitchen:201"), ("lifts:201", "lifts:201"),
    ])
    func `a clause is cited by itself where one catalogue alone has it`(_ text: String, _ found: String)
        throws
    {
        #expect(try standards.clause(cited: text).text == found)
    }

    @Test(arguments: [
        ("201", Refusal.standard(.ambiguous("201", ["kitchen:201", "lifts:201"]))),
        ("999", .unknown(.clause, "999")), ("lifts:304", .unknown(.clause, "lifts:304")),
        ("", .unknown(.clause, "")),
    ])
    func `what is no one clause is refused`(_ text: String, _ refusal: Refusal) {
        #expect(throws: refusal) { try standards.clause(cited: text) }
    }

    @Test(arguments: [
        (["PESTS"], ["kitchen:304"]), (["food", "contaminated"], ["kitchen:201"]), (["food", "pests"], []),
        (["安全"], ["kitchen:304"]), (["201"], ["kitchen:201", "lifts:201"]),
        ([], ["kitchen:201", "kitchen:304", "lifts:201"]),
    ])
    func `a search wants every word`(_ words: [String], _ found: [String]) {
        #expect(standards.search(words).map(\.text) == found)
    }
}
