import Domain

extension CallLine.Problem {
    /// What to look at, in words. It may quote text from outside unescaped.
    package func words(_ site: Site) -> Phrase {
        switch self {
        case .anotherGrid(let grid, _):
            Phrase(
                "还提到\(site.grids.name(grid, in: .chinese))，留在事项里",
                "\(site.grids.name(grid, in: .english)) is named too; it stays in the words")
        case .unknownGrid(let text, _) where site.isRetiredGrid(text):
            Phrase("“\(text)”已停用", "“\(text)” is retired")
        case .unknownGrid(let text, _): Phrase("没有“\(text)”", "there is no “\(text)”")
        case .severalCategories(let ids):
            Phrase(
                "类别也可能是\(Self.names(ids.dropFirst(), site).zh)",
                "the category may be \(Self.names(ids.dropFirst(), site).en), too")
        case .anotherCategory(let category, _):
            Phrase(
                "还说到\(site.categories.name(category, in: .chinese))，留在事项里",
                "\(site.categories.name(category, in: .english)) is told of too; it stays in the words")
        case .guessedCategory(let category, _):
            Phrase(
                "类别\(site.categories.name(category, in: .chinese))是猜的，请核对",
                "the category \(site.categories.name(category, in: .english)) is a guess: please check")
        case .takenBack(let text, _):
            Phrase("“\(text)”当作说错了", "“\(text)” is taken as a slip of the tongue")
        case .spelling(let text, let category, _):
            Phrase(
                "“\(text)”按\(site.categories.name(category, in: .chinese))理解",
                "“\(text)” is taken for \(site.categories.name(category, in: .english))")
        case .phoneMayBeRoom(let text, _):
            Phrase("\(text) 当作电话，也可能是房号", "\(text) is taken as phone; may be a room")
        case .roomMayBePhone(let text, _):
            Phrase("\(text) 当作房号，也可能是电话", "\(text) is taken as room; may be a phone")
        case .anotherPhone(let text, _):
            Phrase("还有一个电话 \(text)，留在事项里", "there is another phone \(text); it stays in the words")
        case .anotherReporter(let text, _):
            Phrase("还提到\(text)，留在事项里", "\(text) is named too; it stays in the words")
        case .reporterIsStaff(let text, _):
            Phrase("\(text)是本处人员，是报修人吗？", "\(text) is of the staff: the reporter?")
        case .severalSpellings(let typed, let texts, _):
            Phrase(
                "“\(typed)”按\(texts[0])理解，也可能是\(texts.dropFirst().prefix(3).joined(separator: "、"))",
                "“\(typed)” is taken for \(texts[0]); it may be \(texts.dropFirst().prefix(3).joined(separator: ", "))"
            )
        case .spelledLike(let typed, let meant, _):
            Phrase("“\(typed)”按“\(meant)”理解", "“\(typed)” is taken for “\(meant)”")
        case .anotherPriority(let priority, _):
            Phrase(
                "又写了 \(priority.rawValue)，以更急的为准",
                "\(priority.rawValue) is named too; the more urgent one counts")
        }
    }

    private static func names(_ ids: ArraySlice<ID<Category>>, _ site: Site) -> Phrase {
        Phrase.list(ids.map { id in Phrase { site.categories.name(id, in: $0) } })
    }
}

extension CallLine {
    /// The priority of its category.
    package func usual(_ site: Site) -> Priority? { category.flatMap { site.category($0.value)?.priority } }

    /// What the words of urgency and danger lead to, in words. It may quote text from outside unescaped.
    ///
    /// - Parameter typed: the priority that somebody chose, whatever the line says.
    package func cautions(_ site: Site, typed: Priority?) -> [Phrase] {
        let usual = usual(site)
        var cautions: [Phrase] = []
        if let danger = danger(unless: typed ?? priority(over: usual) ?? usual) {
            cautions.append(
                Phrase(
                    "可能紧急 → P1?（“\(danger)”，用 --priority P1 定为紧急）",
                    "may be an emergency → P1? (“\(danger)”; --priority P1 makes it one)"))
        }
        if let typed, let usual, typed > usual {
            cautions.append(Phrase { "\(typed.title[$0]) \(usual.belowUsual[$0])" })
        } else if let usual, typed == nil, isCalmer(than: usual) {
            cautions.append(
                Phrase(
                    "说的话不降级，仍为 \(usual.rawValue)；要降用 --priority",
                    "words do not lower it: still \(usual.rawValue); --priority does"))
        }
        return cautions
    }

    /// The fields in one line: `5号楼 · 3F · 电梯困人 · P1 · 王伟 · 8123`. It may quote text from outside unescaped.
    package func summary(_ site: Site) -> Phrase {
        Phrase { summary(site, in: $0) }
    }

    private func summary(_ site: Site, in language: Language) -> String {
        let fields: [String?] = [
            grid.map { site.grids.name($0.value, in: language) }, place?.value,
            category.map { site.categories.name($0.value, in: language) },
            priority(over: usual(site))?.rawValue,
            reporter?.value, phone?.value, unit?.value,
        ]
        return fields.compactMap { $0 }.joined(separator: " · ")
    }
}
