import ArgumentParser
import Desk
import Domain
import Foundation
import Intake
import Store
import Wire

struct RelayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relay",
        abstract: spoken(
            "把发生的事转给程序：本机配置中的钩子。", "Tell programs of what happens: the hooks of the local configuration."),
        discussion: spoken(
            """
            运行到 Ctrl-C 或 SIGTERM 为止，同时写下因时间而起的事：没有屏幕的夜里也照样判定。\
            每一条以 JSON 行送到程序的标准输入，与 griddesk log --json 相同；退出码 0 表示已收到。\
            每条至少送一次，按顺序；失败则在 1 秒、2 秒……直至 5 分钟后再试，永不放弃，也不跳过。\
            新的钩子从下一件事开始。在 config.toml 里写：

              [[hook]]
              name = "wechat"                 # 凭此记住送到哪里
              run = ["/opt/desk/send", "-q"]  # 程序和参数，不经 shell
              facts = ["ticket.reported"]     # 或 "ticket.*"；不写为全部
              after_undo = true               # 等到不能再撤回之后
              timeout_seconds = 30
            """,
            """
            Runs until Ctrl-C or SIGTERM, and writes what time alone causes meanwhile: a night without a \
            screen is judged too. Each entry is a JSON line on the program's standard input, as \
            griddesk log --json writes it; exit code 0 means that it was taken. Every entry comes at least \
            once and in order; what fails is tried again, after 1 s, 2 s and so on up to 5 minutes, for ever, \
            and nothing is skipped. A new hook begins with what happens next. In config.toml:

              [[hook]]
              name = "wechat"                 # what it is remembered by
              run = ["/opt/desk/send", "-q"]  # a program and its arguments, no shell
              facts = ["ticket.reported"]     # or "ticket.*"; else all
              after_undo = true               # once it can be taken back no longer
              timeout_seconds = 30
            """))

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.reporting {
            let hooks = try self.hooks()
            let signals = EndingSignals()
            let desk = try common.openUnreported(.readWrite)
            let words = RelayWords(language: common.language, zone: desk.zone)
            let relay = try Relay(
                hooks, store: desk.store, author: try author(of: desk), line: { try EntryJSON.line($0) },
                tell: { griddesk.tell(words.line($0)) })
            desk.identity.forgetSecrets()
            while !signals.hasCome(waiting: 200), relay.loss == nil {}
            let loss = relay.loss
            relay.stop(grace: .seconds(5))
            while !relay.hasEnded(waiting: 100) {
                if signals.hasCome() { relay.stop(grace: .zero) }
            }
            // What starts it again opens the file that is there then.
            if let loss { throw loss }
        }
    }

    /// The relay itself where it runs for nobody of the desk.
    private func author(of desk: OpenDesk) throws -> Author {
        do {
            return try desk.author()
        } catch Requester.Problem.unbound {
            return Author(id: "relay", roles: [], desk: SystemUser.desk)
        }
    }

    /// All of them, or what is wrong with the file.
    private func hooks() throws -> [LocalConfig.Hook] {
        let config = ConfigFile.local
        let problems = config.problems + Relay.problems(of: config.hooks)
        guard problems.isEmpty else { throw InputProblems(problems) }
        guard !config.hooks.isEmpty else { throw CommandFailure.noHook(ConfigFile.path) }
        return config.hooks
    }
}

/// The signals that end a program, waited for instead of handled. To be made before there are threads.
private struct EndingSignals {
    private var set = sigset_t()

    init() {
        sigemptyset(&set)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, number) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Whether one has come, or comes within so many milliseconds, fewer than a second's.
    func hasCome(waiting milliseconds: Int = 0) -> Bool {
        var set = set
        var limit = timespec(tv_sec: 0, tv_nsec: milliseconds * 1_000_000)
        return sigtimedwait(&set, nil, &limit) > 0
    }
}
