import Foundation
import Testing

extension TestDesk {
    /// A desk with two who have it by turns and one who supervises, each with a password: their id, three times.
    static func handed() throws -> TestDesk {
        let desk = try TestDesk()
        try desk.admitThree()
        return desk
    }

    func admitThree() throws {
        for (id, role) in [("chen", "operator"), ("zhou", "operator"), ("qian", "supervisor")] {
            try #require(run("operator", "add", id, "--name", id, "--role", role).code == 0)
            let set = try run(
                "operator", "password", id, "--password-fd", "0", input: Self.secret(of: id) + "\n")
            try #require(set.code == 0, "\(set.errors)")
        }
    }

    /// From one to the other, as it should be.
    func passes(from one: String, to other: String) throws {
        try done(as: one, "handover", "start", "--to", other)
        try takesAll(as: other)
        try done(as: one, "handover", "sign")
        try done(as: other, "handover", "sign", "--reason", "standing in")
    }

    /// The screens of somebody who signed in with their password.
    func signIn(_ id: String) throws -> TmuxTerminal {
        let terminal = try TmuxTerminal(
            width: 120, height: 40, command: "\(Program.path) --db \(database) --lang zh --as \(id)")
        try terminal.wait(for: "Enter 登录")
        try terminal.write(Self.secret(of: id))
        try terminal.wait(for: "4交接")
        return terminal
    }

    static func secret(of id: String) -> String { String(repeating: id, count: 3) }

    /// Somebody works at the line under their own name.
    func run(as id: String, _ arguments: String...) throws -> Program.Outcome {
        try Program.run(
            ["--db", database, "--lang", "en", "--as", id, "--password-fd", "0"] + arguments,
            input: Self.secret(of: id) + "\n", environment: environment)
    }

    @discardableResult
    func done(as id: String, _ arguments: String...) throws -> String {
        let outcome = try Program.run(
            ["--db", database, "--lang", "en", "--as", id, "--password-fd", "0"] + arguments,
            input: Self.secret(of: id) + "\n", environment: environment)
        try #require(outcome.code == 0, "\(arguments): \(outcome.errors)")
        return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func handover(_ id: String...) throws -> [String: Any] {
        try #require(try json(["handover", "show", "--json"] + id) as? [String: Any])
    }

    func duty() throws -> [String: Any] {
        try #require(try json(["duty", "show", "--json"]) as? [String: Any])
    }

    private func json(_ arguments: [String]) throws -> Any {
        let shown = try Program.run(
            ["--db", database, "--lang", "en"] + arguments, environment: environment)
        try #require(shown.code == 0, "\(shown.errors)")
        return try JSONSerialization.jsonObject(with: Data(shown.output.utf8))
    }

    /// Takes every line with a word.
    func takesAll(as id: String) throws {
        _ = try run(as: id, "handover", "acknowledge", "--section", "open")
        let lines = try #require(try handover()["lines"] as? [[String: Any]])
        for line in lines where line["acknowledgedBy"] is NSNull {
            guard let key = line["line"] as? String, !key.hasPrefix("figure:") else { continue }
            try done(as: id, "handover", "acknowledge", key, "--word", "read \(key)")
        }
    }
}

extension TmuxTerminal {
    /// What is typed has to be seen before Enter: what comes with it in one go is pasted text.
    func write(_ text: String) throws {
        try type(text)
        try wait(for: "what is typed") {
            $0.contains(text) || $0.contains(String(repeating: "•", count: min(9, text.count)))
        }
        try press("Enter")
    }
}
