import ArgumentParser
import Desk
import Domain
import Foundation
import Screen
import Store
import Wire
import Words

struct InfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: spoken("版本、路径、大小和现行设置。", "Versions, paths, sizes and settings in force.")
    )
    @OptionGroup var common: CommonOptions
    @Flag(help: .oneObject) var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let facts = try self.facts(desk)
            let output = StandardOutput()
            if json {
                try output.write(JSONText().text(Dictionary(uniqueKeysWithValues: facts)) + "\n")
            } else {
                for (key, value) in facts {
                    try output.line("\(key.padded(toCells: 16)) \(value.escapedForLine)")
                }
            }
            try output.flush()
        }
    }

    private func facts(_ desk: OpenDesk) throws -> [(String, String)] {
        let info = try desk.store.info()
        let author = try? desk.identity.named()
        let configuration = ConfigFile.current
        let changes = configuration.keyChanges
        let configPath =
            ConfigFile.path + (ConfigFile.exists ? "" : Phrase("（没有）", " (none)")[common.language])
        return [
            ("version", Version.current),
            ("database", URL(fileURLWithPath: common.path).path),
            ("size", "\(info.fileSize)"),
            ("schema", "\(info.schemaVersion)"),
            ("sqlite", info.sqliteVersion),
            ("journal", info.journalMode),
            ("synchronous", info.synchronous),
            ("entries", "\(info.entries)"),
            ("tickets", "\(info.tickets)"),
            ("head", try desk.store.head().hash),
            ("site", desk.site.name[common.language]),
            ("zone", desk.site.zone),
            ("language", common.language.rawValue),
            ("config", configPath),
            ("theme", configuration.theme ?? Theme.shippedNames[0]),
            ("keys", changes.isEmpty ? "built-in" : changes.joined(separator: "; ")),
            ("operator", author?.id.text ?? "-"),
            ("sign-in", signIn(passwords: try desk.store.passwords().count)[common.language]),
        ]
    }

    /// What a name on this desk is worth.
    private func signIn(passwords: Int) -> Phrase {
        guard passwords > 0 else {
            return Phrase(
                "没有人设密码：--as 不证明身份", "nobody has a password: --as proves nothing")
        }
        return Phrase(
            "\(passwords) 人设有密码；能写此文件者不受其限",
            "passwords: \(passwords); whoever may write this file needs none")
    }
}
