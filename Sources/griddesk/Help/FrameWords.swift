import Domain

/// What stands around the words of the commands themselves.
enum FrameWords {
    static let overview = Phrase("概述：", "OVERVIEW: ")
    static let usage = Phrase("用法：", "USAGE: ")
    static let arguments = Phrase("参数：", "ARGUMENTS:")
    static let options = Phrase("选项：", "OPTIONS:")
    static let commonOptions = Phrase("通用选项：", "COMMON OPTIONS:")
    static let subcommands = Phrase("子命令：", "SUBCOMMANDS:")
    static let someOptions = Phrase("[选项]", "[options]")
    static let someSubcommand = Phrase("<子命令>", "<subcommand>")
    static let standard = Phrase("（默认）", " (default)")

    static func values(_ values: [String]) -> Phrase {
        Phrase("（可用：\(values.joined(separator: "、"))）", " (values: \(values.joined(separator: ", ")))")
    }

    static func otherwise(_ value: String) -> Phrase { Phrase("（默认：\(value)）", " (default: \(value))") }

    static func more(_ command: String) -> Phrase {
        Phrase("各子命令的说明：\(command) <子命令>", "See '\(command) <subcommand>' for detailed help.")
    }

    /// What the parser itself says of its own options and of its command for help.
    static let parsers = [
        Phrase("显示说明。", "Show help information."),
        Phrase("显示版本。", "Show the version."),
        Phrase("显示子命令的说明。", "Show subcommand help information."),
    ]

    static func translated(_ text: String) -> String {
        parsers.first { $0.en == text }?.text ?? text
    }
}

extension Phrase {
    /// In the language of the line.
    var text: String { self[.ofLine] }
}
