import Domain
import Screen
import Words

extension RootState {
    /// The languages and themes there are. What is chosen lasts until one leaves.
    var appearanceLines: [PaletteLine] {
        let lasting = Phrase("直到退出；长久的写在 config.toml 的 ", "until one leaves; for good: in config.toml, ")
        let languages = Language.allCases.map { choice in
            PaletteLine(
                target: .language(choice), name: look.words(Phrase("语言 ", "language ")) + choice.ownName,
                aliases: [
                    Phrase("语言 ", "language ")[language.other] + choice.ownName, "lang \(choice.rawValue)",
                ], help: [look.words(lasting) + "lang = \"\(choice.rawValue)\""],
                reason: choice == language ? look.words(Self.inForce) : nil, isOnlySought: true)
        }
        let themes = themeNames.map { name in
            PaletteLine(
                target: .theme(name), name: look.words(Phrase("主题 ", "theme ")) + name,
                aliases: [Phrase("主题 ", "theme ")[language.other] + name],
                help: [look.words(lasting) + "theme = \"\(name)\""],
                reason: name == theme.name ? look.words(Self.inForce) : nil, isOnlySought: true)
        }
        return languages + themes
    }

    private static let inForce = Phrase("现在就是", "it is so now")

    /// Without colours there is but one.
    private var themeNames: [String] { depth == .mono ? [theme.name] : Theme.shippedNames }

    /// Everything is said in that language from now on; what was typed stays as it is.
    mutating func speak(_ chosen: Language) -> [Effect] {
        guard chosen != language else { return [] }
        language = chosen
        names = Names(setting, language: chosen)
        return rereadFilter() + refreshAll()
    }

    mutating func wear(_ name: String) {
        guard let shipped = Theme.shipped(name) else { return }
        theme = shipped.adapted(to: depth)
    }

    func looksOther(than other: RootState) -> Bool {
        language != other.language || theme.name != other.theme.name
    }

    /// As `other` looks, whatever else is different.
    mutating func appear(as other: RootState) -> [Effect] {
        theme = other.theme
        return speak(other.language)
    }
}

extension Language {
    /// As those who speak it call it.
    fileprivate var ownName: String { pick(zh: "中文", en: "English") }
}
