import ArgumentParser

/// What several commands say of the same argument.
extension ArgumentHelp {
    static var bom: ArgumentHelp {
        spoken(
            "与 --csv 同用：开头加标记，电子表格凭它认出中文。",
            "With --csv: begin with the mark by which spreadsheets read Chinese.")
    }

    static var oneArray: ArgumentHelp { spoken("输出一个 JSON 数组。", "One JSON array.") }
    static var oneObject: ArgumentHelp { spoken("输出一个 JSON 对象。", "One JSON object.") }
    static var thenJSON: ArgumentHelp { spoken("之后输出 JSON。", "Print it as JSON afterwards.") }
    static var output: ArgumentHelp { spoken("文件；- 为标准输出。", "The file, or - for standard output.") }

    static var why: ArgumentHelp { spoken("原因。", "Why.") }
    static var happenedAt: ArgumentHelp { spoken("何时发生；不写为现在。", "When it happened; else now.") }
    static var operatorSlug: ArgumentHelp { spoken("值班员的代号。", "The operator's slug.") }
    static var place: ArgumentHelp { spoken("网格内的位置。", "Where in the grid.") }
    static var handoverLine: ArgumentHelp { spoken("哪一行：代号或序号。", "The line: its key or number.") }

    static var baseGrid: ArgumentHelp {
        spoken("基础网格：代号、号数、名称或别名。", "The base grid: slug, number, name or alias.")
    }

    /// Of which forms one may be chosen.
    static func oneOf(_ values: [String]) -> ArgumentHelp {
        spoken("\(values.joined(separator: "、"))。", "\(values.joined(separator: ", ")).")
    }
}
