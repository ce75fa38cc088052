import Domain
import Foundation
import Intake
import Screen
import Store
import Terminal
import Wire
import Words

/// Every failure of the command line in both languages.
extension CommandFailure {
    func lines(_ language: Language) -> [String] {
        let text = Phrase(chinese, english)[language]
        if case .readerGone = self { return [] }
        return ["griddesk: " + text] + pointer
    }

    private static func words(_ reason: Int32?) -> Phrase {
        guard let words = reason.map({ SystemReason($0).words }) else { return Phrase("", "") }
        return Phrase("：\(words.zh)", ": \(words.en)")
    }

    private var chinese: String {
        switch self {
        case .argumentNotUTF8: "参数不是有效的 UTF-8"
        case .badTime(let text): "看不懂时间 \(text)：请用 2026-04-30 16:00、14:05 或带时区的 ISO 8601"
        case .skippedTime(let text, let zone): "没有 \(text) 这个时间：\(zone) 当天拨快时钟，跳过了它"
        case .repeatedTime(let text, let first, let second):
            "\(text) 有两次（当天拨慢时钟）：请写明 \(first) 或 \(second)"
        case .needsYes: "此处无法询问：确认生效请加 --yes，只看变动用 --dry-run；什么也没有写入"
        case .badNumber(let text): "不是工单号：\(text)（形如 261120-017）"
        case .badValue(let option, let text): "\(option) 不能是 \(text)，可用的值见 --help"
        case .badFilter(_, let problem): "筛选有误：" + problem.words.zh
        case .missing(let fields):
            "还缺\(fields.map(\.name.zh).joined(separator: "、"))：在话里写明，或加 "
                + fields.map(\.example.zh).joined(separator: " ")
        case .ambiguous(let text, let ids): "\(text) 有多个：\(ids.joined(separator: "、"))"
        case .cannotRead(let path, let reason):
            (path == "-" ? "无法读取标准输入" : "无法读取 \(path)") + Self.words(reason).zh
        case .cannotWrite(let path, let reason):
            (path == "-" ? "无法写到标准输出" : "无法写入 \(path)") + Self.words(reason).zh
        case .readerGone: ""
        case .unknownMapping(let name): "没有映射 \(name)，自带的有 \(Mapping.builtInNames.joined(separator: "、"))"
        case .unknownTheme(let name):
            "没有主题 \(name)，自带的有 \(Theme.shippedNames.joined(separator: "、"))，也可给出文件"
        case .noHook(let path): "\(path) 里没有 [[hook]]：写法见 griddesk relay --help"
        case .unknownZone(let name): "系统时区库中没有时区 \(name)"
        case .badLines(let count): "\(count) 行有误，什么也没有写入；--skip-bad 可略过坏行（重号除外）"
        case .cancelled: "已取消，什么也没有写入"
        case .failedCheck: "核对未通过"
        }
    }

    private var english: String {
        switch self {
        case .argumentNotUTF8: "an argument is not valid UTF-8"
        case .badTime(let text): "no time: \(text); use 2026-04-30 16:00, 14:05 or ISO 8601 with a zone"
        case .skippedTime(let text, let zone):
            "there is no \(text): the clocks of \(zone) were set forward over it that day"
        case .repeatedTime(let text, let first, let second):
            "\(text) was shown twice as the clocks were set back: say \(first) or \(second)"
        case .needsYes:
            "nobody can be asked here: --yes puts it in force, --dry-run only shows it; nothing was written"
        case .badNumber(let text): "no ticket number: \(text); one looks like 261120-017"
        case .badValue(let option, let text): "\(option) cannot be \(text); --help lists what it can be"
        case .badFilter(_, let problem): "the filter is wrong: " + problem.words.en
        case .missing(let fields):
            "\(fields.map(\.name.en).joined(separator: " and ")) missing: name it in the line, or add "
                + fields.map(\.example.en).joined(separator: " ")
        case .ambiguous(let text, let ids): "\(text) may be any of \(ids.joined(separator: ", "))"
        case .cannotRead(let path, let reason):
            (path == "-" ? "cannot read standard input" : "cannot read \(path)")
                + Self.words(reason).en
        case .cannotWrite(let path, let reason):
            (path == "-" ? "cannot write to standard output" : "cannot write \(path)")
                + Self.words(reason).en
        case .readerGone: ""
        case .unknownMapping(let name):
            "no mapping \(name); built in are \(Mapping.builtInNames.joined(separator: ", "))"
        case .unknownTheme(let name):
            "no theme \(name); built in are \(Theme.shippedNames.joined(separator: ", ")), or name a file"
        case .noHook(let path): "there is no [[hook]] in \(path); griddesk relay --help shows one"
        case .unknownZone(let name): "the system's tz database has no zone \(name)"
        case .badLines(let count):
            "\(count == 1 ? "1 bad line" : "\(count) bad lines"), nothing was written; --skip-bad leaves \(count == 1 ? "it" : "them") out (repeated numbers excepted)"
        case .cancelled: "cancelled; nothing was written"
        case .failedCheck: "the check failed"
        }
    }

    /// The filter with a mark under what is wrong in it.
    private var pointer: [String] {
        guard case .badFilter(let text, let problem) = self else { return [] }
        let characters = Array(text)
        let lead = String(characters.prefix(problem.range.lowerBound)).escapedForLine.cellWidth
        let range = problem.range.clamped(to: 0..<characters.count)
        let width = max(1, String(characters[range]).escapedForLine.cellWidth)
        return [
            "  " + text.escapedForLine,
            "  " + String(repeating: " ", count: lead) + String(repeating: "^", count: width),
        ]
    }
}

extension Requester.Problem {
    var words: Phrase {
        switch self {
        case .unknown(let name):
            Phrase(
                "没有操作员 \(name)，见 griddesk operator list", "no operator \(name); see griddesk operator list")
        case .unbound(let user):
            Phrase(
                "系统用户 \(user) 不是本台操作员：用 --as，或请管理员执行 operator add --system-user \(user)",
                "system user \(user) is no operator of this desk: use --as, or have an administrator run "
                    + "operator add --system-user \(user)")
        case .disabled(let id): Phrase("操作员 \(id.text) 已停用", "operator \(id.text) is disabled")
        }
    }
}

extension MissingField {
    fileprivate var name: Phrase {
        switch self {
        case .grid: Phrase("网格", "grid")
        case .category: Phrase("类别", "category")
        case .what: Phrase("事项", "what")
        }
    }

    fileprivate var example: Phrase {
        switch self {
        case .grid: Phrase("--grid 5号楼", "--grid b05")
        case .category: Phrase("--category 漏水", "--category leak")
        case .what: Phrase("--what 事项", "--what TEXT")
        }
    }
}

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

extension TerminalProblem {
    func lines(_ language: Language) -> [String] {
        let text: Phrase =
            switch self {
            case .notATerminal: Phrase("标准输入或输出不是终端", "standard input or output is no terminal")
            case .termMissing: Phrase("没有设置 TERM", "TERM is not set")
            case .termUnknown(let name):
                Phrase("不认识终端类型 TERM=\(name)", "unknown terminal type TERM=\(name)")
            case .noFullScreen(let name):
                Phrase("终端 TERM=\(name) 不能全屏显示", "a TERM=\(name) terminal cannot do full screen")
            }
        let help =
            Phrase(
                "行命令在任何终端可用：griddesk ticket list、griddesk ticket new、griddesk --help",
                "the line commands work anywhere: griddesk ticket list, griddesk ticket new, griddesk --help")
        return ["griddesk: " + text[language], help[language]]
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

extension ThemeProblem {
    var words: Phrase {
        let text: Phrase =
            switch reason {
            case .syntax(let words): Phrase(words, words)
            case .unknownKey(let key): Phrase("不认识 \(key)", "unknown key \(key)")
            case .unknownRole(let role): Phrase("没有角色 \(role)", "no role \(role)")
            case .unknownColor(let color): Phrase("没有颜色 \(color)", "no colour \(color)")
            case .unknownAttribute(let name): Phrase("没有属性 \(name)", "no attribute \(name)")
            case .wrongType(let key): Phrase("\(key) 的类型不对", "\(key) has the wrong type")
            }
        return Phrase { "\(file):\(line): \(text[$0])" }
    }
}

extension ClockProblem {
    var words: Phrase { Phrase(chinese, english) }

    /// That the holidays of a year are not in the calendar.
    static func unannounced(_ year: Int) -> Phrase {
        Phrase(
            "griddesk: 日历未收录 \(year) 年放假安排（尚未公布或未补充），按星期计算",
            "griddesk: the calendar has no holidays of \(year) (not announced, or not added yet): weekdays were counted"
        )
    }

    private var chinese: String {
        switch self {
        case .notAnObject: "不是 JSON 对象"
        case .lineTooLong: "行太长"
        case .missing(let key): "缺少 \(key)"
        case .wrongKind(let key): "\(key) 的类型不对"
        case .unknownOperation(let text): "op 不能是 \(text)：只有 add、between"
        case .unknownCalendar(let name, let known): "没有日历 \(name)，有 \(known.joined(separator: "、"))"
        case .badTime(let text): "看不懂时间 \(text)：请用 2026-04-30 16:00、14:05 或带时区的 ISO 8601"
        case .skippedTime(let text): "没有 \(text) 这个时间：当天拨快时钟，跳过了它"
        case .repeatedTime(let text, let first, let second): "\(text) 有两次：请写明 \(first) 或 \(second)"
        case .negativeMinutes(let count): "分钟数不能为负：\(count)"
        case .neverWorks(let name): "日历 \(name) 没有工作时间"
        case .noEnd: "日历的工作时间不足，得不出终点"
        }
    }

    private var english: String {
        switch self {
        case .notAnObject: "no JSON object"
        case .lineTooLong: "the line is too long"
        case .missing(let key): "\(key) is missing"
        case .wrongKind(let key): "\(key) is of the wrong kind"
        case .unknownOperation(let text): "op cannot be \(text): there are add and between"
        case .unknownCalendar(let name, let known):
            "no calendar \(name); there are \(known.joined(separator: ", "))"
        case .badTime(let text): "no time: \(text); use 2026-04-30 16:00, 14:05 or ISO 8601 with a zone"
        case .skippedTime(let text): "there is no \(text): the clocks were set forward over it that day"
        case .repeatedTime(let text, let first, let second):
            "\(text) was shown twice as the clocks were set back: say \(first) or \(second)"
        case .negativeMinutes(let count): "minutes cannot be negative: \(count)"
        case .neverWorks(let name): "calendar \(name) has no working time"
        case .noEnd: "the calendar has too little working time left to reach an end"
        }
    }
}
