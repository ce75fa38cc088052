import Intake
import Mutations
import Screen
import Testing

/// A theme file is read as the desk reads it: checked first, for the TOML library alone would end the process.
struct ThemeFileTests {
    private static let theme = """
        [palette]
        red = "#ff0000"
        [roles]
        queue.overdue = { fg = "red", bold = true }
        "border.focus" = "red"
        """

    @Test func readsAnyTheme() {
        for text in Mutations(of: [Self.theme], share: 0.3) {
            do throws(InputProblems) {
                try TOMLText.check(Array(text.utf8), file: "night.toml")
            } catch {
                continue
            }
            do throws(ThemeProblem) {
                _ = try Theme.parse(toml: text, file: "night.toml")
            } catch {
                #expect(error.line >= 0)
            }
        }
    }
}
