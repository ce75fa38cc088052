import Foundation

/// A real terminal: tmux runs the program and shows what a person would see.
final class TmuxTerminal {
    struct Timeout: Error, CustomStringConvertible {
        var wanted: String
        var screen: String
        var description: String { "never saw \(wanted) on\n\(screen)" }
    }

    private let server = "griddesk-test-\(UUID().uuidString.prefix(8))"

    /// Starts `command` (a shell line) in a terminal of that size.
    init(width: Int, height: Int, command: String, environment: [String: String] = [:]) throws {
        var arguments = ["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)"]
        // Without its backtracer, which asks questions on the terminal of a crashed debug build.
        let settings = [
            "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": NSTemporaryDirectory(),
            "SWIFT_BACKTRACE": "enable=no",
        ]
        .merging(environment) { $1 }
        for (key, value) in settings { arguments += ["-e", "\(key)=\(value)"] }
        try tmux(arguments + ["exec sh"])
        try tmux(["set-option", "-g", "default-terminal", "tmux-256color"])
        try tmux(["set-option", "-g", "status", "off"])
        try type("PS1='$ '; clear; \(command); echo code=$?")
        try press("Enter")
    }

    deinit {
        _ = try? tmux(["kill-server"])
    }

    /// Keys by tmux's names, such as `Enter`, `C-u`, `F3`, `j`.
    func press(_ keys: String...) throws {
        try tmux(["send-keys"] + keys)
    }

    /// Text as typed, character by character, and a moment after it: a line with its Enter in one piece is a paste.
    func type(_ text: String) throws {
        try tmux(["send-keys", "-l", text])
        Thread.sleep(forTimeInterval: 0.2)
    }

    /// Text as pasted, in brackets.
    func paste(_ text: String) throws {
        try tmux(["set-buffer", text])
        try tmux(["paste-buffer", "-p"])
    }

    /// Text as pasted by what knows no brackets.
    func pasteBare(_ text: String) throws {
        try tmux(["set-buffer", text])
        try tmux(["paste-buffer"])
    }

    /// These very bytes, in one piece, as the terminal would send them.
    func sendBytes(_ text: String) throws {
        try tmux(["send-keys", "-H"] + text.utf8.map { String($0, radix: 16) })
    }

    func resize(width: Int, height: Int) throws {
        try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
    }

    /// The device of the terminal, which shows what is written to it.
    func path() throws -> String {
        try tmux(["display-message", "-p", "#{pane_tty}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Takes the terminal away from the program.
    func hangUp() throws {
        try tmux(["kill-server"])
    }

    func screen() throws -> String {
        try tmux(["capture-pane", "-p"])
    }

    /// Waits until the screen holds `text`; gives the screen.
    @discardableResult
    func wait(for text: String, seconds: Double = 40) throws -> String {
        try wait(for: text, seconds: seconds) { $0.contains(text) }
    }

    /// Waits until the ticket's row says this.
    @discardableResult
    func wait(for words: String, inTheRowOf number: String) throws -> String {
        try wait(for: "\(words) beside \(number)") { screen in
            screen.split(separator: "\n").contains { $0.contains(number) && $0.contains(words) }
        }
    }

    @discardableResult
    func wait(for wanted: String, seconds: Double = 40, _ isThere: (String) -> Bool) throws -> String {
        let end = Date(timeIntervalSinceNow: seconds)
        var shown = ""
        while Date() < end {
            shown = try screen()
            if isThere(shown) { return shown }
            Thread.sleep(forTimeInterval: 0.02)
        }
        throw Timeout(wanted: wanted, screen: shown)
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        try Child.run(["tmux", "-L", server] + arguments)
    }
}
