/// What the program says, in every language that it speaks. What people called their things is a `Name`.
package struct Phrase: Hashable, Sendable {
    package let zh: String
    package let en: String

    package init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
    }

    /// - Parameter text: how it is said in a language.
    package init(_ text: (Language) -> String) {
        self.init(text(.chinese), text(.english))
    }

    package subscript(language: Language) -> String { language.pick(zh: zh, en: en) }
}
