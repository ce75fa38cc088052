import Domain

/// What the manual page says besides the commands.
enum ManualWords {
    /// How troff finds where a line may end.
    static let breaking = Phrase(".mso zh.tmac", ".hy 0")
    static let title = Phrase("网格调度台", "GridDesk")
    static let name = Phrase("名称", "NAME")
    static let synopsis = Phrase("概要", "SYNOPSIS")
    static let description = Phrase("说明", "DESCRIPTION")
    static let commands = Phrase("命令", "COMMANDS")
    static let files = Phrase("文件", "FILES")
    static let environment = Phrase("环境变量", "ENVIRONMENT")

    struct Row {
        let name: String
        let words: Phrase

        init(_ name: String, _ zh: String, _ en: String) {
            self.name = name
            words = Phrase(zh, en)
        }
    }

    static let places = [
        Row(
            "~/.local/share/griddesk/desk.db", "数据库，没有另写时。", "The desk's database where nothing else is said."
        ),
        Row(
            "~/.config/griddesk/config.toml", "本机配置：语言、主题、按键、钩子。",
            "The local configuration: language, theme, keys, hooks."),
        Row("~/.local/state/griddesk", "数据库丢失时草稿存在这里。", "Where drafts are kept of a desk that was lost."),
    ]

    static let variables = [
        Row("GRIDDESK_DB", "数据库文件。", "The desk's database."),
        Row("XDG_DATA_HOME", "代替 ~/.local/share。", "In the place of ~/.local/share."),
        Row("XDG_CONFIG_HOME", "代替 ~/.config。", "In the place of ~/.config."),
        Row("LC_ALL, LC_MESSAGES, LANG", "语言；zh 开头为中文。", "The language; Chinese where it begins with zh."),
        Row("NO_COLOR", "非空则不用颜色。", "No colours where it is not empty."),
    ]
}
