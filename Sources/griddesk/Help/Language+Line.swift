import ArgumentParser
import Desk
import Domain
import Foundation

extension Language {
    /// What this run of the program speaks. It is known before the line is parsed, so that help and what is wrong with
    /// the line are said in it: as the line says, else as configured, else by the locale.
    static let ofLine: Language =
        CommonOptions.language(in: Array(CommandLine.arguments.dropFirst()))
        ?? ConfigFile.current.language ?? .ofEnvironment
}

/// What the line's help and its errors say.
func spoken(_ zh: String, _ en: String) -> String { Phrase(zh, en)[.ofLine] }

func spoken(_ zh: String, _ en: String) -> ArgumentHelp { ArgumentHelp(spoken(zh, en)) }
