import Domain
import Foundation

/// What the parser says is wrong with the line, in every language. It has no words but English ones, so that they are
/// known by their form; what it quotes stays as it is.
struct ParserWords {
    /// What stands before a sentence.
    private static let leads = [
        Phrase("错误：", "Error: "), Phrase("说明：", "Help:  "), Phrase("用法：", "Usage: "),
        Phrase("   或：", "   or: "),
    ]

    /// `{}` stands for what is quoted, in both in the same order unless a number says which.
    private static let forms: [Phrase] = [
        Phrase("  详见 {}", "  See '{}' for more information."),
        Phrase("没有选项 {0}，是不是 {1}？", "Unknown option '{}'. Did you mean '{}'?"),
        Phrase("没有选项 {}", "Unknown option '{}'"),
        Phrase("{1} 里的 {0} 缺少值", "Missing value for '{}' in '{}'"),
        Phrase("{} 缺少值", "Missing value for '{}'"),
        Phrase("{0} 不带值，却写了 {1}", "The option '{}' does not take any value, but '{}' was specified."),
        Phrase("多余的参数：{}", "Unexpected argument '{}'"),
        Phrase("多余的参数 {0} 个：{1}", "{} unexpected arguments: '{}'"),
        Phrase("{0} 与 {1} 只能写一个", "Value to be set with flag '{}' had already been set with flag '{}'"),
        Phrase("缺少 {}", "Missing expected argument '{}'"),
        Phrase("须写其中之一：{}", "Missing one of: '{}'"),
        Phrase("{1} 不能是 {0}，可用：", "The value '{}' is invalid for '{}'. Please provide one of the following:"),
        Phrase("{1} 不能是 {0}，可用：{2}", "The value '{}' is invalid for '{}'. Please provide one of '{}'."),
        Phrase("{1} 不能是 {0}：{2}", "The value '{}' is invalid for '{}': {}"),
        Phrase("{1} 不能是 {0}", "The value '{}' is invalid for '{}'"),
        Phrase("选项的写法不对：{}", "Invalid option: {}"),
        Phrase("缺少子命令", "Missing required subcommand."),
        Phrase("不能为 {} 生成补全", "Can't generate completion scripts for '{}'."),
        Phrase("认不出用的是哪种 shell", "Can't autodetect a supported shell."),
        Phrase(
            "请用 --generate-completion-script=<shell>，可用：",
            "Please use --generate-completion-script=<shell> with one of:"),
    ]

    let language: Language

    /// A line of what the parser says.
    func line(_ text: String) -> String {
        guard let lead = Self.leads.first(where: { text.hasPrefix($0.en) }) else { return sentence(text) }
        return lead[language] + sentence(String(text.dropFirst(lead.en.count)))
    }

    private func sentence(_ text: String) -> String {
        for form in Self.forms {
            guard let quoted = Self.quoted(in: text, by: form.en) else { continue }
            return Self.filled(form[language], quoted.map(list))
        }
        return text
    }

    /// Several that are quoted one after another.
    private func list(_ text: String) -> String {
        ["', '", "' or '", "' and '"].reduce(text) { $0.replacing($1, with: Phrase("、", $1)[language]) }
    }

    /// What stands where the form has holes; nil where the text is not of the form.
    private static func quoted(in text: String, by form: String) -> [String]? {
        let parts = form.components(separatedBy: "{}")
        guard text.hasPrefix(parts[0]) else { return nil }
        var rest = text.dropFirst(parts[0].count)
        var quoted: [String] = []
        for part in parts.dropFirst().dropLast() {
            guard let range = rest.firstRange(of: part) else { return nil }
            quoted.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        guard let end = parts.dropFirst().last else { return rest.isEmpty ? [] : nil }
        return rest.hasSuffix(end) ? quoted + [String(rest.dropLast(end.count))] : nil
    }

    private static func filled(_ form: String, _ quoted: [String]) -> String {
        var next = 0
        return form.replacing(/\{(\d?)\}/) { hole in
            defer { next += 1 }
            return quoted[Int(hole.output.1) ?? next]
        }
    }
}
