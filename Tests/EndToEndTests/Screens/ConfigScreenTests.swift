import Foundation
import Testing

/// The local configuration and the palette in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ConfigScreenTests {
    private func open(_ desk: TestDesk, config: String) throws -> TmuxTerminal {
        let folder = desk.scratch.url.appendingPathComponent("griddesk")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try config.write(to: folder.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
        return try TmuxTerminal(
            width: 120, height: 40, command: "\(Program.path) --db \(desk.database)",
            environment: ["XDG_CONFIG_HOME": desk.scratch.url.path])
    }

    @Test func aRebindingActsAndAClashIsSaid() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let terminal = try open(
            desk, config: "lang = \"en\"\n[keys]\ndispatch = [\"t\", \"F3\"]\nnote = [\"a\"]\n")
        try terminal.wait(for: number)
        try terminal.wait(for: "config.toml:4:1: keys.note: “a” is a key of accept")
        try terminal.press("j")
        try terminal.wait(for: "t dispatch")
        try terminal.press("t")
        try terminal.wait(for: "Dispatch #")
        try terminal.press("Enter")
        try terminal.wait(for: "dispatched", inTheRowOf: number)
        try terminal.press("q")
        try terminal.press("y")
        let screen = try terminal.wait(for: "code=0")
        #expect(screen.contains("config.toml:4:1: keys.note"))
        let info = try Program.run(
            ["--db", desk.database, "info"], environment: ["XDG_CONFIG_HOME": desk.scratch.url.path])
        #expect(info.output.contains("dispatch = t F3"))
        #expect(info.output.contains("griddesk/config.toml\n"))
    }

    @Test(arguments: ["theme = \"no-such\"", "keys = [", "colour = 1"])
    func whateverIsWrongTheDeskOpens(_ config: String) throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let terminal = try open(desk, config: config + "\n")
        try terminal.wait(for: number)
        try terminal.wait(for: "config.toml:1")
    }

    @Test func thePaletteGoesToATicketAndDoesAnAction() throws {
        let desk = try TestDesk()
        let first = try desk.newTicket("first lamp")
        let second = try desk.newTicket("second lamp")
        try desk.run("ticket", "reject", second, "--reason", "twice")
        let terminal = try open(desk, config: "lang = \"zh\"\n")
        try terminal.wait(for: first)
        try terminal.type(":2")
        try terminal.wait(for: "second lamp")
        try terminal.press("Enter")
        try terminal.wait(for: "不予受理") { $0.contains(second) && !$0.contains(first) }
        try terminal.type("：")
        try terminal.wait(for: "┌ 命令")
        try terminal.type("pd")
        try terminal.wait(for: "✗ 不予受理的工单不能派单")
        try terminal.press("Escape")
        try terminal.wait(for: "no palette") { !$0.contains("┌ 命令") }
        try terminal.press("Escape")
        try terminal.wait(for: first)
        try terminal.type(":1")
        try terminal.wait(for: "#\(first)            已受理")
        try terminal.press("Enter")
        try terminal.wait(for: "no palette") { !$0.contains("┌ 命令") }
        try terminal.type(":pd")
        try terminal.wait(for: "▌d F3")
        try terminal.press("Enter")
        try terminal.wait(for: "派单 #\(first)")
        try terminal.press("Enter")
        try terminal.wait(for: "已派单", inTheRowOf: first)
    }
}
