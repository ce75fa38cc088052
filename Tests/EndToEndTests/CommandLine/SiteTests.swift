import Foundation
import Testing

@Suite(.timeLimit(.minutes(3))) struct SiteCommandTests {
    @Test(arguments: [("suzhou", 13, 6), ("huaian", 49, 1), ("taipei", 13, 6)])
    func everyTemplateMakesADesk(_ template: String, _ grids: Int, _ specialists: Int) throws {
        let desk = try TestDesk(template: template)
        let shown = try desk.run("site", "show").output
        #expect(shown.contains("\(grids) base grids, \(specialists) specialist grids"))
        let exported = try desk.run("site", "export").output
        let file = try desk.write(exported, to: "site.toml")
        #expect(try desk.run("site", "check", file).code == 0)
        let again = try desk.run("site", "apply", file)
        #expect(again.code == 1, "nothing to change: \(again.errors)")
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
        #expect(try desk.run("site", "apply", "-", input: unused).code == 0)
        #expect(try desk.run("log", "--json").output.contains("site.applied"))
        #expect(try desk.run("verify").code == 0)
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
