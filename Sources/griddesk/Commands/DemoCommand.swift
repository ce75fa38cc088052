import ArgumentParser
import Desk
import Domain
import Foundation
import Screen
import Store
import Terminal

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: spoken(
            "演示台：已有一天的工单，来电不断，用完即弃。", "A throw-away desk with a day behind it and calls coming in."),
        discussion: spoken(
            """
            什么都可以试：其中没有真事，离开即消失。人和来电都是样例。同一种子在同一时刻得同样的演示台。
            """,
            """
            Everything may be tried: nothing in it is real, and it vanishes when it is left. All people and calls \
            are samples. The same seed at the same moment makes the same desk.
            """))

    static let most = 1_000_000

    @OptionGroup var common: CommonOptions
    @Option(help: spoken("已有多少张工单。", "Tickets of its past.")) var tickets = DemoDesk.usualTickets
    @Option(help: spoken("换一个种子，换一批工单。", "Other tickets for another seed.")) var seed: UInt64 = 1
    @Option(
        help: spoken("把演示台存进这个新文件。", "Keep the desk in this new file."), completion: .file(extensions: ["db"])
    )
    var keep: String?
    @Option(
        help: spoken(
            "\(Theme.shippedNames.joined(separator: "、"))，或主题文件。",
            "\(Theme.shippedNames.joined(separator: ", ")), or a theme file.")) var theme = "night"

    @Flag(
        help: spoken(
            "点击移动焦点和光标，滚轮滚动；不写则按配置，没有配置则关闭。",
            "Clicks move the focus and the cursor, the wheel scrolls; else as configured, else off."))
    var mouse = false

    func validate() throws {
        guard (1...DemoCommand.most).contains(tickets) else {
            throw ValidationError(
                spoken("--tickets 须为 1 到 \(DemoCommand.most)", "--tickets is 1 to \(DemoCommand.most)"))
        }
        guard common.database == nil, common.actsAs == nil else {
            throw ValidationError(
                spoken(
                    "演示台自带数据库和访客；要留下请用 --keep 文件",
                    "a demo makes a desk and a visitor of its own; --keep FILE keeps it"))
        }
    }

    func run() throws {
        try common.reporting {
            let theme = try ThemeChoice.theme(theme, common.language)
            try CursesSession.checkTerminal()
            Interruption.watch()
            if let keep {
                try DeskPlace.prepareFolder(of: keep)
                try show(try make(at: keep), theme)
                tell(keep)
            } else {
                let folder = try DemoFolder()
                defer { folder.remove() }
                try show(try make(at: folder.file("desk.db")), theme)
            }
        }
    }

    private func make(at path: String) throws -> DemoDesk {
        let progress = Progress(Phrase("准备演示", "making the demo")[common.language])
        defer { progress.end() }
        let visitor = Store.Administrator(
            id: "visitor", name: Phrase("体验者", "Visitor")[common.language], systemUser: SystemUser.name)
        let plan = DemoDesk.Plan(
            visitor: visitor, desk: SystemUser.desk, tickets: tickets, seed: seed, language: common.language)
        return try DemoDesk(at: path, plan, now: .current()) { done in
            try Interruption.check()
            progress.update(done, of: tickets)
        }
    }

    private func show(_ desk: DemoDesk, _ theme: Theme) throws {
        let display = try CursesSession.open(mouse: mouse || ConfigFile.current.hasMouse)
        defer { display.close() }
        try Interruption.check()
        let store = try Store(path: desk.path, clock: { .current() })
        let session = DeskSession(store: store, author: desk.visitor, isReadOnly: false)
        let attention = Attention()
        let loop = DeskLoop(
            session: session, setting: try session.setting(), head: try store.head().number, display: display,
            look: Appearance(language: common.language, theme: theme, depth: display.depth),
            attention: attention)
        let traffic = try DemoTraffic(desk, attention: attention)
        defer { traffic.stop() }
        try loop.run()
    }
}
