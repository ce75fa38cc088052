import Domain

extension InputProblem {
    /// `FILE:LINE:COLUMN: key path: words`, as much of the place as is known.
    package var located: Phrase {
        var place = file
        if let line { place += ":\(line)" }
        if line != nil, let column { place += ":\(column)" }
        let start = [place, keyPath.map { InputProblem.excerpt($0) }].compactMap { $0 }.joined(
            separator: ": ")
        return Phrase { "\(start): \(words[$0])" }
    }

    /// What is wrong. Texts from outside are in it as they are, cut short: escape it before it is shown.
    package var words: Phrase { Phrase(reason.chinese, reason.english) }
}

extension InputProblem {
    fileprivate static func sign(_ delimiter: String) -> Phrase {
        switch delimiter {
        case ";": Phrase("分号", "semicolons")
        case "\t": Phrase("制表符", "tabs")
        case ",": Phrase("逗号", "commas")
        default: Phrase(delimiter, delimiter)
        }
    }

    /// As TOML writes it.
    fileprivate static func spelled(_ delimiter: String) -> String {
        delimiter == "\t" ? "\\t" : delimiter
    }

    /// The beginning of a text from outside, short enough to be quoted.
    static func excerpt(_ text: String, _ limit: Int = 60) -> String {
        let short = text.prefix(limit)
        return short.endIndex == text.endIndex ? text : short + "…"
    }
}

extension InputProblem.Reason {
    fileprivate var english: String {
        switch self {
        case .unreadable(let reason): "cannot be read: \(reason.words.en)"
        case .tooLarge(let limit): "is larger than \(limit / 1024) KiB"
        case .invalidUTF8: "is not valid UTF-8"
        case .notUTF8(let encoding):
            "is not valid UTF-8"
                + (encoding.map {
                    "; it looks like \($0): encoding = \"\($0)\" in the mapping's [source] reads it"
                }
                    ?? "")
        case .notEncoded(let encoding): "is not valid \(encoding)"
        case .noConverter(let encoding): "this system has no converter for \(encoding)"
        case .nulCharacter: "holds a NUL character"
        case .syntax(let words): "is not valid TOML: \(InputProblem.excerpt(words, 160))"
        case .tooDeep(let limit):
            "is nested or dotted deeper than \(limit) steps, or has names too long to keep: no such file is read"
        case .unknownKey(let key, let near): "unknown key “\(quote(key))”\(meant(near))"
        case .missingKey(let key): "the key “\(key)” is missing"
        case .wrongKind(let expected, let found): "must be \(expected.english), not \(found.english)"
        case .notOneOf(let choices, let found, let near):
            "“\(quote(found))” is none of \(choices.joined(separator: ", "))\(meant(near))"
        case .malformedID(let id):
            "“\(quote(id))” is no id: 1 to 32 of a-z 0-9 - _ . are, a letter or digit first"
        case .duplicateID(let id, let line):
            "the id “\(quote(id))” is taken" + (line.map { " on line \($0)" } ?? "")
        case .unknown(let thing, let id, let near):
            "there is no \(thing.english) “\(quote(id))”\(meant(near))"
        case .retired(let thing, let id): "the \(thing.english) “\(quote(id))” is retired; name one in use"
        case .nameTaken(let name, let owner): "“\(quote(name))” is what “\(quote(owner))” is called already"
        case .unknownZone(let zone): "there is no time zone “\(quote(zone))”"
        case .badTime(let text): "“\(quote(text))” is no time such as 08:30"
        case .badDay(let text): "“\(quote(text))” is no day such as 2026-10-01"
        case .badDays(let text): "“\(quote(text))” is no day and no days such as 2026-10-01..2026-10-07"
        case .backwardsDays(let text): "the days “\(quote(text))” end before they begin"
        case .badDuration(let text): "“\(quote(text))” is no time span such as 5m, 2h or 1h30m"
        case .badWindow(let text): "“\(quote(text))” is no window such as 08:30-12:00"
        case .backwardsWindow(let text): "the window “\(quote(text))” ends before it begins"
        case .overlappingWindows(let one, let other): "the windows \(quote(one)) and \(quote(other)) overlap"
        case .zeroTarget: "a limit must be longer than nothing; \"none\" is no limit"
        case .noClock: "sets no limit at all"
        case .calendarNeverWorks: "the calendar has no working time"
        case .holidayAndWorkday(let day): "\(day) is both a holiday and a workday"
        case .repeated(let text): "“\(quote(text))” is there twice"
        case .emptyList: "must not be empty"
        case .emptyText: "must not be empty"
        case .tooLong(let limit): "is longer than \(limit) characters"
        case .tooWide(let cells): "is wider than \(cells) cells"
        case .invisibleCharacter(let scalar): "holds an invisible or control character, \(codePoint(scalar))"
        case .outOfRange(let value, let least, let most): "\(value) is not within \(least) to \(most)"
        case .hookInSite:
            "hooks belong in the local configuration, ~/.config/griddesk/config.toml: a site file runs no programs"
        case .round(let flaw): flaw.words.en
        case .row(let flaw): flaw.words.en
        case .occasion(let flaw): flaw.words.en
        case .badTemplate(let text): "“\(quote(text))” is no column and no template such as \"{a} {b}\""
        case .badDateFormat(let text): "“\(quote(text))” is no date format such as yyyy-MM-dd HH:mm:ss or iso"
        case .ruleNeedsOneTest: "a rule needs exactly one of is, prefix and contains"
        case .cannotBeImported(let state): "tickets cannot be imported in the state \(state.rawValue)"
        case .noSuchMapping(let name, let near): "there is no mapping “\(quote(name))”\(meant(near))"
        case .unknownAction(let name, let near): "there is no action “\(quote(name))”\(meant(near))"
        case .unknownKeyName(let key):
            "“\(quote(key))” is no key such as d, F3, Ctrl-t, Alt-x or Space; the built-in keys stay"
        case .movingKey(let key): "“\(quote(key))” moves the cursor everywhere; the built-in keys stay"
        case .keyTaken(let key, let other): "“\(quote(key))” is a key of \(other); the built-in keys stay"
        case .badTheme(let words): "\(quote(words)); the built-in theme is used"
        case .relativeProgram(let path):
            "“\(quote(path))” is neither an absolute path nor a name that PATH finds; ~ and variables are not expanded"
        case .noProgram(let name): "“\(quote(name))” is no program that can be run"
        case .unknownFact(let name):
            "“\(quote(name))” is no fact such as ticket.reported, ticket.* or *; griddesk log shows their names"
        case .emptyFile: "is empty"
        case .missingColumns(let columns, let all):
            "\(columns.count) of \(all) columns are missing (\(InputProblem.listed(columns, ", "))): is this the file the mapping is for?"
        case .missingColumn(let column, let near): "the column “\(quote(column))” is missing\(meant(near))"
        case .repeatedColumn(let column): "the column “\(quote(column))” is there twice"
        case .otherDelimiter(let sign):
            "the columns are parted by \(InputProblem.sign(sign).en): delimiter = \"\(InputProblem.spelled(sign))\" "
                + "in the mapping's [source] reads it"
        case .quoteWithin: "a quote stands within a field that does not begin with one"
        case .unclosedQuote: "the quote that opens here is not closed"
        case .textAfterQuote(let line):
            "text follows the closing quote, on line \(line), of the one opened here"
        case .fieldTooLong(let limit):
            "a field is longer than \(limit / 1024) KiB; a closing quote may be missing"
        case .recordTooLong(let limit): "a record is longer than \(limit / 1024) KiB"
        case .fieldCount(let expected, let found): "has \(found) fields; the header has \(expected)"
        case .badJSON: "is not valid JSON"
        case .notAnObject: "is no JSON object"
        case .nestedValue(let key): "“\(quote(key))” holds a list or an object"
        case .missingValue(let column): "“\(quote(column))” is empty"
        case .inTheFuture(let column, let value): "“\(quote(column))” is “\(quote(value))”, in the future"
        case .skippedTime(let column, let value):
            "“\(quote(column))” is “\(quote(value))”, which the zone's clocks were set forward over"
        case .badDate(let column, let value): "“\(quote(column))” is “\(quote(value))”, no date of the format"
        case .badCell(let column, let value): "“\(quote(column))” is “\(quote(value))”, which means nothing"
        case .noRule(let field, let value): "no rule gives the \(field) of “\(quote(value))”"
        case .outOfOrder(let earlier, let later): "\(later.english) before it was \(earlier.english)"
        case .beyondState(let milestone, let state):
            "has a time at which it was \(milestone.english), yet is \(state.rawValue)"
        case .textTooLong(let column, let limit): "“\(quote(column))” is longer than \(limit) characters"
        case .repeatedNumber(let number, let line):
            "the number “\(quote(number))” was on line \(line) with other content"
        case .logbook(let flaw): flaw.words.en
        case .check(let flaw): flaw.words.en
        }
    }

    fileprivate var chinese: String {
        switch self {
        case .unreadable(let reason): "无法读取：\(reason.words.zh)"
        case .tooLarge(let limit): "大于 \(limit / 1024) KiB"
        case .invalidUTF8: "不是有效的 UTF-8"
        case .notUTF8(let encoding):
            "不是有效的 UTF-8"
                + (encoding.map { "；看来是 \($0)：在映射的 [source] 里写 encoding = \"\($0)\" 即可读取" } ?? "")
        case .notEncoded(let encoding): "不是有效的 \(encoding)"
        case .noConverter(let encoding): "本系统没有 \(encoding) 的转换表"
        case .nulCharacter: "含有 NUL 字符"
        case .syntax(let words): "不是有效的 TOML：\(InputProblem.excerpt(words, 160))"
        case .tooDeep(let limit): "嵌套或带点的键超过 \(limit) 层，或名称过长：不读这样的文件"
        case .unknownKey(let key, let near): "没有“\(quote(key))”这个键\(maybe(near))"
        case .missingKey(let key): "缺少键“\(key)”"
        case .wrongKind(let expected, let found): "应为\(expected.chinese)，而非\(found.chinese)"
        case .notOneOf(let choices, let found, let near):
            "“\(quote(found))”不是 \(choices.joined(separator: "、")) 之一\(maybe(near))"
        case .malformedID(let id): "“\(quote(id))”不能作 id：限 1 至 32 个 a-z 0-9 - _ .，首位为字母或数字"
        case .duplicateID(let id, let line): "id “\(quote(id))”已被占用" + (line.map { "（第 \($0) 行）" } ?? "")
        case .unknown(let thing, let id, let near): "没有\(thing.chinese)“\(quote(id))”\(maybe(near))"
        case .retired(let thing, let id): "\(thing.chinese)“\(quote(id))”已停用，请改为在用的"
        case .nameTaken(let name, let owner): "“\(quote(name))”已指“\(quote(owner))”"
        case .unknownZone(let zone): "没有时区“\(quote(zone))”"
        case .badTime(let text): "“\(quote(text))”不是 08:30 这样的时刻"
        case .badDay(let text): "“\(quote(text))”不是 2026-10-01 这样的日期"
        case .badDays(let text): "“\(quote(text))”不是 2026-10-01 或 2026-10-01..2026-10-07 这样的日期"
        case .backwardsDays(let text): "日期“\(quote(text))”止早于起"
        case .badDuration(let text): "“\(quote(text))”不是 5m、2h、1h30m 这样的时长"
        case .badWindow(let text): "“\(quote(text))”不是 08:30-12:00 这样的时段"
        case .backwardsWindow(let text): "时段“\(quote(text))”止早于起"
        case .overlappingWindows(let one, let other): "时段 \(quote(one)) 与 \(quote(other)) 重叠"
        case .zeroTarget: "时限不能为零；不设时限请写 \"none\""
        case .noClock: "没有设任何时限"
        case .calendarNeverWorks: "该日历没有工作时间"
        case .holidayAndWorkday(let day): "\(day) 既是放假日又是上班日"
        case .repeated(let text): "“\(quote(text))”重复"
        case .emptyList: "不能为空"
        case .emptyText: "不能为空"
        case .tooLong(let limit): "超过 \(limit) 个字符"
        case .tooWide(let cells): "宽度超过 \(cells) 格"
        case .invisibleCharacter(let scalar): "含有不可见字符或控制字符 \(codePoint(scalar))"
        case .outOfRange(let value, let least, let most): "\(value) 不在 \(least) 至 \(most) 之间"
        case .hookInSite: "[[hook]] 只能写在本机配置 ~/.config/griddesk/config.toml 里：场所文件不运行程序"
        case .round(let flaw): flaw.words.zh
        case .row(let flaw): flaw.words.zh
        case .occasion(let flaw): flaw.words.zh
        case .badTemplate(let text): "“\(quote(text))”既不是列名，也不是 \"{甲} {乙}\" 这样的模板"
        case .badDateFormat(let text): "“\(quote(text))”不是 yyyy-MM-dd HH:mm:ss 或 iso 这样的日期格式"
        case .ruleNeedsOneTest: "一条规则须有且只有 is、prefix、contains 之一"
        case .cannotBeImported(let state): "不能导入 \(state.rawValue) 状态的工单"
        case .noSuchMapping(let name, let near): "没有名为“\(quote(name))”的映射\(maybe(near))"
        case .unknownAction(let name, let near): "没有操作“\(quote(name))”\(maybe(near))"
        case .unknownKeyName(let key): "“\(quote(key))”不是 d、F3、Ctrl-t、Alt-x、Space 这样的键；仍用自带的键"
        case .movingKey(let key): "“\(quote(key))”到处用来移动光标；仍用自带的键"
        case .keyTaken(let key, let other): "“\(quote(key))”已是 \(other) 的键；仍用自带的键"
        case .badTheme(let words): "\(quote(words))；改用自带主题"
        case .relativeProgram(let path): "“\(quote(path))”既非绝对路径，也非 PATH 中的程序名；不展开 ~ 和变量"
        case .noProgram(let name): "没有可运行的程序“\(quote(name))”"
        case .unknownFact(let name):
            "没有“\(quote(name))”这种条目，可写 ticket.reported、ticket.* 或 *；名称见 griddesk log"
        case .emptyFile: "文件为空"
        case .missingColumns(let columns, let all):
            "\(all) 列中缺 \(columns.count) 列（\(InputProblem.listed(columns, "、"))）：文件与映射不符？"
        case .missingColumn(let column, let near): "缺少列“\(quote(column))”\(maybe(near))"
        case .repeatedColumn(let column): "列“\(quote(column))”出现两次"
        case .otherDelimiter(let sign):
            "各列以\(InputProblem.sign(sign).zh)分隔：在映射的 [source] 里写 delimiter = \"\(InputProblem.spelled(sign))\" 即可读取"
        case .quoteWithin: "没有以引号开头的字段里有引号"
        case .unclosedQuote: "此处的引号没有闭合"
        case .textAfterQuote(let line): "此处的引号闭合之后（第 \(line) 行）还有文字"
        case .fieldTooLong(let limit): "一个字段超过 \(limit / 1024) KiB，可能缺少闭合引号"
        case .recordTooLong(let limit): "一条记录超过 \(limit / 1024) KiB"
        case .fieldCount(let expected, let found): "有 \(found) 个字段，表头有 \(expected) 个"
        case .badJSON: "不是有效的 JSON"
        case .notAnObject: "不是 JSON 对象"
        case .nestedValue(let key): "“\(quote(key))”里是列表或对象"
        case .missingValue(let column): "“\(quote(column))”为空"
        case .inTheFuture(let column, let value): "“\(quote(column))”的“\(quote(value))”晚于现在"
        case .skippedTime(let column, let value): "“\(quote(column))”的“\(quote(value))”在拨快时钟时被跳过，没有这个时间"
        case .badDate(let column, let value): "“\(quote(column))”的“\(quote(value))”不符合日期格式"
        case .badCell(let column, let value): "“\(quote(column))”的“\(quote(value))”无法识别"
        case .noRule(let field, let value): "没有规则能由“\(quote(value))”得出 \(field)"
        case .outOfOrder(let earlier, let later): "\(later.chinese)早于\(earlier.chinese)"
        case .beyondState(let milestone, let state): "有\(milestone.chinese)时间，状态却是 \(state.rawValue)"
        case .textTooLong(let column, let limit): "“\(quote(column))”超过 \(limit) 个字符"
        case .repeatedNumber(let number, let line): "编号“\(quote(number))”已在第 \(line) 行出现，内容不同"
        case .logbook(let flaw): flaw.words.zh
        case .check(let flaw): flaw.words.zh
        }
    }

    private func quote(_ text: String) -> String { InputProblem.excerpt(text) }

    private func meant(_ near: String?) -> String { near.map { "; is “\(quote($0))” meant?" } ?? "" }

    private func maybe(_ near: String?) -> String { near.map { "，是否为“\(quote($0))”？" } ?? "" }

    private func codePoint(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension InputProblem {
    /// The first few.
    fileprivate static func listed(_ names: [String], _ comma: String) -> String {
        names.prefix(4).map { excerpt($0) }.joined(separator: comma) + (names.count > 4 ? " …" : "")
    }
}
