/// What a thing is called in both languages by whoever runs the site; what the program says is a `Phrase`.
package struct Name: Hashable, Codable, Sendable {
    package var zh: String
    package var en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    package subscript(language: Language) -> String { language.pick(zh: zh, en: en) }
}
