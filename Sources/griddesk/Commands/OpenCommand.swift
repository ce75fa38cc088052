import ArgumentParser
import Desk
import Domain
import Foundation
import Intake
import Screen
import Store
import Terminal
import Wire
import Words

struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: spoken("打开全屏界面（默认）。", "Open the screens (the default)."),
        discussion: spoken("首次启动时用默认场所建库。", "Makes a desk with the default site on the first start."))

    @OptionGroup var common: CommonOptions
    @Option(
        help: spoken(
            "\(Theme.shippedNames.joined(separator: "、"))，或主题文件；不写则按配置，没有配置则为 night。",
            "\(Theme.shippedNames.joined(separator: ", ")), or a file; else as configured, else night."))
    var theme: String?
    @Flag(help: spoken("只看，不改。", "Look, and change nothing.")) var readOnly = false
    @Flag(
        help: spoken(
            "点击移动焦点和光标，滚轮滚动；不写则按配置，没有配置则关闭。",
            "Clicks move the focus and the cursor, the wheel scrolls; else as configured, else off."))
    var mouse = false

    func run() throws {
        try common.reporting {
            var configuration = ConfigFile.current
            let language = common.language
            let theme = try ThemeChoice.theme(theme, &configuration, language)
            let notice = configuration.tellProblems(language)
            let display = try CursesSession.open(mouse: mouse || configuration.hasMouse)
            defer { display.close() }
            if !readOnly && FilePresence(common.path) == .absent {
                try common.requireActor()
                try NewDesk.create(at: common.path, site: SiteTemplate.suzhou.site())
            }
            // What is said before the display closes would go with its screen.
            let waiting = UpgradeScreen(
                display: display, theme: theme.adapted(to: display.depth), language: language)
            let desk = try common.openUnreported(readOnly ? .readOnly : .readWrite, upgrading: waiting.show)
            let (author, entrance) = try visitor(desk)
            desk.identity.forgetSecrets()
            let session = DeskSession(
                store: desk.store, author: author, isReadOnly: readOnly, desk: SystemUser.desk)
            let setting = try session.setting()
            let head = try desk.store.head().number
            let loop = DeskLoop(
                session: session, setting: setting, head: head, display: display,
                look: Appearance(
                    language: language, theme: theme, depth: display.depth,
                    keymap: configuration.keymap, notice: notice, lockAfter: configuration.lockAfter),
                entrance: entrance)
            try loop.run()
        }
    }

    /// Who sits down, and whether they have to sign on first. Somebody who is no operator may still look by `--read-only`,
    /// unless a name was given that must be right.
    private func visitor(_ desk: OpenDesk) throws -> (Author?, Entrance) {
        guardMemory()
        do {
            let author = try desk.identity.named()
            guard !readOnly, try desk.identity.needsPassword() else { return (author, .open) }
            if common.passwordDescriptor != nil { return (try desk.author(), .open) }
            return (nil, .closed(name: desk.names[author.id].name))
        } catch Requester.Problem.unbound where common.actsAs == nil {
            return (nil, readOnly ? .open : .closed(name: nil))
        }
    }
}
