import ArgumentParser
import Domain
import Foundation
import Screen
import Store
import Wire

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: spoken(
            "重放整个值班日志，逐行比对，校验散列链。", "Replay the whole logbook, compare every row, check the hash chain."))
    @OptionGroup var common: CommonOptions
    @Flag(help: spoken("以 JSON 输出结果。", "The result as JSON.")) var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let report = try withProgress(common.language) { try desk.store.verify(progress: $0) }
            let output = StandardOutput()
            if json {
                try output.write(JSONText().text(VerifyJSON(report)) + "\n")
            } else {
                for problem in report.problems {
                    try output.line(problem.words[common.language])
                }
                try output.line(VerifyCommand.summary(report, common.language))
            }
            try output.flush()
            if !report.isSound { throw CommandFailure.failedCheck }
        }
    }

    private static func summary(_ report: VerifyReport, _ language: Language) -> String {
        let isGood = report.isSound
        return Phrase(
            "\(isGood ? "一致" : "不一致")：条目 \(report.entries)，工单 \(report.tickets)，问题 \(report.problemCount)",
            "\(isGood ? "agrees" : "differs"): \(report.entries) entries, \(report.tickets) tickets, "
                + "\(report.problemCount) problems")[language]
    }
}

private struct VerifyJSON: Encodable {
    let entries: Int64
    let tickets: Int
    let problems: [String]

    init(_ report: VerifyReport) {
        entries = report.entries
        tickets = report.tickets
        problems = report.problems.map { $0.words.en }
    }
}

struct RebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: spoken(
            "由值班日志重建各表；其他终端照常工作。", "Make the tables anew from the logbook; other desks keep working."))
    @OptionGroup var common: CommonOptions

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting {
            try desk.author().require([.administrator])
            let mended = try withProgress(common.language) { try desk.store.rebuild(progress: $0) }
            tell(
                Phrase("已重建，更正 \(mended) 行", "rebuilt; \(mended) row\(mended == 1 ? "" : "s") put right")[
                    common.language])
        }
    }
}

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: spoken("在运行中备份；备份会经过检查。", "Copy the desk while it works; the copy is checked."))
    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("新文件。", "The new file."), completion: .file()) var file: String

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            do {
                try withProgress(common.language) { try desk.store.backup(to: file, progress: $0) }
            } catch StoreError.notFound {
                throw CommandFailure.cannotWrite(file)
            }
        }
    }
}

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: spoken("用备份替换数据库。", "Put a backup in the place of the desk."))
    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("备份文件。", "The backup."), completion: .file()) var file: String
    @Flag(help: spoken("即使现有数据库比备份新。", "Even over a desk that knows more than the backup.")) var force = false

    func run() throws {
        try common.reporting {
            try common.requireActor()
            switch FilePresence(file) {
            case .present: break
            case .absent: throw CommandFailure.cannotRead(file, ENOENT)
            case .hidden(let reason): throw CommandFailure.cannotRead(file, reason)
            }
            try DeskPlace.prepareFolder(of: common.path)
            try withProgress(common.language) {
                try Store.restore(from: file, to: common.path, force: force, progress: $0)
            }
        }
    }
}

/// Runs long work that can be interrupted and shows how far it is.
private func withProgress<Result>(
    _ language: Language, _ work: ((UpkeepProgress) throws -> Void) throws -> Result
) throws -> Result {
    Interruption.watch()
    var progress: Progress?
    var phase: UpkeepProgress.Phase?
    defer { progress?.end() }
    return try work { state in
        try Interruption.check()
        if state.phase != phase {
            progress?.end()
            progress = Progress(state.phase.words[language])
            phase = state.phase
        }
        progress?.update(state.done, of: state.total)
    }
}
