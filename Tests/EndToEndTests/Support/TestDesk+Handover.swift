import Foundation
import Testing

extension TestDesk {
    /// A desk with two who have it by turns and one who supervises, each with a password: their id, three times.
    static func handed() throws -> TestDesk {
        let desk = try TestDesk()
        for (id, role) in [("chen", "operator"), ("zhou", "operator"), ("qian", "supervisor")] {
            try #require(desk.run("operator", "add", id, "--name", id, "--role", role).code == 0)
            let set = try desk.run(
                "operator", "password", id, "--password-fd", "0", input: secret(of: id) + "\n")
            try #require(set.code == 0, "\(set.errors)")
        }
        return desk
    }

    static func secret(of id: String) -> String { String(repeating: id, count: 3) }

    /// Somebody works at the line under their own name.
    func run(as id: String, _ arguments: String...) throws -> Program.Outcome {
        try Program.run(
            ["--db", database, "--lang", "en", "--as", id, "--password-fd", "0"] + arguments,
            input: Self.secret(of: id) + "\n")
    }

    @discardableResult
    func done(as id: String, _ arguments: String...) throws -> String {
        let outcome = try Program.run(
            ["--db", database, "--lang", "en", "--as", id, "--password-fd", "0"] + arguments,
            input: Self.secret(of: id) + "\n")
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
        let shown = try Program.run(["--db", database, "--lang", "en"] + arguments)
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
