import Domain

extension CallBook {
    static func parse(_ bytes: [UInt8], file: String) throws(InputProblems) -> CallBook {
        var reader = CallBookReader(checker: ConfigChecker(try ConfigSource(bytes, file: file)))
        let book = reader.book()
        try reader.checker.finish()
        return book
    }
}

private struct CallBookReader {
    var checker: ConfigChecker

    mutating func book() -> CallBook {
        let root = checker.root
        let lists = [
            "places", "open_places", "families", "given_names", "units", "notes", "returns", "rejections",
            "reopenings", "journal",
        ]
        checker.allow(["outdoors", "holds", "kind"] + lists, in: root)
        let texts = lists.map { names($0, in: root) }
        return CallBook(
            outdoors: ID(checker.text("outdoors", in: root) ?? ""), places: texts[0], openPlaces: texts[1],
            families: texts[2], givenNames: texts[3], units: texts[4], notes: texts[5], returns: texts[6],
            rejections: texts[7], reopenings: texts[8], holds: holds(in: root), journal: texts[9],
            kinds: checker.sections("kind", in: root).map { kind(in: $0) })
    }

    private mutating func kind(in section: ConfigSection) -> CallBook.Kind {
        checker.allow(["category", "weight", "where", "places", "says", "parts"], in: section)
        _ = checker.require("category", in: section)
        return CallBook.Kind(
            category: ID(checker.text("category", in: section) ?? ""),
            weight: checker.number("weight", 0...100, in: section) ?? 1,
            isOutdoors: checker.text("where", in: section) == "outdoors",
            places: pairs("places", in: section),
            says: names("says", in: section), parts: parts(in: section))
    }

    private mutating func names(_ key: String, in section: ConfigSection) -> [Name] {
        _ = checker.require(key, in: section)
        return pairs(key, in: section)
    }

    private mutating func pairs(_ key: String, in section: ConfigSection) -> [Name] {
        tuples(key, of: 2, in: section).map { Name(zh: $0.texts[0], en: $0.texts[1]) }
    }

    private mutating func parts(in section: ConfigSection) -> [CallBook.Part] {
        tuples("parts", of: 3, in: section).compactMap { texts, path in
            guard let price = Int(texts[2]) else {
                checker.report(.wrongKind(expected: .number, found: .text), at: path)
                return nil
            }
            return CallBook.Part(name: Name(zh: texts[0], en: texts[1]), price: price)
        }
    }

    private mutating func holds(in section: ConfigSection) -> [CallBook.Hold] {
        tuples("holds", of: 3, in: section).compactMap { texts, path in
            guard let reason = HoldReason(rawValue: texts[0]) else {
                checker.report(.wrongKind(expected: .text, found: .text), at: path)
                return nil
            }
            return CallBook.Hold(reason: reason, words: Name(zh: texts[1], en: texts[2]))
        }
    }

    /// The lists of so many texts that stand under a key.
    private mutating func tuples(
        _ key: String, of count: Int, in section: ConfigSection
    ) -> [(texts: [String], path: ConfigPath)] {
        checker.items(key, in: section).compactMap { item in
            let texts = (checker.list(item.value, at: item.path) ?? []).compactMap {
                checker.text($0, at: item.path)
            }
            guard texts.count == count else {
                checker.report(.wrongKind(expected: .list, found: .list), at: item.path)
                return nil
            }
            return (texts, item.path)
        }
    }
}
