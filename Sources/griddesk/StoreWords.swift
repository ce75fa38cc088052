import Domain
import Store
import Words

/// What the store did not do, and what its upkeep found, in both languages.
extension StoreError {
    func lines(_ language: Language, site: Site?) -> [String] {
        if case .conflict(let conflict) = self { return StoreError.lines(conflict, language, site) }
        return ["griddesk: " + Phrase(chinese(site), english(site))[language]]
    }

    private static func lines(_ conflict: Conflict, _ language: Language, _ site: Site?) -> [String] {
        let head =
            Phrase(
                "\(conflict.subject.id) 已被他人改动：您看到的是第 \(conflict.expected) 版，现为第 \(conflict.current) 版；未写入",
                "\(conflict.subject.id) was changed by somebody else: you saw revision \(conflict.expected), "
                    + "it is at \(conflict.current) now; nothing was written")[language]
        let since = conflict.since.map { entry in
            "  \(entry.stamp.recordedAt.iso8601) \(entry.stamp.operatorID)@\(entry.stamp.desk): "
                + entry.fact.storedName.name
        }
        return ["griddesk: " + head] + since
    }

    private func chinese(_ site: Site?) -> String {
        switch self {
        case .refused(let refusal): refusal.words(site).zh
        case .conflict(let conflict): conflict.subject.id
        case .ticketNotFound(let number): "没有工单 \(number.text)"
        case .notFound(let path): "没有 \(path)：先执行 griddesk init，或用 --db 指明"
        case .moved(let path): "\(path) 已被移走、删除或替换，未写入：把原文件放回原处，或用 griddesk restore 恢复备份"
        case .exchanged(let path): "\(path) 的日志已换成另一份或较早的一份，未写入：核对后重试，或用 griddesk restore 恢复最近的备份"
        case .alreadyExists(let path): "\(path) 已存在，不会覆盖"
        case .notADesk(let path): "\(path) 不是值班台数据库；未改动"
        case .newerSchema(let found, let known): "数据库版本 \(found) 比本程序（\(known)）新：请升级 griddesk；未改动"
        case .newerDesk(let entries, let backup):
            "现有数据库最后的记录不在备份里（现有 \(entries) 条，备份 \(backup) 条），恢复会丢失它们；确要如此请用 restore --force"
        case .damagedTarget(let path): "\(path) 已损坏，无从核对：用 restore --force 以备份取代它"
        case .busy: "别的席位占用太久，未写入，请重试"
        case .diskFull: "磁盘已满，未写入"
        case .readOnly: "数据库或其文件夹只读，未写入"
        case .unreadable(let path, let trouble):
            "无法读取：" + [path, trouble?.words.zh ?? ""].filter { !$0.isEmpty }.joined(separator: "：")
        case .unwritable(let path, let trouble):
            "无法写入：" + [path, trouble?.words.zh ?? ""].filter { !$0.isEmpty }.joined(separator: "：")
        case .corrupt(let text): "数据库损坏：\(text)；请用 griddesk restore 恢复备份"
        case .unknownFact(let stored, let entry):
            "条目 \(entry) 的 \(stored.name) v\(stored.version) 无法识别：请升级 griddesk"
        }
    }

    private func english(_ site: Site?) -> String {
        switch self {
        case .refused(let refusal): refusal.words(site).en
        case .conflict(let conflict): conflict.subject.id
        case .ticketNotFound(let number): "no ticket \(number.text)"
        case .notFound(let path): "there is no \(path): run griddesk init first, or name another with --db"
        case .moved(let path):
            "\(path) was removed or replaced, nothing was written: put the file back, or griddesk restore a backup"
        case .exchanged(let path):
            "\(path) holds another or an older logbook now, nothing was written: look and try again, or griddesk restore the latest backup"
        case .alreadyExists(let path): "\(path) exists and is not overwritten"
        case .notADesk(let path): "\(path) is no desk's database; left as it is"
        case .newerSchema(let found, let known):
            "the database's schema \(found) is newer than this program's \(known): upgrade griddesk; left as it is"
        case .newerDesk(let entries, let backup):
            "the last entries of the desk are not in the backup (\(entries) there, \(backup) in the backup) and would be lost: restore --force does it"
        case .damagedTarget(let path):
            "\(path) is damaged and cannot be compared: restore --force puts the backup in its place"
        case .busy: "another desk kept the logbook too long; nothing was written, try again"
        case .diskFull: "the disk is full; nothing was written"
        case .readOnly: "the database or its folder is read-only; nothing was written"
        case .unreadable(let path, let trouble):
            "cannot read: " + [path, trouble?.words.en ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
        case .unwritable(let path, let trouble):
            "cannot write: " + [path, trouble?.words.en ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
        case .corrupt(let text): "the database is damaged: \(text); restore a backup with griddesk restore"
        case .unknownFact(let stored, let entry):
            "entry \(entry) holds \(stored.name) v\(stored.version), which this program does not know: upgrade griddesk"
        }
    }
}

extension StoreError.Trouble {
    fileprivate var words: Phrase {
        switch self {
        case .system(let reason): reason.words
        case .folderNotWritable:
            Phrase("要读值班台，它的文件夹须可写", "reading a desk needs a folder that can be written")
        case .olderSchema:
            Phrase("数据库版本较旧，须先以可写方式打开一次", "of an older schema, to be opened for writing once")
        case .noZone(let name): Phrase("没有时区 \(name)", "no time zone \(name)")
        case .other(let text): Phrase(text, text)
        }
    }
}

extension VerifyProblem {
    var words: Phrase {
        switch self {
        case .brokenChain(let entry):
            Phrase(
                "条目 \(entry)：校验链断裂，内容被改动过", "entry \(entry): the hash chain is broken, its bytes were changed"
            )
        case .gap(let number):
            Phrase("条目 \(number) 之前缺号", "an entry is missing before \(number)")
        case .revisionGap(let subject, let revision):
            Phrase("\(subject.id) 缺第 \(revision) 版", "\(subject.id) lacks revision \(revision)")
        case .timeRunsBack(let entry):
            Phrase("条目 \(entry) 的时间倒退", "entry \(entry) was recorded before the one in front of it")
        case .unknownFact(let stored, let entry):
            Phrase(
                "条目 \(entry)：无法识别 \(stored.name) v\(stored.version)",
                "entry \(entry): unknown fact \(stored.name) v\(stored.version)")
        case .unreadableFact(let entry):
            Phrase("条目 \(entry) 无法读取", "entry \(entry) cannot be read")
        case .withoutBirth(let subject):
            Phrase("\(subject.id) 没有开头", "\(subject.id) has no beginning")
        case .file(let words):
            Phrase("文件损坏：\(words)", "the file is damaged: \(words)")
        case .table(let table, let key, let difference):
            Phrase(
                "表 \(table)，\(key)：\(difference.words.zh)", "table \(table), \(key): \(difference.words.en)")
        }
    }
}

extension VerifyProblem.Difference {
    fileprivate var words: Phrase {
        switch self {
        case .missing: Phrase("缺少", "missing")
        case .extra: Phrase("多出", "not in the logbook")
        case .different: Phrase("不一致", "different")
        }
    }
}

extension UpkeepProgress.Phase {
    var words: Phrase {
        switch self {
        case .chain: Phrase("校验链", "chain")
        case .replay: Phrase("重放", "replay")
        case .compare: Phrase("比对", "compare")
        case .write: Phrase("写入", "write")
        case .copy: Phrase("复制", "copy")
        }
    }
}
