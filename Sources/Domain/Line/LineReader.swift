/// Reads one typed line by the names of a site.
package struct LineReader: Sendable {
    private let grids: PhraseTable<ID<Grid>>
    private let categories: PhraseTable<ID<Category>>

    package init(site: Site) {
        grids = Self.table(site.grids)
        categories = Self.table(site.categories)
    }

    package func read(_ text: String) -> CallLine {
        var reading = LineReading(text)
        reading.findGrid(grids)
        reading.findPriority()
        reading.findPhone()
        reading.findCategory(categories)
        return reading.finished()
    }

    private static func table<Item: SiteItem>(_ items: [Item]) -> PhraseTable<ID<Item.Kind>> {
        var table = PhraseTable<ID<Item.Kind>>()
        for item in items {
            for phrase in Set([item.id.text, item.name.zh, item.name.en] + item.aliases) {
                table.add(phrase, item.id)
            }
        }
        return table
    }
}
