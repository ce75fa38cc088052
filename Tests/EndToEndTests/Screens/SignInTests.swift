import Foundation
import Testing

/// Locking and signing on in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct SignInTests {
    private func desk() throws -> TestDesk {
        let desk = try TestDesk()
        try #require(try desk.run("operator", "add", "li", "--name", "李梅", "--role", "leader").code == 0)
        for id in ["root", "li"] {
            let secret = try desk.write("password of \(id)\n", to: "secret")
            let line =
                "exec \(Program.path) --db \(desk.database) operator password \(id) --password-fd 3 3<\(secret)"
            let done = try Program.run("/bin/sh", ["-c", line], input: "", environment: [:])
            try #require(done.code == 0, "\(done.errors)")
        }
        return desk
    }

    private func open(_ desk: TestDesk, _ options: String = "") throws -> TmuxTerminal {
        try TmuxTerminal(
            width: 100, height: 30,
            command: "\(Program.path) --db \(desk.database) --lang en \(options)")
    }

    @Test func anotherSignsOnOverTheLockAndTheFirstComesBack() throws {
        let desk = try desk()
        let number = try desk.newTicket("door stuck")
        let terminal = try open(desk)
        try terminal.wait(for: number)
        try terminal.press("m")
        try terminal.type("half a note")
        try terminal.wait(for: "half a note")
        try terminal.press("Escape")
        try terminal.wait(for: "popup gone") { !$0.contains("half a note") }
        try terminal.press("L")
        try terminal.wait(for: "Locked by root")
        try terminal.wait(for: "nothing of the panes") { !$0.contains(number) && !$0.contains("half a note") }
        try terminal.press("q", "C-c", "C-z")
        try terminal.type("wrong")
        try terminal.press("Enter")
        try terminal.wait(for: "wrong name or password")
        try terminal.press("Tab", "C-u")
        try terminal.type("li")
        try terminal.press("Tab")
        try terminal.type("password of li")
        try terminal.press("Enter")
        try terminal.wait(for: "李梅")
        try terminal.wait(for: number)
        try terminal.press("n")
        try terminal.type("5号楼 3F 灯不亮")
        try terminal.press("Enter")
        try terminal.wait(for: "to dispatch 2")
        #expect(try desk.run("log", "--json").output.contains(#""operator":"li""#))
        try terminal.press("L")
        try terminal.wait(for: "Locked by 李梅")
        try terminal.press("Tab", "C-u")
        try terminal.type("root")
        try terminal.press("Tab")
        try terminal.type("password of root")
        try terminal.press("Enter")
        try terminal.wait(for: number)
        try terminal.press("m")
        try terminal.wait(for: "half a note")
    }

    @Test func aNameWithAPasswordSignsInFirst() throws {
        let desk = try desk()
        try desk.newTicket("door stuck")
        let terminal = try open(desk, "--as li")
        try terminal.wait(for: "Sign in")
        try terminal.wait(for: "no pane") { !$0.contains("door stuck") }
        try terminal.type("password of li")
        try terminal.press("Enter")
        try terminal.wait(for: "door stuck")
        let leaving = try open(desk, "--as li")
        try leaving.wait(for: "Sign in")
        try leaving.press("Escape")
        try leaving.wait(for: "code=0")
        let looking = try open(desk, "--as li --read-only")
        try looking.wait(for: "door stuck")
    }

    @Test func theTerminalEchoesAgainHoweverThePromptEnds() throws {
        let desk = try desk()
        let command = "\(Program.path) --db \(desk.database) --lang en --as li log add --text noted"
        let terminal = try TmuxTerminal(width: 100, height: 30, command: command)
        try terminal.wait(for: "password of 李梅:")
        try terminal.type("half")
        try terminal.press("C-c")
        try terminal.wait(for: "code=130")
        try terminal.type("stty -a | tr ' ' '\\n' | grep -c '^-echo$'")
        try terminal.press("Enter")
        try terminal.wait(for: "0") { $0.contains("\n0") && !$0.contains("half") }
        try terminal.type("clear")
        try terminal.press("Enter")
        try terminal.wait(for: "a clear screen") { !$0.contains("password of") }
        try terminal.type("\(command); echo code=$?")
        try terminal.press("Enter")
        try terminal.wait(for: "password of 李梅:")
        try terminal.type("password of li")
        try terminal.press("Enter")
        try terminal.wait(for: "code=0")
    }
}
