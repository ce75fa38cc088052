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
        abstract: spoken(
            "派给谁：按理由排序的人员，其后为不合条件的。", "Who is to do it: ranked technicians with reasons, then the others."),
        discussion: spoken(
            """
            不在班、休假、没有技能或属于别的班组的不合条件；其余按场所文件 [dispatch] 的分数排序。不写入。
            """,
            """
            Who is not on shift, on leave, without the skill or of another team is rejected; the rest are ranked by the \
            points of the site file's [dispatch]. Nothing is written.
            """))

    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken("工单号，如 261120-017。", "The ticket's number, such as 261120-017."), completion: .tickets)
    var number: String
    @Flag(help: .oneObject) var json = false

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
