import Domain
import Screen

extension Action.ID {
    static let help = Self("help")
    static let tour = Self("tour")
    static let redraw = Self("redraw")
    static let suspend = Self("suspend")
    static let lock = Self("lock")
    static let quit = Self("quit")
}

extension Action {
    /// What is about the program rather than the desk.
    static let program: [Action] = [
        everywhere(
            .help, [.character("?"), .function(1)], Phrase("帮助", "help"),
            Phrase("本页按键", "the keys of this pane"),
            .open { $0.help }, hint: .always(need: 19), isHeardInFields: true),
        everywhere(
            .tour, [.character("T")], Phrase("导览", "tour"),
            Phrase("演示中的七步导览：收起或再看", "a demo's walk in seven keys: away, or again"),
            .change { $0.tour?.toggle() }, whyNot: { $0.isDemo ? nil : $0.look.words(Phrase.noTour) }),
        everywhere(
            .redraw, [.control("l")], Phrase("重画", "redraw"), Phrase("重读并重画屏幕", "read again and draw again"),
            .run { $0.redraw() }, isHeardInFields: true),
        everywhere(
            .suspend, [.control("z")], Phrase("放到后台", "suspend"),
            Phrase("回到命令行，fg 返回", "to the shell; fg comes back"),
            .run { _ in [.suspend] }, isHeardInFields: true),
        everywhere(
            .lock, [.character("L")], Phrase("锁定", "lock"),
            Phrase("盖住各页，本人或他人登录后继续；警报照响", "hides the panes until somebody signs on; alarms go on"),
            .change { $0.lock() }, whyNot: { $0.whyNotLock }),
        everywhere(
            .quit, [.character("q"), .control("c")], Phrase("退出", "quit"),
            Phrase("先退出内层，再问是否退出", "the inner level first, then asks"),
            .run { $0.leaveOrAsk() }, risk: .harmless),
    ]
}
