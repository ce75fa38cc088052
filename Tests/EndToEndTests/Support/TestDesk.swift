import Foundation
import Testing

/// A desk of its own in a scratch folder, worked through the command line.
final class TestDesk {
    let scratch: Scratch
    let database: String
    /// Of the programs that work on it at the line.
    var environment: [String: String] = [:]

    init(template: String = "suzhou") throws {
        scratch = try Scratch()
        database = scratch.path("desk.db")
        let made = try run("init", "--template", template)
        try #require(made.code == 0, "\(made.errors)")
    }

    /// - Parameters:
    ///   - site: the text of its site file.
    ///   - environment: when it is made, where that is not now.
    init(site: String, environment: (Scratch) throws -> [String: String] = { _ in [:] }) throws {
        scratch = try Scratch()
        database = scratch.path("desk.db")
        self.environment = try environment(scratch)
        let made = try run("init", "--site", try write(site, to: "site.toml"))
        try #require(made.code == 0, "\(made.errors)")
    }

    @discardableResult
    func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
        try Program.run(
            ["--db", database, "--lang", "en"] + arguments, input: input, environment: environment)
    }

    /// Takes a ticket by phone and gives its number.
    @discardableResult
    func newTicket(_ what: String = "lamp out", grid: String = "b05", category: String = "lighting") throws
        -> String
    {
        let made = try run("ticket", "new", "--grid", grid, "--category", category, "--what", what)
        try #require(made.code == 0, "\(made.errors)")
        return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func ticket(_ number: String) throws -> [String: Any] {
        let shown = try run("ticket", "show", number, "--json")
        try #require(shown.code == 0, "\(shown.errors)")
        return try #require(JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    }

    func list(_ filter: String...) throws -> [[String: Any]] {
        let shown = try Program.run(["--db", database, "ticket", "list", "--json"] + filter)
        try #require(shown.code == 0, "\(shown.errors)")
        return try #require(JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [[String: Any]])
    }

    func write(_ text: String, to name: String) throws -> String {
        let path = scratch.path(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }
}
