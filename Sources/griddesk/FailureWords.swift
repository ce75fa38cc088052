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
        case .noPast(let text, .before(let first), let zone): "\(text) 太早：值班日志从 \(zone.stamp(first)) 开始"
        case .noPast(let text, .ahead, zone: _): "\(text) 还没有到"
        case .skippedTime(let text, let zone): "没有 \(text) 这个时间：\(zone) 当天拨快时钟，跳过了它"
        case .repeatedTime(let text, let first, let second):
            "\(text) 有两次（当天拨慢时钟）：请写明 \(first) 或 \(second)"
        case .needsYes: "此处无法询问：确认生效请加 --yes，只看变动用 --dry-run；什么也没有写入"
        case .noPasswordSource: "需要密码：在终端上输入，或用 --password-fd 指明文件描述符"
        case .noMorePasswords(let descriptor): "--password-fd \(descriptor) 里没有密码"
        case .passwordsDiffer: "两次输入的密码不同，没有改动"
        case .badNumber(let text): "不是工单号：\(text)（形如 261120-017）"
        case .badOccasion(let text): "不是场次：\(text)（形如 m260921-03，见 occasion list）"
        case .badRound(let text): "不是巡查轮次：\(text)（形如 night.b05@261120T2200，见 patrol list）"
        case .badFinding(let text): "不是问题编号：\(text)（形如 night.b05@261120T2200#1，见 patrol show）"
        case .noSeal(let path): "\(path) 里没有 cut 编号 散列 这一行，不是导出的交接记录"
        case .badReportName(let text): "不是报告：\(text)（形如 daily@2026-11-20，见 report list）"
        case .badReport(let problems): problems.map(\.zh).joined(separator: "；") + "；什么也没有写入"
        case .badValue(let option, let text): "\(option) 不能是 \(text)，可用的值见 --help"
        case .badFilter(_, let problem): "筛选有误：" + problem.words.zh
        case .missing(let fields):
            "还缺\(fields.map(\.name.zh).joined(separator: "、"))：在话里写明，或加 "
                + fields.map(\.example.zh).joined(separator: " ")
        case .reminderOfNone(let numbers):
            numbers.isEmpty
                ? "没有找到要催的未结工单；说电话或位置，或用 ticket remind 单号"
                : "催的是哪一张：\(numbers.map(\.text).joined(separator: "、"))；用 ticket remind 单号"
        case .ambiguous(let text, let ids): "\(text) 有多个：\(ids.joined(separator: "、"))"
        case .cannotRead(let path, let reason):
            (path == "-" ? "无法读取标准输入" : "无法读取 \(path)") + Self.words(reason).zh
        case .cannotWrite(let path, let reason):
            (path == "-" ? "无法写到标准输出" : "无法写入 \(path)") + Self.words(reason).zh
        case .readerGone: ""
        case .unknownMapping(let name, let known): "没有映射 \(name)，自带的有 \(known.joined(separator: "、"))"
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
        case .noPast(let text, .before(let first), let zone):
            "\(text) is too early: the logbook begins at \(zone.stamp(first))"
        case .noPast(let text, .ahead, zone: _): "\(text) is still ahead"
        case .skippedTime(let text, let zone):
            "there is no \(text): the clocks of \(zone) were set forward over it that day"
        case .repeatedTime(let text, let first, let second):
            "\(text) was shown twice as the clocks were set back: say \(first) or \(second)"
        case .needsYes:
            "nobody can be asked here: --yes puts it in force, --dry-run only shows it; nothing was written"
        case .noPasswordSource:
            "this takes a password: type it at a terminal, or name a file descriptor by --password-fd"
        case .noMorePasswords(let descriptor): "there is no password in --password-fd \(descriptor)"
        case .passwordsDiffer: "the two passwords differ; nothing was changed"
        case .badNumber(let text): "no ticket number: \(text); one looks like 261120-017"
        case .badOccasion(let text):
            "no occasion: \(text); one looks like m260921-03, and occasion list has them"
        case .badRound(let text):
            "no round: \(text); one looks like night.b05@261120T2200, and patrol list has them"
        case .badFinding(let text):
            "no finding: \(text); one looks like night.b05@261120T2200#1, and patrol show has them"
        case .noSeal(let path): "\(path) has no line `cut NUMBER HASH`: it is no exported handover"
        case .badReportName(let text):
            "no report: \(text); one looks like daily@2026-11-20, and report list has them"
        case .badReport(let problems):
            problems.map(\.en).joined(separator: "; ") + "; nothing was written"
        case .badValue(let option, let text): "\(option) cannot be \(text); --help lists what it can be"
        case .badFilter(_, let problem): "the filter is wrong: " + problem.words.en
        case .missing(let fields):
            "\(fields.map(\.name.en).joined(separator: " and ")) missing: name it in the line, or add "
                + fields.map(\.example.en).joined(separator: " ")
        case .reminderOfNone(let numbers):
            numbers.isEmpty
                ? "no open ticket to remind of: say the telephone or the place, or ticket remind NUMBER"
                : "which one is asked about: \(numbers.map(\.text).joined(separator: ", "))? ticket remind NUMBER"
        case .ambiguous(let text, let ids): "\(text) may be any of \(ids.joined(separator: ", "))"
        case .cannotRead(let path, let reason):
            (path == "-" ? "cannot read standard input" : "cannot read \(path)")
                + Self.words(reason).en
        case .cannotWrite(let path, let reason):
            (path == "-" ? "cannot write to standard output" : "cannot write \(path)")
                + Self.words(reason).en
        case .readerGone: ""
        case .unknownMapping(let name, let known):
            "no mapping \(name); built in are \(known.joined(separator: ", "))"
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
                "没有值班员 \(name)，见 griddesk operator list", "no operator \(name); see griddesk operator list")
        case .unbound(let user):
            Phrase(
                "系统用户 \(user) 不是本台值班员：用 --as，或请管理员执行 operator add --system-user \(user)",
                "system user \(user) is no operator of this desk: use --as, or have an administrator run "
                    + "operator add --system-user \(user)")
        case .disabled(let id): Phrase("值班员 \(id.text) 已停用", "operator \(id.text) is disabled")
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
