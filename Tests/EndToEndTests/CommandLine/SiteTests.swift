import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct SiteCommandTests {
    @Test(arguments: [("suzhou", 13, 6), ("huaian", 49, 1), ("taipei", 13, 6)])
    func everyTemplateMakesADesk(_ template: String, _ grids: Int, _ specialists: Int) throws {
        let desk = try TestDesk(template: template)
        let shown = try desk.run("site", "show").output
        #expect(shown.contains("\(grids) base grids, \(specialists) specialist grids"))
        let exported = try desk.run("site", "export").output
        let file = try desk.write(exported, to: "site.toml")
        #expect(try desk.run("site", "check", file).code == 0)
        let again = try desk.run("site", "apply", file)
        #expect(again.code == 0 && again.errors.contains("nothing to change"), "\(again.errors)")
    }

    @Test func whatTicketsNameCannotVanish() throws {
        let desk = try TestDesk()
        try desk.newTicket(grid: "b05")
        let exported = try desk.run("site", "export").output
        let renamed = exported.replacingOccurrences(of: "\"b05\"", with: "\"b95\"")
        let refused = try desk.run("site", "apply", "-", input: renamed)
        #expect(refused.code == 1)
        #expect(refused.errors.contains("b05"))
        let unused = exported.replacingOccurrences(of: "\"b06\"", with: "\"b96\"")
        #expect(try desk.run("site", "apply", "--yes", "-", input: unused).code == 0)
        #expect(try desk.run("log", "--json").output.contains("site.applied"))
        #expect(try desk.run("verify").code == 0)
    }

    @Test func whatLeftServiceIsReadableAndOfferedNowhere() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket(grid: "b05", category: "lighting")
        #expect(try desk.run("ticket", "dispatch", number, "--technician", "li-jun").code == 0)
        let exported = try desk.run("site", "export").output
        #expect(exported.contains("retired = true"), "the reference does not tell")
        // What is in use may name nothing that is retired, the routes and what is looked at on them neither.
        func retiring(_ id: String, in text: String) -> String {
            text.replacingOccurrences(of: "id = \"\(id)\"\n", with: "id = \"\(id)\"\nretired = true\n")
                .replacingOccurrences(of: ", category = \"\(id)\"", with: "")
                .replacingOccurrences(of: "\"\(id)\", ", with: "")
        }
        let parts = exported.components(separatedBy: "\n\n").filter { !$0.contains("id = \"li-jun\"") }
        let dropped = try desk.run("site", "apply", "--yes", "-", input: parts.joined(separator: "\n\n"))
        #expect(dropped.code == 1 && dropped.errors.contains("retired = true"), "\(dropped.errors)")
        let file = try desk.write(
            retiring("lighting", in: retiring("b05", in: retiring("li-jun", in: exported))), to: "site.toml")
        let preview = try desk.run("site", "apply", "--dry-run", file)
        #expect(preview.code == 0, "\(preview.errors)")
        #expect(
            preview.output.contains("retired person li-jun Li Jun, still holds 1 open ticket"),
            "\(preview.output)")
        #expect(preview.output.contains("retired base grid b05"))
        let unsaid = try desk.run("site", "apply", file)
        #expect(unsaid.code == 64 && unsaid.errors.contains("--yes"), "\(unsaid.errors)")
        #expect(try !desk.run("site", "export").output.contains("\nretired = true"))
        #expect(try desk.run("site", "apply", "--yes", file).code == 0)
        #expect(try desk.run("site", "export").output.contains("\nretired = true"))

        let shown = try desk.run("ticket", "show", number).output
        #expect(shown.contains("Li Jun") && shown.contains("Building 5"), "\(shown)")
        #expect(try desk.list("grid:b05", "cat:lighting").count == 1)
        for (arguments, word) in [
            (
                ["ticket", "new", "--grid", "b05", "--category", "lift", "--what", "x"],
                "grid is retired: b05"
            ),
            (
                ["ticket", "new", "--grid", "b06", "--category", "lighting", "--what", "x"],
                "retired: lighting"
            ),
            (["ticket", "dispatch", number, "--technician", "li-jun"], "retired: li-jun"),
            (
                ["ticket", "edit", try desk.newTicket(grid: "b06", category: "lift"), "--grid", "b05"],
                "retired: b05"
            ),
        ] {
            let refused = try Program.run(["--db", desk.database, "--lang", "en"] + arguments)
            #expect(refused.code == 1 && refused.errors.contains(word), "\(arguments): \(refused.errors)")
        }
        let line = try desk.run("ticket", "new", "--line", "5号楼 3F 电梯困人 王伟 8123")
        #expect(line.code != 0)
        let other = try desk.newTicket(grid: "b06", category: "door-lock")
        #expect(try !desk.run("ticket", "suggest", other).output.contains("Li Jun"))
        #expect(try desk.run("ticket", "finish", number).code == 0)
        #expect(try desk.run("verify").code == 0)
    }

    @Test func aNameThatSomethingRetiredSharesIsThatOfWhatIsInUse() throws {
        let desk = try TestDesk()
        let exported = try desk.run("site", "export").output
        let site = exported.replacingOccurrences(
            of: "id = \"b05\"\n", with: "id = \"b05\"\nretired = true\n"
        ).replacingOccurrences(of: "\"b05\", ", with: "").replacingOccurrences(
            of: "aliases = [\"5号\"", with: "aliases = [\"annex\", \"5号\""
        )
        .replacingOccurrences(of: "aliases = [\"6号\"", with: "aliases = [\"annex\", \"6号\"")
        #expect(try desk.run("site", "apply", "--yes", "-", input: site).code == 0)
        let number = try desk.newTicket(grid: "annex")
        #expect(try desk.ticket(number)["grid"] as? String == "b06")
    }

    /// Where the question would not be seen nothing is asked, and nothing applied.
    @Test func atATerminalItAsksFirst() throws {
        let desk = try TestDesk()
        let site = try desk.run("site", "export").output.replacingOccurrences(of: "\"b06\"", with: "\"b96\"")
        let file = try desk.write(site, to: "site.toml")
        let line = "\(Program.path) --db \(desk.database) --lang en site apply \(file)"
        let unseen = try TmuxTerminal(width: 100, height: 24, command: line + " 2>/dev/null")
        try unseen.wait(for: "code=64")
        let question = "Put it in force now? [y/N]"
        for (answer, code, isApplied) in [("n", 130, false), ("y", 0, true)] {
            let terminal = try TmuxTerminal(width: 100, height: 24, command: line)
            try terminal.wait(for: question)
            #expect(try !desk.run("site", "export").output.contains("b96"))
            try terminal.type(answer)
            try terminal.press("Enter")
            try terminal.wait(for: "code=\(code)")
            #expect(try desk.run("site", "export").output.contains("b96") == isApplied)
        }
    }

    @Test func nothingInUseNamesWhatIsRetired() throws {
        let desk = try TestDesk()
        let exported = try desk.run("site", "export").output
        let retired = exported.replacingOccurrences(
            of: "id = \"engineering\"\n", with: "id = \"engineering\"\nretired = true\n")
        let refused = try desk.run("site", "check", "-", input: retired)
        #expect(refused.code == 65)
        #expect(refused.errors.contains("“engineering” is retired"), "\(refused.errors)")
    }

    @Test func mistakesAreNamedWithTheirPlace() throws {
        let desk = try TestDesk()
        let exported = try desk.run("site", "export").output
        let broken = exported.replacingOccurrences(
            of: "zone = \"Asia/Shanghai\"", with: "zone = \"Asia/Shangri-La\"")
        let refused = try desk.run("site", "check", "-", input: broken)
        #expect(refused.code == 65)
        #expect(refused.errors.contains("Asia/Shangri-La"))
        #expect(refused.errors.contains("<stdin>:"))
        #expect(try desk.run("site", "check", "-", input: "[site\n").errors.contains("<stdin>:1:"))
    }
}
