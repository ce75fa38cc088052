import Foundation
import Testing

/// `griddesk demo` in a real terminal, its temporary files in a folder of their own.
@Suite(.serialized, .timeLimit(.minutes(5))) struct DemoTests {
    private let scratch: Scratch
    private let processFile: String

    init() throws {
        scratch = try Scratch()
        processFile = scratch.path("pid")
        try FileManager.default.createDirectory(
            atPath: scratch.path("tmp"), withIntermediateDirectories: true)
    }

    private func open(
        _ options: String = "", size: TerminalSize = .all[1], lang: String = "zh"
    ) throws -> TmuxTerminal {
        let command = "echo $$ > \(processFile); exec \(Program.path) demo --lang \(lang) \(options)"
        return try TmuxTerminal(
            width: size.width, height: size.height, command: "sh -c '\(command)'",
            environment: ["TMPDIR": scratch.path("tmp")])
    }

    private func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path("tmp"))
    }

    private func signal(_ name: String) throws {
        let process = try String(contentsOfFile: processFile, encoding: .utf8)
        _ = try Shell.run("kill -\(name) \(process)")
    }

    @Test(arguments: TerminalSize.all, ["zh", "en"])
    func itIsAliveAndACallComesByItself(_ size: TerminalSize, _ lang: String) throws {
        let terminal = try open(size: size, lang: lang)
        try terminal.wait(for: lang == "zh" ? "● 演示" : "● DEMO", seconds: 30)
        try terminal.wait(for: "news of another desk", seconds: 30) { screen in
            let lines = screen.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
            return lines.suffix(2).contains { $0.contains("#") }
        }
        try terminal.press("q")
        try terminal.wait(for: lang == "zh" ? "y 退出" : "y leave")
        #expect(try leftovers().count == 1)
        try terminal.press("y")
        try terminal.wait(for: "code=0")
        #expect(try leftovers().isEmpty)
    }

    @Test(arguments: ["TERM", "HUP"])
    func aSignalLeavesNothingBehind(_ name: String) throws {
        let terminal = try open()
        try terminal.wait(for: "● 演示", seconds: 30)
        try signal(name)
        try terminal.wait(for: "code=0")
        #expect(try leftovers().isEmpty)
    }

    @Test func cancellingTheMakingLeavesNothingBehind() throws {
        let terminal = try open("--tickets 1000000")
        try terminal.wait(for: "准备演示", seconds: 30)
        try terminal.press("C-c")
        try terminal.wait(for: "code=130", seconds: 30)
        #expect(try leftovers().isEmpty)
    }

    @Test func whatIsKeptIsASoundDeskAndIsNotOverwritten() throws {
        let file = scratch.path("kept.db")
        let terminal = try open("--keep \(file) --tickets 50")
        try terminal.wait(for: "● 演示", seconds: 30)
        try terminal.press("q")
        try terminal.wait(for: "y 退出")
        try terminal.press("y")
        try terminal.wait(for: "code=0")
        #expect(try Program.run(["--db", file, "verify"]).code == 0)
        #expect(try leftovers().isEmpty)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let again = try open("--keep \(file) --tickets 50")
        try again.wait(for: "code=1")
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
    }

    @Test func withoutATerminalItSaysSoAndMakesNothing() throws {
        let outcome = try Program.run(
            ["demo", "--tickets", "1000000"], environment: ["TMPDIR": scratch.path("tmp")])
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("terminal"))
        #expect(try leftovers().isEmpty)
    }

    @Test(arguments: [["--tickets", "0"], ["--db", "x.db"], ["--as", "limei"]])
    func whatMakesNoSenseIsRefused(_ options: [String]) throws {
        #expect(try Program.run(["demo"] + options).code == 64)
    }
}
