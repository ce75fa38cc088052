import Testing

@testable import Intake

@Suite struct ConfigSourceTests {
    /// Texts at which the TOML library would abort the process among them.
    @Test(arguments: [
        ("[网格]", 1, 2), ("[.a]", 1, 2), ("[[ =]]", 1, 4), ("a = 1\n[ \u{A0}]", 2, 3), ("a = [}", 1, 6),
        ("a = [1,\n , ]", 2, 2), ("a = { b = [[;]] }", 1, 13), ("a = \"x\n[.b]", 1, 7), ("a 1\n[.b]", 1, 3),
        ("a = 1 1\n[.b]", 1, 7), ("a = 1\na = 2", 2, 5), ("a = ", 1, 5), ("a = 1979-05-27 7", 1, 16),
        ("a = [1979-05-27 7, 1]", 1, 17), ("[a", 1, 3), ("a = [1", 1, 7),
    ])
    func tellsTheFirstSyntaxError(text: String, line: Int, column: Int) {
        let problems = #expect(throws: InputProblems.self) { try ConfigSource(Array(text.utf8), file: "t") }
        #expect(problems?.problems.count == 1)
        let problem = problems?.problems.first
        guard case .syntax = problem?.reason else {
            Issue.record("\(String(describing: problem))")
            return
        }
        #expect(problem?.line == line)
        #expect(problem?.column == column)
    }

    @Test func refusesWhatNestsWithoutEnd() {
        for (open, close) in [("[", "]"), ("{a=", "}")] {
            let text =
                "a = " + String(repeating: open, count: 100_000) + "1"
                + String(repeating: close, count: 100_000)
            #expect(throws: InputProblems.self) { try ConfigSource(Array(text.utf8), file: "t") }
        }
    }

    private static func dotted(_ count: Int) -> String {
        Array(repeating: "a", count: count).joined(separator: ".")
    }

    private static let excessive: [String] = {
        let dots = dotted(100_000)
        let long = String(repeating: "long", count: 100_000)
        let keys = (0..<20_000).map { "k\($0) = 1\n" }.joined()
        return [
            "\(dots) = 1", "[\(dots)]", "[[\(dots)]]", "x = { \(dots) = 1 }",
            "[\(dotted(40))]\n\(dotted(35)) = 1",
            "x = " + String(repeating: "[", count: 200), "x = " + String(repeating: "{a=", count: 200),
            "[\(long)]\n\(keys)",
        ]
    }()

    /// Each would take seconds, gigabytes or the stack of whoever reads it.
    @Test(arguments: excessive)
    func refusesWhatIsDeepOrWide(text: String) {
        for file in ["site.toml", "map.toml"] {
            let problems = #expect(throws: InputProblems.self) {
                try ConfigSource(Array(text.utf8), file: file)
            }
            #expect(problems?.problems.count == 1)
        }
        #expect(throws: InputProblems.self) { try TOMLText.check(Array(text.utf8), file: "theme.toml") }
        #expect(throws: InputProblems.self) { try Mapping.parse(Array(text.utf8), file: "map.toml") }
        #expect(throws: InputProblems.self) { try SiteFile.parse(Array(text.utf8), file: "site.toml") }
        #expect(!LocalConfig(Array(text.utf8), file: "config.toml").problems.isEmpty)
    }

    @Test func readsWhatIsAsDeepAsAnyFileIs() throws {
        let source = try ConfigSource(Array("[a.b.c]\nd.e.f = [[1, { g = 2 }]]".utf8), file: "t")
        #expect(source.position(of: .root.key("a").key("b").key("c").key("d").key("e").key("f"))?.line == 2)
    }

    @Test func refusesWhatIsTooLarge() {
        let bytes = [UInt8](repeating: 0x20, count: ConfigSource.sizeLimit + 1)
        let problems = #expect(throws: InputProblems.self) { try ConfigSource(bytes, file: "t") }
        #expect(problems?.problems.first?.reason == .tooLarge(limit: ConfigSource.sizeLimit))
    }
}
