import Domain
import Screen
import Words

/// One field of a form.
struct FormField: Equatable, Sendable {
    /// Raw values are the names drafts are stored under.
    enum Kind: String, Sendable {
        case grid
        case place
        case category
        case what
        case reporter
        case phone
        case unit
        case priority
        case part
        case quantity
        case unitPrice
        case labour
        case title
        case start
        case end
        case heads
    }

    let kind: Kind
    var entry: TextEntry
    private let original: String

    init(_ kind: Kind, _ text: String = "") {
        self.kind = kind
        original = text
        entry = TextEntry(text, limit: kind.limit)
    }

    var text: String { entry.text.trimmingSpace }
    var isChanged: Bool { entry.text != original }
}

extension FormField.Kind {
    /// In Unicode scalars.
    var limit: Int {
        switch self {
        case .what: TextLimit.what
        case .place, .part: TextLimit.place
        case .title: TextLimit.title
        case .reporter, .phone, .unit: TextLimit.reporter
        case .grid, .category: 100
        case .priority, .quantity, .unitPrice, .labour, .heads: 20
        case .start, .end: 40
        }
    }

    /// Whether what was understood stands beside it.
    var isRead: Bool {
        switch self {
        case .grid, .category, .priority, .quantity, .unitPrice, .labour, .start, .end, .heads: true
        case .place, .what, .reporter, .phone, .unit, .part, .title: false
        }
    }

    var name: Phrase {
        switch self {
        case .grid: Phrase("网格", "Grid")
        case .place: Phrase("位置", "Place")
        case .category: Phrase("类别", "Category")
        case .what: Phrase("事项", "What")
        case .reporter: Phrase("报修人", "Reporter")
        case .phone: Phrase("电话", "Phone")
        case .unit: Phrase("单位", "Unit")
        case .priority: Phrase("优先级", "Priority")
        case .part: Phrase("配件", "Part")
        case .quantity: Phrase("数量", "Quantity")
        case .unitPrice: Phrase("单价（元）", "Unit price ¥")
        case .labour: Phrase("或人工（元）", "or labour ¥")
        case .title: Phrase("名称", "Title")
        case .start: Phrase("开始", "Begins")
        case .end: Phrase("结束", "Ends")
        case .heads: Phrase("人数", "Heads")
        }
    }
}

/// What a field's text was understood as.
enum Reading<Value: Sendable>: Sendable {
    case empty
    case one(Value, String)
    case several([String])
    case none

    var value: Value? {
        if case .one(let value, _) = self { value } else { nil }
    }

    /// For beside the field; not escaped.
    func words(_ look: Look) -> String {
        switch self {
        case .empty: ""
        case .one(_, let name): look.glyphs.arrow + " " + name
        case .several(let names): "? " + names.joined(separator: look.language.comma)
        case .none: "? " + look.words(Phrase("没有", "unknown"))
        }
    }
}

extension Reading {
    /// The thing that is called so, or is the only one called like it.
    static func item<Item: SiteItem>(_ text: String, of items: [Item], _ language: Language) -> Reading
    where Value == ID<Item.Kind> {
        guard !text.isEmpty else { return .empty }
        let exact = items.called(text)
        let like = exact.isEmpty ? items.filter { $0.isCalledLike(text) } : exact
        // What is retired is read where nothing else is meant: a ticket may sit in it.
        let inUse = like.filter { !$0.isRetired }
        let found = inUse.isEmpty ? exact : inUse
        guard let first = found.first else { return .none }
        if found.count == 1 { return .one(first.id, first.name[language]) }
        return .several(found.prefix(8).map { $0.name[language] })
    }
}

extension Reading where Value == Int {
    /// Yuan with at most two decimals, as fen.
    static func yuan(_ text: String) -> Reading {
        guard !text.isEmpty else { return .empty }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].count <= 9, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
            let whole = Int(parts[0].isEmpty ? "0" : parts[0])
        else { return .none }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard decimals.count <= 2, let rest = Int((decimals + "00").prefix(2)) else { return .none }
        return .one(whole * 100 + rest, Words.yuan(whole * 100 + rest))
    }

    static func quantity(_ text: String) -> Reading {
        let text = text.isEmpty ? "1" : text
        return Int(text).map { .one($0, "×\($0)") } ?? .none
    }
}

extension Reading where Value == Priority {
    static func priority(_ text: String, _ language: Language) -> Reading {
        guard !text.isEmpty else { return .empty }
        let named = Priority.allCases.first { priority in
            Language.allCases.contains { priority.words[$0] == text.lowercased() }
        }
        guard let priority = Priority(typed: text) ?? named else { return .none }
        return .one(priority, "\(priority.rawValue) \(priority.words[language])")
    }
}
