import Desk
import Domain
import Foundation
import Intake
import Screen

/// The local configuration of this system user.
enum ConfigFile {
    static var path: String {
        let environment = ProcessInfo.processInfo.environment
        let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (folder ?? HomeFolder.path + "/.config") + "/griddesk/config.toml"
    }

    static var exists: Bool { FilePresence(path) != .absent }

    /// What it says, read once; nothing where there is no such file.
    static let local = read()
    static let current = Configuration(local)

    private static func read() -> LocalConfig {
        guard exists else { return LocalConfig() }
        do {
            return LocalConfig(try InputFile.bytes(path), file: path)
        } catch {
            var config = LocalConfig()
            var code = EIO
            if case CommandFailure.cannotRead(_, let reason?) = error { code = reason }
            let reason = InputProblem.Reason.unreadable(SystemReason(code))
            config.problems = [InputProblem(file: path, reason: reason)]
            return config
        }
    }
}

extension Configuration {
    /// Each problem on a line of standard error, and the first of them for the screen.
    func tellProblems(_ language: Language) -> String? {
        for problem in problems { tell(problem.located[language]) }
        guard var first = problems.first else { return nil }
        first.file = URL(fileURLWithPath: first.file).lastPathComponent
        let more = problems.count - 1
        let end = more > 0 ? Phrase("（另有 \(more) 处）", " (and \(more) more)")[language] : ""
        return first.located[language] + end
    }
}
