import Domain

extension Refusal {
    /// One sentence that says why, and what would do where that is known. It may quote text from outside unescaped.
    /// - Parameter site: for the names of teams and people; slugs are shown without it.
    package func words(_ site: Site?) -> Phrase {
        switch self {
        case .notAllowed(let roles): Self.notAllowed(roles)
        case .unknown(let thing, let text):
            Phrase("没有这个\(thing.words.zh)：\(text)", "no such \(thing.words.en): \(text)")
        case .retired(let thing, let text):
            Phrase(
                "\(thing.words.zh)已停用：\(text)",
                "the \(thing.words.en) is retired: \(text)")
        case .malformed(let thing, let text):
            Phrase(
                "\(thing.words.zh)代号不合规：\(text)（小写字母、数字、- _ .，至多 32 个）",
                "\(text) cannot be a \(thing.words.en): 1–32 of a–z 0–9 - _ .")
        case .alreadyExists(let thing, let text):
            Phrase(
                "\(thing.words.zh)已存在：\(text)",
                "\(thing.words.en) \(text) exists already")
        case .missing(let field):
            Phrase("请填写\(field.words.zh)", "\(field.words.en) is missing")
        case .tooLong(let field, let limit):
            Phrase(
                "\(field.words.zh)过长，至多 \(limit) 字",
                "\(field.words.en) is too long: at most \(limit) characters")
        case .happenedBefore(let earliest):
            Phrase(
                "早于上一步（\(earliest.wall(site))）",
                "earlier than its last step, at \(earliest.wall(site))")
        case .happensInTheFuture: Phrase("发生时间晚于现在", "that is in the future")
        case .nothingToChange: Phrase("没有改动", "nothing to change")
        case .ticket(let refusal): refusal.words(site)
        case .account(let refusal): refusal.words(site)
        case .site(let refusal): refusal.words
        case .round(let refusal): refusal.words(site)
        case .standing(let refusal): refusal.words(site)
        case .standard(let refusal): refusal.words
        case .gathering(let refusal): refusal.words(site)
        case .report(let refusal): refusal.words
        case .handover(let refusal): refusal.words(site)
        case .watch(let refusal): refusal.words
        }
    }

    private static func notAllowed(_ roles: [Role]) -> Phrase {
        let list = Phrase.list(roles.map(\.words))
        return Phrase("没有权限，需要：\(list.zh)", "not allowed; needs \(list.en)")
    }
}

extension Refusal.Thing {
    fileprivate var words: Phrase {
        switch self {
        case .ticket: Phrase("工单", "ticket")
        case .grid: Phrase("网格", "grid")
        case .category: Phrase("事项类别", "category")
        case .team: Phrase("班组", "team")
        case .technician: Phrase("维修人员", "technician")
        case .operatorAccount: Phrase("值班员", "operator")
        case .person: Phrase("人员", "person")
        case .round: Phrase("巡查轮次", "round")
        case .route: Phrase("路线", "route")
        case .standing: Phrase("持续事项", "standing matter")
        case .catalogue: Phrase("标准目录", "catalogue")
        case .clause: Phrase("条款", "clause")
        case .occasion: Phrase("场次", "occasion")
        case .report: Phrase("报告", "report")
        case .handover: Phrase("交接班", "handover")
        case .shift: Phrase("班次", "shift")
        case .counted: Phrase("清点物品", "counted thing")
        }
    }
}

extension Refusal.Field {
    fileprivate var words: Phrase {
        switch self {
        case .name: Phrase("姓名", "the name")
        case .what: Phrase("事项", "what it is about")
        case .reason: Phrase("原因", "the reason")
        case .text: Phrase("内容", "the text")
        case .team: Phrase("班组", "the team")
        case .part: Phrase("配件名", "the part")
        case .key: Phrase("键", "the key")
        case .place: Phrase("地点", "the place")
        case .title: Phrase("名称", "the title")
        }
    }
}

extension Language {
    /// Between the items of a list.
    package var comma: String { Phrase("、", ", ")[self] }
}

extension Phrase {
    /// One behind the other.
    static func list(_ items: [Phrase]) -> Phrase {
        Phrase { language in items.map { $0[language] }.joined(separator: language.comma) }
    }
}

extension Instant {
    /// On the site's clock; in UTC without it.
    func wall(_ site: Site?) -> String {
        guard let zone = site.flatMap({ Zone.system($0.zone) }) else { return iso8601 }
        return zone.stamp(self)
    }
}
