import Domain

extension CallLine.Problem {
    /// What somebody should look at, in a few words. Not escaped.
    package func words(_ names: Names) -> String { name(names)[names.language] }

    private func name(_ names: Names) -> Phrase {
        switch self {
        case .anotherGrid(let id, _):
            let grid = names[id].name
            return Phrase("另有网格 \(grid)，取了前一个", "\(grid) is named too; the first was taken")
        case .unknownGrid(let text, _) where names.site.isRetiredGrid(text):
            return Phrase("网格“\(text)”已停用", "grid “\(text)” is retired")
        case .unknownGrid(let text, _): return Phrase("没有网格“\(text)”", "no grid “\(text)” here")
        case .severalCategories(let ids):
            let list = ids.prefix(4).map { names[$0].name }.joined(separator: names.language.comma)
            return Phrase("类别可能是：\(list)", "the category may be: \(list)")
        case .anotherCategory(let id, _):
            let category = names[id].name
            return Phrase("还说到\(category)，留在事项里", "\(category) is told of too; it stays in the text")
        case .guessedCategory(let id, _):
            let category = names[id].name
            return Phrase("类别\(category)是猜的，请核对", "category \(category) is a guess: check it")
        case .takenBack(let text, _):
            return Phrase("“\(text)”当作说错了", "“\(text)” was taken as a slip of the tongue")
        case .spelling(let text, let id, _):
            let category = names[id].name
            return Phrase("“\(text)”当作\(category)", "“\(text)” was taken for \(category)")
        case .phoneMayBeRoom(let text, _):
            return Phrase("\(text) 当作电话，也可能是房间号", "\(text) was taken as phone, may be a room")
        case .roomMayBePhone(let text, _):
            return Phrase("\(text) 当作房间号，也可能是电话", "\(text) was taken as room, may be a phone")
        case .anotherPhone(let text, _):
            return Phrase("另有号码 \(text)，留在事项里", "another phone \(text) stays in the text")
        case .anotherReporter(let text, _):
            return Phrase("另有姓名 \(text)，留在事项里", "another name \(text) stays in the text")
        case .reporterIsStaff(let text, _):
            return Phrase("报修人 \(text) 与本处人员同名", "reporter \(text) is called like one of the staff")
        case .severalSpellings(let typed, let texts, _):
            let others = texts.dropFirst().prefix(3).joined(separator: names.language.comma)
            return Phrase(
                "“\(typed)”当作\(texts[0])，也可能是\(others)",
                "“\(typed)” was taken for \(texts[0]); may be \(others)")
        case .spelledLike(let typed, let meant, _):
            return Phrase("“\(typed)”当作“\(meant)”", "“\(typed)” was taken for “\(meant)”")
        case .anotherPriority(let priority, _):
            let title = priority.title
            return Phrase(
                "另有优先级 \(title.zh)，取了更急的", "\(title.en) is named too; the more urgent was taken")
        }
    }
}
