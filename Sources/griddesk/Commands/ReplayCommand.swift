import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Terminal

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Play a stretch of the past back on the screens, read-only.",
        discussion: """
            Space stops and goes on, + and - change the speed, Left and Right go entry by entry, Shift by hour, q leaves. \
            Nothing of the present is shown, and nothing rings.
            """)

    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("from"), help: "When it begins.") var start: String
    @Option(name: .customLong("to"), help: "When it ends; else now.") var end: String?
    @Option(help: "Seconds that pass in one.") var speed = 60
    @Option(
        help: "\(Theme.shippedNames.joined(separator: ", ")), or a file; else as configured, else night.")
    var theme: String?

    func validate() throws {
        guard Playback.speeds.contains(speed) else {
            throw ValidationError("--speed is \(Playback.speeds.lowerBound) to \(Playback.speeds.upperBound)")
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
                    language: common.language, theme: theme.adapted(to: display.depth),
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
