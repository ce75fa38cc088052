import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire
import Words

struct TicketSuggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Who is to do it: ranked technicians with reasons, then the others.",
        discussion: """
            Who is not on shift, on leave, without the skill or of another team is rejected; the rest are ranked by the \
            points of the site file's [dispatch]. Nothing is written.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The ticket's number, such as 261120-017.") var number: String
    @Flag(help: "One JSON object.") var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let number = try desk.number(number)
            let suggestions = try desk.store.read { try $0.suggestions(for: number, now: .current()) }
                .suggestions
            let output = StandardOutput()
            if json {
                try output.write(
                    JSONText().text(SuggestionsJSON(number: number, suggestions: suggestions)) + "\n")
            } else {
                for line in lines(suggestions, desk) { try output.line(line) }
            }
            try output.flush()
        }
    }

    private func lines(_ suggestions: Suggestions, _ desk: OpenDesk) -> [String] {
        let words = DispatchWords(desk.names)
        let all = suggestions.ranked + suggestions.rejected
        let width = min(28, all.map { words.name($0.candidate).cellWidth }.max() ?? 0)
        return all.map { suggestion in
            let isFit = suggestion.rejections.isEmpty
            let columns = [
                isFit ? "✓" : "✗", words.name(suggestion.candidate).clippedAndPadded(width),
                (suggestion.status.map(words.status) ?? "").clippedAndPadded(9),
                (isFit ? "\(suggestion.score)" : "").padded(toCells: 5, alignment: .right),
                words.reasons(suggestion),
            ]
            return columns.joined(separator: "  ")
        }
    }
}
