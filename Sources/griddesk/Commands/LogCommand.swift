import ArgumentParser
import Desk
import Domain
import Foundation
import Screen
import Store
import Wire

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: spoken("值班日志：按顺序列出条目，可持续跟随。", "The logbook: entries in order, followed if asked."),
        discussion: spoken(
            "griddesk log [--after N] [--follow] [--json] 即 griddesk log list。",
            "griddesk log [--after N] [--follow] [--json] is griddesk log list."),
        subcommands: [LogList.self, LogAdd.self], defaultSubcommand: LogList.self)
}

struct LogList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: spoken("条目，一条一行。", "Entries, one a line."))
    @OptionGroup var common: CommonOptions
    @Option(help: spoken("只列这个编号之后的。", "Only those behind this number.")) var after: Int64 = 0
    @OptionGroup var asOf: AsOf
    @Flag(help: spoken("继续输出新条目，直到 Ctrl-C。", "Go on with what comes, until Ctrl-C.")) var follow = false
    @Flag(help: spoken("输出 JSON 行。", "JSON lines.")) var json = false

    func validate() throws {
        guard !follow || asOf.time == nil else {
            throw ValidationError(spoken("--follow 和 --as-of 只能写一个", "say one of --follow and --as-of"))
        }
    }

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let lines = LogLines(desk: desk, asJSON: json)
            var last = try lines.emit(after: after, upTo: try desk.place(asOf.time)?.entry ?? .max)
            guard follow else { return }
            desk.identity.forgetSecrets()
            let growth = DispatchSemaphore(value: 0)
            let loss = LossNote()
            let follower = try Follower(
                path: common.path, after: last,
                noteStanding: { error in
                    loss.note(error)
                    growth.signal()
                },
                deliver: { _ in growth.signal() })
            defer { follower.stop() }
            try desk.store.requireInPlace()
            while true {
                last = try lines.emit(after: last)
                if let error = loss.error { throw error }
                growth.wait()
            }
        }
    }
}

extension JournalFact.Sort: ExpressibleByArgument {}

struct LogAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: spoken("写一条值班记事。", "A free entry."))
    @OptionGroup var common: CommonOptions
    @Option(help: spoken("要记下的内容。", "What is to be remembered.")) var text: String
    @Option(
        help: spoken(
            "note（记事）、weather（天气）、visit（来访）、notice（通知）、incident（突发）或 lost（失物）。",
            "note, weather, visit, notice, incident or lost.")) var kind: JournalFact.Sort?
    @Option(name: .customLong("at"), help: .happenedAt) var time: String?

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting {
            let order = Order(.journal(.note(text, kind)), happenedAt: try time.map(desk.instant))
            let number = try desk.store.carryOut(order.composed, by: try desk.author()).entry
            desk.sayDone("\(number)") {
                let output = StandardOutput()
                try output.line("\(number)")
                try output.flush()
            }
        }
    }
}

/// Entries on standard output.
private struct LogLines {
    let desk: OpenDesk
    let asJSON: Bool
    /// A whole site stands in one entry; people see its beginning, programs all of it.
    private static let width = 300

    private let output = StandardOutput()
    private let json = JSONText()

    init(desk: OpenDesk, asJSON: Bool) {
        self.desk = desk
        self.asJSON = asJSON
    }

    /// - Returns: the number of the last entry there was.
    func emit(after start: Int64, upTo end: Int64 = .max) throws -> Int64 {
        var last = start
        while true {
            let entries = try desk.store.read { try $0.storedEntries(after: last, limit: 1000) }
            for entry in entries where entry.number <= end {
                if asJSON {
                    try output.write(EntryJSON.line(entry, json) + "\n")
                } else {
                    try output.line(textLine(entry))
                }
            }
            guard let read = entries.last, last < end else { break }
            last = read.number
        }
        try output.flush()
        return last
    }

    private func textLine(_ entry: StoredEntry) -> String {
        let late = entry.stamp.isLate ? " *" : ""
        let holder = entry.holder.map { " (\($0))" } ?? ""
        let line =
            "\(entry.number)  \(desk.zone.stamp(entry.stamp.happenedAt))\(late)  "
            + "\(entry.stamp.operatorID)@\(entry.stamp.desk)\(holder)  \(entry.subject.kind.rawValue):\(entry.subject.id)  "
            + "r\(entry.revision)  \(entry.fact.name)  \(entry.data)"
        return String(line.escapedForLine.prefix(LogLines.width))
    }
}
