import Testing

@testable import Screen

struct ThemeParseTests {
    @Test func aMissingRoleFallsBackToItsParentAndThenToText() throws {
        let theme = try Theme.parse(
            toml: """
                [palette]
                ink = "#102030"
                [roles]
                text = { fg = "ink", bg = 7 }
                border = { fg = 4, underline = true }
                "text.dim" = 5
                "header.alarm" = { bg = "default", bold = true }
                """, file: "/home/x/own.toml")
        let text = Style(foreground: .rgb(16, 32, 48), background: .indexed(7))
        #expect(theme.name == "own")
        #expect(theme[.text] == text)
        #expect(theme[.queueWarn] == text)
        #expect(
            theme[.borderFocus]
                == Style(foreground: .indexed(4), background: .indexed(7), attributes: .underline))
        #expect(theme[.textDim] == Style(foreground: .indexed(5), background: .indexed(7)))
        #expect(theme[.headerAlarm] == Style(foreground: .rgb(16, 32, 48), attributes: .bold))
    }

    @Test func rolesCanBeTablesOrDottedKeys() throws {
        let theme = try Theme.parse(
            toml: """
                [roles]
                queue.warn = { fg = 3 }
                queue.unseen.bold = true
                [roles.text]
                fg = 1
                dim = true
                [roles.text.strong]
                bold = true
                """, file: "t")
        #expect(theme[.queueWarn].foreground == .indexed(3))
        #expect(theme[.queueUnseen] == Style(foreground: .indexed(1), attributes: .bold))
        #expect(theme[.text].attributes == .dim)
        #expect(theme[.textStrong].attributes == .bold)
    }

    @Test(arguments: [
        ("[palette]\nink = \"#12\"", 2, ThemeProblem.Reason.unknownColor("#12")),
        ("[roles]\n\ntext = { fg = \"ink\" }", 3, .unknownColor("ink")),
        ("[roles]\ntext = { fg = 256 }", 2, .unknownColor("256")),
        ("[roles]\n# note\n\"queue.late\" = 3", 3, .unknownRole("queue.late")),
        ("[roles.queue]\nwarn = 1\nlate = 3", 3, .unknownRole("queue.late")),
        ("[roles]\ntext = { blink = true }", 2, .unknownAttribute("blink")),
        ("[roles]\ntext = [1]", 2, .wrongType(key: "roles.text")),
        ("roles = 3", 1, .wrongType(key: "roles")),
        ("\ncolours = 3", 2, .unknownKey("colours")),
    ])
    func problemsNameTheirLine(toml: String, line: Int, reason: ThemeProblem.Reason) {
        #expect(throws: ThemeProblem(file: "t.toml", line: line, reason: reason)) {
            try Theme.parse(toml: toml, file: "t.toml")
        }
    }

    @Test func syntaxErrorsNameTheirLine() {
        let problem = #expect(throws: ThemeProblem.self) {
            try Theme.parse(toml: "[palette]\nink = \n", file: "t.toml")
        }
        #expect(problem?.line == 2)
    }
}
