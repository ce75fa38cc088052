import Foundation
import Testing

@Suite struct InspectionTests {
    private static let clauses = """
        "205,Food,Critical,Cold food stored above 4 °C. [s. 14(2)],Hazardous storage,Not Repeat"
        "306,Operations,Not Critical,Premises not sanitary [s. 17(1)],Unsanitary premises,Not Repeat"

        """

    /// A routine with two findings, its follow-up with one of them, another of the same day, and an empty row.
    private static let inspections = """
        TRACKINGNUMBER,INSPECTIONDATE,INSPTYPE,NUMCRITICAL,NUMNONCRITICAL,VIOLLUMP,HAZARDRATING
        SWOD-1 ,20190312,Follow-Up,0,1,"306,Not Critical,Premises not sanitary [s. 17(1)],Not Repeat",Low
        SWOD-1,20190305,Routine,1,1,"205,Critical,Cold food, above 4 C. [s. 14(2)],Not Repeat|306,Not Critical,Premises not sanitary [s. 17(1)],Not Repeat",Moderate
        SWOD-2,20190305,Routine,0,0,,
        SWOD-2,20190305,Follow-Up,0,0,,Low
        ,,,,,,

        """

    private func desk() throws -> TestDesk {
        let desk = try TestDesk()
        let made = try desk.run(
            "standard", "import", "-", "--map", "surrey-clauses", input: Self.clauses)
        try #require(made.code == 0, "\(made.errors)")
        return desk
    }

    private func bring(_ text: String, to desk: TestDesk, _ more: String...) throws -> Program.Outcome {
        let path = try desk.write(text, to: "inspections.csv")
        let arguments = ["import", path, "--kind", "inspections", "--map", "surrey-inspections"] + more
        return try Program.run(["--db", desk.database, "--lang", "en"] + arguments)
    }

    @Test func standardsAreSearchedAndShown() throws {
        let desk = try desk()
        #expect(try desk.run("standard", "list", "sanitary").output.contains("surrey:306"))
        #expect(try desk.run("standard", "show", "205").output.contains("Cold food stored above 4 °C."))
        let shown = try #require(try desk.json("standard", "show", "surrey:205") as? [String: Any])
        #expect(shown["severity"] as? String == "major")
        #expect(try desk.run("standard", "show", "999").code == 1)
        #expect(try desk.run("standard", "list", "--catalogue", "none").code == 1)
    }

    @Test func inspectionsComeInOnceWithEveryFinding() throws {
        let desk = try desk()
        let first = try bring(Self.inspections, to: desk, "--json")
        #expect(first.errors == "")
        #expect(
            first.output == #"{"added":4,"already":0,"bad":0,"changed":0,"fallback":0,"read":4}"# + "\n")
        #expect(try bring(Self.inspections, to: desk).output.contains("added 0  already 4"))
        let rows = try #require(
            try desk.json(
                "patrol", "list", "kind:inspection", "--since", "2019-03-01", "--until", "2019-04-01")
                as? [[String: Any]])
        #expect(rows.compactMap { $0["findings"] as? Int }.sorted() == [0, 0, 1, 2])
        #expect(rows.allSatisfy { $0["state"] as? String == "done" })
        let routine = try found(in: "surrey.swod-1@190305T0000", desk)
        #expect(routine.compactMap { $0["state"] as? String } == ["passed", "failed"])
        #expect(routine.compactMap { $0["clause"] as? String } == ["surrey:205", "surrey:306"])
        #expect(routine.compactMap { $0["severity"] as? String } == ["major", "minor"])
        let again = try found(in: "surrey.swod-1@190312T0000", desk)
        #expect(again.compactMap { $0["state"] as? String } == ["past"])
        #expect(try desk.run("verify").code == 0)
    }

    private func found(in round: String, _ desk: TestDesk) throws -> [[String: Any]] {
        let shown = try #require(try desk.json("patrol", "show", round) as? [String: Any])
        return try #require(shown["found"] as? [[String: Any]])
    }

    private static let slips: [(String, String, String)] = [
        ("Routine,1,1", "Routine,2,1", "“NUMCRITICAL” says 2, and the row holds 1"),
        ("20190312", "2019-03-12", "“INSPECTIONDATE” is “2019-03-12”, no date of the format"),
        (
            "\"306,Not Critical,Premises not sanitary [s. 17(1)],Not Repeat\",Low",
            "\"306,Not Critical\",Low", "fewer fields"
        ),
        ("SWOD-2,20190305,Routine,0,0,,", ",20190305,Routine,0,0,,", "“TRACKINGNUMBER” is empty"),
    ]

    @Test(arguments: slips)
    func oneBadRowLeavesNothing(_ part: String, _ other: String, _ told: String) throws {
        let desk = try desk()
        let text = Self.inspections.replacing(part, with: other)
        let refused = try bring(text, to: desk)
        #expect(refused.code == 65)
        #expect(refused.errors.contains(told))
        #expect(try desk.run("log", "--json").output.contains("round.inspected") == false)
        #expect(try bring(text, to: desk, "--skip-bad").output.contains("bad 1"))
    }

    @Test func anInspectionByHandCitesClauses() throws {
        let desk = try desk()
        let made = try desk.run(
            "patrol", "inspect", "--grid", "b05", "--place", "canteen", "--kind", "surprise", "--with", "陈静",
            "--with", "Inspector Lee", "--finding", "205", "--finding", "surrey:306!danger: mouse droppings")
        try #require(made.code == 0, "\(made.errors)")
        let id = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(id.hasPrefix("inspect.b05@"))
        let shown = try #require(try desk.json("patrol", "show", id) as? [String: Any])
        let inspection = try #require(shown["inspection"] as? [String: Any])
        #expect(inspection["kind"] as? String == "surprise")
        #expect(inspection["joint"] as? Bool == true)
        #expect(inspection["others"] as? [String] == ["Inspector Lee"])
        let found = try found(in: id, desk)
        #expect(found.compactMap { $0["severity"] as? String } == ["major", "danger"])
        #expect(
            found.compactMap { $0["what"] as? String } == [
                "Cold food stored above 4 °C. [s. 14(2)]", "mouse droppings",
            ])
        #expect(found.allSatisfy { $0["state"] as? String == "open" })
        #expect(try desk.run("patrol", "ticket", "\(id)#2").code == 0)
        #expect(try desk.run("patrol", "show", id).output.contains("surrey:306"))
    }

    private static let orders: [([String], Int32)] = [
        (["--grid", "b05"], 64), (["--grid", "b99", "--fine"], 1),
        (["--grid", "b05", "--finding", "999: x"], 1), (["--grid", "b05", "--finding", "205!grave: x"], 64),
        (["--fine", "--finding", "x"], 64), (["--grid", "b05", "--fine", "--kind", "other"], 64),
        (["--fine", "--at", "2099-01-01 10:00"], 1), (["--fine"], 0),
        (["--grid", "b05", "--finding", "a lamp is out"], 0),
    ]

    @Test(arguments: orders)
    func aBadInspectionIsRefused(_ arguments: [String], _ code: Int32) throws {
        let desk = try desk()
        let made = try Program.run(["--db", desk.database, "--lang", "en", "patrol", "inspect"] + arguments)
        #expect(made.code == code, "\(made.errors)")
    }
}
