/// How offices are called.
enum UnitWords {
    static let suffixes = PhraseTable(
        """
        处,科,局,办,部,委,股,院,所,馆,室,中心,办公室,公司,大队,支队,支部,工会,团委,党委,纪委,政府,人大,政协,法院,检察院,学院,医院,银行,协会,\
        商会,研究院,发改委,住建委,妇联,残联,科协,文联,总工会
        """, true)
    /// What a suffix ends in.
    static let last: Set<Character> = Set("处科局办部委股院所馆室心司队支会府大协医行联")
    /// Those that are a whole name.
    static let complete: Set<String> = [
        "工会", "团委", "党委", "纪委", "人大", "政协", "法院", "检察院", "发改委", "住建委", "妇联", "残联", "科协", "文联", "总工会",
    ]
    /// What the name of an office often begins with, so that it is found within a sentence.
    static let stems: Set<String> = [
        "财务", "人事", "审计", "法制", "法规", "督查", "信息", "后勤", "行政", "综合", "保卫", "组织", "宣传", "统战", "纪检", "信访", "档案",
        "秘书", "机要", "接待", "政策", "规划", "基建", "资产", "采购", "老干部", "离退休", "外事", "教务", "科研", "学工", "招商", "财政",
        "税务", "民政", "教育", "卫健", "公安", "司法", "住建", "交通", "水利", "农业", "商务", "文化", "体育", "统计", "应急", "市监",
        "市场监管", "医保", "人社", "总务", "文秘", "党政", "市委", "市府", "市长", "校长", "院长", "政研", "机关", "服务", "会计", "投资",
    ]
    /// Signs of a sentence, not of a name.
    static let sentence: Set<Character> = Set("的了在是我你他她它们这那有不没坏来去说要请到和与个全内外局底顶前后多处理几各每本该里上下哪被把给跟让叫报")
    /// 外事 of 外事办公室 before a token.
    static func isStem(_ text: String) -> Bool {
        stems.contains(text) || text.last.map { "委府处局科".contains($0) } ?? false
    }

    static let english: Set<String> = [
        "finance", "hr", "personnel", "legal", "audit", "it", "procurement", "planning", "mayor",
        "secretary", "admin", "administration", "archive", "press", "publicity", "party", "registry", "tax",
        "education", "health", "transport", "human", "resource", "accounting", "accounts", "account",
        "budget",
        "general", "youth", "trade", "statistic", "justice", "commerce", "culture", "sport", "water",
        "housing", "petition",
    ]
    static let englishHeads: Set<String> = [
        "league", "union", "office", "department", "dept", "division", "bureau", "section", "committee",
    ]
}

extension LineReading {
    /// The office that reports: 财务处, 市委办公室, finance office.
    mutating func findUnit() {
        for index in tokens.indices where line.unit == nil {
            guard let span = chineseUnit(endingAt: index) ?? englishUnit(endingAt: index) else { continue }
            let wide = placeSpan(span)
            line.unit = take(labelStart(before: wide.lowerBound)..<wide.upperBound, as: text(span))
        }
    }

    private func chineseUnit(endingAt index: Int) -> Range<Int>? {
        guard isFree(index), let last = han(index), UnitWords.last.contains(last),
            let suffix = suffix(endingAt: index)
        else { return nil }
        return whole(endingAt: index, suffix) ?? known(endingAt: index, suffix)
    }

    /// An office whose name begins and ends where something else does.
    private func whole(endingAt index: Int, _ suffix: Range<Int>) -> Range<Int>? {
        guard isUnitEdge(behind: index) else { return nil }
        var start = suffix.lowerBound
        while start > 0, index - start < 9, isFree(start - 1), isJoined(start), isName(start - 1) {
            start -= 1
        }
        if let labelled = (start..<max(start, suffix.lowerBound)).first(where: { hasLabel(before: $0) }) {
            start = labelled
        }
        if UnitWords.complete.contains(text(suffix)), isEdge(before: suffix.lowerBound) { return suffix }
        guard start < suffix.lowerBound else { return nil }
        let stem = text(start..<suffix.lowerBound)
        let isMine = han(start - 1) == "我" && isEdge(before: start - 1)
        if isEdge(before: start) || hasLabel(before: start) || isMine, stem.count <= 4, stem.count >= 2 {
            return start..<(index + 1)
        }
        guard known(endingAt: index, suffix) == nil else { return nil }
        return isEdge(before: start) && stem.count >= 2 ? start..<(index + 1) : nil
    }

    /// An office of a usual name within a sentence.
    private func known(endingAt index: Int, _ suffix: Range<Int>) -> Range<Int>? {
        if isJoined(index + 1), let next = han(index + 1), "理分公门".contains(next) { return nil }
        for length in [4, 3, 2] where suffix.lowerBound >= length {
            let begin = suffix.lowerBound - length
            guard (begin..<index).allSatisfy(isFree),
                UnitWords.stems.contains(text(begin..<suffix.lowerBound))
            else { continue }
            let hasTown =
                begin > 0 && isFree(begin - 1) && han(begin - 1).map { "市区县省厅".contains($0) } ?? false
            return (hasTown ? begin - 1 : begin)..<(index + 1)
        }
        return nil
    }

    private func isName(_ index: Int) -> Bool {
        han(index).map { !UnitWords.sentence.contains($0) } ?? false
    }

    private func hasLabel(before index: Int) -> Bool { labelStart(before: index) < index }

    private func suffix(endingAt index: Int) -> Range<Int>? {
        for start in max(0, index - 3)...index {
            if let match = UnitWords.suffixes.longest(at: start, in: tokens),
                match.tokens.upperBound == index + 1,
                match.tokens.allSatisfy(isFree)
            {
                return match.tokens
            }
        }
        return nil
    }

    /// The name of an office ends where something else begins: 处 in 处理 does not.
    private func isUnitEdge(behind index: Int) -> Bool {
        if isEdge(after: index) || number(index + 1) != nil { return true }
        if han(index + 1).map({ "的啊呀吧哈这那".contains($0) }) ?? false { return true }
        if FillerWords.quotes.longest(at: index + 1, in: tokens) != nil { return true }
        return chineseName(at: index + 1) != nil || titledName(at: index + 1) != nil
    }

    private func englishUnit(endingAt index: Int) -> Range<Int>? {
        guard let head = word(index), UnitWords.englishHeads.contains(head), isFree(index), isFree(index - 1),
            sign(index - 1) == nil, let before = word(index - 1)
        else { return nil }
        let isKnown = UnitWords.english.contains(before)
        guard isKnown || head != "office" && head != "section" && !LineWords.known.contains(before) else {
            return nil
        }
        let isLonger = isFree(index - 2) && word(index - 2).map(UnitWords.english.contains) ?? false
        return (index - (isLonger ? 2 : 1))..<(index + 1)
    }
}
