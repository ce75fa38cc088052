import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Terminal

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: spoken("在屏幕上回放一段过去，只读。", "Play a stretch of the past back on the screens, read-only."),
        discussion: spoken(
            """
            空格暂停或继续，+ 和 - 变速，左右键逐条，加 Shift 逐小时，q 离开。不显示现在的事，也不响铃。
            """,
            """
            Space stops and goes on, + and - change the speed, Left and Right go entry by entry, Shift by hour, q leaves. \
            Nothing of the present is shown, and nothing rings.
            """))

    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("from"), help: spoken("何时开始。", "When it begins.")) var start: String
    @Option(name: .customLong("to"), help: spoken("到何时；不写为现在。", "When it ends; else now.")) var end: String?
    @Option(help: spoken("一秒走过多少秒。", "Seconds that pass in one.")) var speed = 60
    @Option(
        help: spoken(
            "\(Theme.shippedNames.joined(separator: "、"))，或主题文件；不写则按配置，没有配置则为 night。",
            "\(Theme.shippedNames.joined(separator: ", ")), or a file; else as configured, else night."))
    var theme: String?

    func validate() throws {
        guard Playback.speeds.contains(speed) else {
            throw ValidationError(
                spoken(
                    "--speed 须为 \(Playback.speeds.lowerBound) 到 \(Playback.speeds.upperBound)",
                    "--speed is \(Playback.speeds.lowerBound) to \(Playback.speeds.upperBound)"))
        }
    }

    func run() throws {
        try common.reporting {
            var configuration = ConfigFile.current
            let theme = try ThemeChoice.theme(theme, &configuration, common.language)
            let notice = configuration.tellProblems(common.language)
            let desk = try common.openUnreported(.readOnly)
            let playback = Playback(try stretch(desk), speed: speed)
            let display = try CursesSession.open(mouse: configuration.hasMouse)
            defer { display.close() }
            let session = DeskSession(store: desk.store, author: nil, isReadOnly: true)
            let loop = DeskLoop(
                session: session, setting: try session.setting(), head: try desk.store.head().number,
                display: display,
                look: Appearance(
                    language: common.language, theme: theme, depth: display.depth,
                    keymap: configuration.keymap, notice: notice),
                playback: playback)
            try loop.run()
        }
    }

    private func stretch(_ desk: OpenDesk) throws -> ClosedRange<Instant> {
        guard let from = try desk.place(start)?.then else { throw CommandFailure.badValue("--from", start) }
        let to = try desk.place(end)?.then ?? .current()
        guard from < to else { throw CommandFailure.badValue("--to", end ?? "") }
        return from...to
    }
}
