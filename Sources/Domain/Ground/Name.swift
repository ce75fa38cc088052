/// The two languages GridDesk speaks.
package enum Language: String, CaseIterable, Codable, Sendable {
    case chinese = "zh"
    case english = "en"
}

/// What a thing is called in both languages.
package struct Name: Hashable, Codable, Sendable {
    package var zh: String
    package var en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    package init(_ zh: String, _ en: String) {
        self.init(zh: zh, en: en)
    }

    package subscript(language: Language) -> String {
        switch language {
        case .chinese: zh
        case .english: en
        }
    }
}
