import Foundation
import Testing

/// A running `griddesk relay` with a configuration of its own beside the desk.
final class TestRelay {
    let desk: TestDesk
    private let running: Program.Running

    /// - Parameter config: `DIR` in it is the desk's folder.
    init(_ desk: TestDesk, config: String) throws {
        self.desk = desk
        try TestRelay.write(config, desk)
        running = try Program.start(
            Program.path, ["--db", desk.database, "--lang", "en", "relay"],
            environment: TestRelay.environment(desk))
    }

    deinit {
        if running.process.isRunning { kill(running.process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: running.errorFile)
    }

    static func write(_ config: String, _ desk: TestDesk) throws {
        let folder = desk.scratch.url.appendingPathComponent("griddesk")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try config.replacingOccurrences(of: "DIR", with: desk.scratch.url.path)
            .write(to: folder.appendingPathComponent("config.toml"), atomically: true, encoding: .utf8)
    }

    static func environment(_ desk: TestDesk) -> [String: String] {
        ["XDG_CONFIG_HOME": desk.scratch.url.path]
    }

    var words: String { (try? String(contentsOf: running.errorFile, encoding: .utf8)) ?? "" }
    var process: pid_t { running.process.processIdentifier }

    @discardableResult
    func wait(for text: String, count: Int = 1) throws -> String {
        try wait("\(count) × \(text)") { words.components(separatedBy: text).count > count }
        return words
    }

    func wait(_ wanted: String, _ isThere: () throws -> Bool) throws {
        let end = Date(timeIntervalSinceNow: 60)
        while try !isThere() {
            try #require(Date() < end, "never saw \(wanted) in\n\(words)")
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    /// - Returns: the exit code of a relay that nobody ended.
    func endsBySelf() -> Int32 {
        running.process.waitUntilExit()
        return running.process.terminationStatus
    }

    /// - Returns: its exit code.
    func end(_ signal: Int32 = SIGTERM) -> Int32 {
        kill(process, signal)
        running.process.waitUntilExit()
        return running.process.terminationStatus
    }

    /// What the hook wrote to a file of the desk's folder: the number and the fact of each entry.
    static func told(_ name: String, _ desk: TestDesk) -> [String] {
        let text = (try? String(contentsOfFile: desk.scratch.path(name), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map { line in
            let entry = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return "\(entry?["number"] as? Int ?? -1) \(entry?["fact"] as? String ?? "no JSON: \(line)")"
        }
    }
}
