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

    @Test func refusesWhatIsTooLarge() {
        let bytes = [UInt8](repeating: 0x20, count: ConfigSource.sizeLimit + 1)
        let problems = #expect(throws: InputProblems.self) { try ConfigSource(bytes, file: "t") }
        #expect(problems?.problems.first?.reason == .tooLarge(limit: ConfigSource.sizeLimit))
    }
}
