import Desk
import Domain
import Foundation
import Intake
import Screen

/// The theme that the line or the configuration names: a built-in one, or a file.
enum ThemeChoice {
    /// The one the line names, else that of the configuration, where one that does not exist is a problem of its file.
    static func theme(
        _ named: String?, _ configuration: inout Configuration, _ language: Language
    ) throws -> Theme {
        let name = named ?? configuration.theme ?? Theme.shippedNames[0]
        guard named == nil, let place = configuration.themePlace else { return try theme(name, language) }
        do {
            return try theme(name, language)
        } catch let failure as CommandFailure {
            let words = failure.lines(language).first ?? name
            configuration.problems.append(place.problem(.badTheme(words)))
            return try theme(Theme.shippedNames[0], language)
        }
    }

    /// A bad file is one clear line, and the built-in theme.
    static func theme(_ name: String, _ language: Language) throws -> Theme {
        if let builtIn = Theme.shipped(name) { return builtIn }
        guard FilePresence(name) != .absent else { throw CommandFailure.unknownTheme(name) }
        do {
            let bytes = try InputFile.bytes(name)
            try TOMLText.check(bytes, file: name)
            return try Theme.parse(toml: String(decoding: bytes, as: UTF8.self), file: name)
        } catch let problem as ThemeProblem {
            return try builtIn(instead: problem.words[language], language)
        } catch let problems as InputProblems {
            return try builtIn(instead: problems.problems.first?.located[language] ?? name, language)
        }
    }

    private static func builtIn(instead words: String, _ language: Language) throws -> Theme {
        let end = Phrase("；改用自带主题", "; the built-in theme is used")[language]
        tell(words + end)
        return try theme(Theme.shippedNames[0], language)
    }
}
