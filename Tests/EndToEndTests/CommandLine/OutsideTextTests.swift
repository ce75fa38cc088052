import Foundation
import Testing

/// Whatever comes from outside is shown, wherever it is echoed, and never reaches the terminal alive.
@Suite(.timeLimit(.minutes(5))) struct OutsideTextTests {
    /// Writes to the clipboard of the terminal, turns the line around, breaks it, clears the screen.
    private static let hostile = "\u{1B}]52;c;ZXZpbA==\u{7}\u{202E}\nfake\u{9B}2J\u{200B}"

    private func isTame(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            scalar == "\n"
                || !(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                    || [0x202E, 0x200B].contains(scalar.value))
        }
    }

    private static let lines: [[String]] = [
        [hostile], ["ticket", hostile], ["ticket", "list", "--" + hostile], ["ticket", "show", hostile],
        ["ticket", "list", hostile], ["ticket", "list", "grid:" + hostile], ["--lang", hostile, "info"],
        ["--lang=" + hostile, "info"], ["--theme", hostile], ["--db", "/nowhere/" + hostile, "info"],
        ["--as", hostile, "info"], ["import", hostile, "--map", "sf311"],
        ["import", "/dev/null", "--map", hostile],
        ["site", "check", "/" + hostile], ["init", "--template", hostile],
        ["--db", "/proc/" + hostile, "init"],
        ["backup", "/nowhere/" + hostile], ["restore", "/nowhere/" + hostile],
        ["clock", "add", "--calendar", hostile, "--start", "10:00", "--minutes", "1"],
        ["clock", "add", "--calendar", "working", "--start", hostile, "--minutes", "1"],
        ["ticket", "new", "--grid", hostile, "--category", "lighting", "--what", "x"],
        ["ticket", "new", "--line", hostile],
        ["ticket", "new", "--priority", hostile, "--line", "b05 lamp out"],
        ["ticket", "hold", "260101-001", "--reason", hostile, "--until", "2h"],
        ["operator", "add", hostile, "--name", "x"],
        ["operator", "add", "x", "--name", "x", "--role", hostile], ["demo", "--seed", hostile],
        ["ticket", "list", "--limit=" + hostile], ["log", "--after", hostile], ["help", hostile],
    ]

    @Test(arguments: lines) func whatIsEchoedIsShown(_ line: [String]) throws {
        let desk = try TestDesk()
        let ended = try Program.run(["--db", desk.database] + line)
        #expect(isTame(ended.errors) && isTame(ended.output), "\(ended.errors.debugDescription)")
        #expect(!("\n" + ended.errors).contains("\nfake"), "\(ended.errors)")
    }

    @Test func theEnvironmentIsShown() throws {
        for name in ["TERM", "GRIDDESK_DB", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME", "LC_ALL"] {
            let ended = try Program.run(["info"], environment: [name: "/" + Self.hostile])
            #expect(isTame(ended.errors) && isTame(ended.output), "\(name): \(ended.errors.debugDescription)")
        }
    }

    /// Texts of the desk, names of its site, of operators and of hooks, and its own path.
    @Test func whatIsStoredIsShown() throws {
        let desk = try TestDesk()
        let text = Self.hostile
        try desk.run("operator", "add", "eve", "--name", text, "--system-user", text)
        let made = try desk.run(
            "--as", "eve", "ticket", "new", "--grid", "b05", "--category", "lighting", "--what", text,
            "--where", text,
            "--reporter", text, "--phone", text, "--unit", text, "--key", text)
        #expect(made.code == 0, "\(made.errors)")
        let number = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        try desk.run("ticket", "note", number, "--text", text)
        try desk.run("log", "add", "--text", text)
        let lines = [
            "ticket list", "ticket list --csv", "ticket list --json", "ticket show \(number)",
            "ticket show \(number) --json", "log", "log --json", "operator list", "operator list --json",
            "info",
            "plan", "verify", "ticket suggest \(number)", "clock explain \(number)",
        ]
        for line in lines {
            let shown = try Program.run(
                ["--db", desk.database] + line.split(separator: " ").map(String.init))
            #expect(
                shown.code == 0 && isTame(shown.output.replacing("\r\n", with: "\n")) && isTame(shown.errors),
                "\(line)")
        }
    }
}
