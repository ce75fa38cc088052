import Domain
import Screen
import Words

/// The keys of every action as Markdown, for the manual.
package func keyTable(in language: Language) -> String {
    let head = Phrase("| 键 | 操作 | 说明 | 配置名 |", "| keys | action | does | in `[keys]` |")[language]
    let rows = Action.table.map { action in
        let keys = action.keys.map { "`\($0.name)`" }.joined(separator: " ")
        return "| \(keys) | \(action.name[language]) | \(action.help[language]) | `\(action.id.name)` |"
    }
    return ([head, "|---|---|---|---|"] + rows).joined(separator: "\n")
}
