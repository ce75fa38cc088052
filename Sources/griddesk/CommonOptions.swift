import ArgumentParser
import Desk
import Domain
import Foundation
import Store
import Wire
import Words

/// What every command that opens a desk understands.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .customLong("db"),
        help: spoken(
            "数据库文件；不写则用 GRIDDESK_DB，再则 XDG_DATA_HOME 下的 griddesk/desk.db。",
            "The desk's database; else GRIDDESK_DB, else griddesk/desk.db in XDG_DATA_HOME."),
        completion: .file(extensions: ["db"]))
    var database: String?

    @Option(
        help: spoken(
            "zh 或 en；不写则按本机配置，再按区域设置。", "zh or en; else by the local configuration, else by the locale."))
    var lang: Language?

    @Option(
        name: .customLong("as"),
        help: spoken(
            "以这位值班员的身份；不写则为此系统用户所绑定的。", "Act as this operator; else as the one bound to this system user."),
        completion: .operators)
    var actsAs: String?

    @Option(
        name: .customLong("password-fd"),
        help: spoken(
            "从这个文件描述符读密码，要一个读一行；不写则在终端输入，不回显。",
            "Passwords come from this file descriptor, a line each; else from the terminal, without echo."))
    var passwordDescriptor: Int32?

    /// Moves common options, wherever they stand, behind the subcommand's arguments, where it understands them, and ties
    /// texts that look like options to theirs.
    static func behindCommand(_ arguments: [String]) -> [String] {
        let (words, common, rest) = parted(arguments)
        let isForHelp = words.first == "help" || words == ["--help"] || words == ["-h"]
        return isForHelp ? words : words + common + rest
    }

    static func withoutCommon(_ arguments: [String]) -> [String] {
        let (words, _, rest) = parted(arguments)
        return words + rest
    }

    /// The language that the line asks for; what is none is for the parser to refuse.
    static func language(in arguments: [String]) -> Language? {
        value(of: "--lang", in: arguments).flatMap(Language.init(rawValue:))
    }

    /// What the line says last for one of the common options. It is asked before any command is, for their words are in the
    /// language that is found so.
    static func value(of name: String, in arguments: [String]) -> String? {
        let common = parted(arguments) { _, _ in true }.common
        let apart = zip(common, common.dropFirst()).compactMap { $0 == name ? $1 : nil }
        let tied = common.compactMap { $0.hasPrefix("\(name)=") ? String($0.dropFirst(name.count + 1)) : nil }
        return (apart + tied).last
    }

    /// The common options apart, and what stands behind `--`.
    ///
    /// - Parameter takes: whether the command of these words has an option.
    private static func parted(
        _ arguments: [String], takes: ([String], String) -> Bool = command(of:takes:)
    ) -> (words: [String], common: [String], rest: ArraySlice<String>) {
        var words: [String] = []
        var common: [String] = []
        var rest = arguments[...]
        while let argument = rest.first, argument != "--" {
            let value = rest.dropFirst().first
            // What stands behind an option that takes any text is that text, whatever it looks like; but not behind one
            // that the command does not have.
            if textual.contains(argument), let value,
                !value.hasPrefix("-") || takes(words, argument)
            {
                words += value.hasPrefix("-") ? ["\(argument)=\(value)"] : [argument, value]
                rest = rest.dropFirst(2)
                continue
            }
            let count = names.contains(argument) ? 2 : 1
            let isCommon = names.contains { argument == $0 || argument.hasPrefix("\($0)=") }
            if isCommon { common += rest.prefix(count) } else { words += rest.prefix(count) }
            rest = rest.dropFirst(count)
        }
        return (words, common, rest)
    }

    /// Whether the command that the words name understands the option.
    private static func command(of words: [String], takes option: String) -> Bool {
        var command: any ParsableCommand.Type = GridDesk.self
        for word in words {
            guard let next = command.configuration.subcommands.first(where: { $0._commandName == word })
            else {
                break
            }
            command = next
        }
        return GridDesk.helpMessage(for: command).contains("\(option) <")
    }

    static let names = ["--db", "--lang", "--as", "--password-fd"]

    /// The options that take any text, also one that begins with a hyphen.
    static let textual: Set = [
        "--line", "--grid", "--category", "--what", "--where", "--reporter", "--phone", "--unit", "--key",
        "--note", "--reason", "--text", "--part", "--name", "--finding", "--photo", "--reading", "--skip",
        "--title",
        "--place",
        "--specialist", "--weather", "--remark", "--decide", "--owner", "--word", "--answer", "--alone",
        "--to",
    ]

    var language: Language { lang ?? .ofLine }

    var path: String { Self.path(database) }

    static func path(_ database: String?) -> String {
        database ?? ProcessInfo.processInfo.environment["GRIDDESK_DB"].flatMap { $0.isEmpty ? nil : $0 }
            ?? DeskPlace.defaultPath
    }

    /// Opens the desk for reading, or for reading and writing.
    func open(_ access: Store.Access) throws -> OpenDesk {
        try reporting { try openUnreported(access) }
    }

    /// As `open`, for a caller that says itself what went wrong, and how far an older desk has come.
    func openUnreported(_ access: Store.Access, upgrading: ((Upgrade) -> Void)? = nil) throws -> OpenDesk {
        let secrets = try SecretSource(descriptor: passwordDescriptor, language: language)
        let progress = Progress(Self.upgrading[language])
        defer { progress.end() }
        let store = try Store(
            path: path, access: access, clock: { .current() },
            upgrading: upgrading ?? { progress.update($0.entries, of: $0.total) })
        return try OpenDesk(store: store, actsAs: actsAs, secrets: secrets, language: language)
    }

    static let upgrading = Phrase("升级数据", "upgrading the desk")

    /// Without a desk there is nobody to act as.
    func requireActor() throws {
        guard let actsAs else { return }
        guard FilePresence(path) != .absent else { throw Requester.Problem.unknown(actsAs) }
        _ = try openUnreported(.readOnly)
    }

    /// Runs `work`; what it throws is said in words and becomes the exit code.
    /// - Parameter site: whose times and names errors are told in.
    func reporting<Result>(_ site: Site? = nil, _ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch {
            throw CommandFailure.report(error, language, site)
        }
    }
}

/// An open desk with what most commands need of it.
struct OpenDesk {
    let store: Store
    private(set) var record: SiteRecord
    private(set) var operators: [Operator]
    let language: Language
    let identity: Identity
    private var then: Instant?
    private var past: PastDesk?

    init(store: Store, actsAs: String?, secrets: SecretSource, language: Language) throws {
        self.store = store
        self.language = language
        record = try store.read { try $0.site() }
        operators = try store.read { try $0.operators() }
        identity = Identity(store: store, operators: operators, actsAs: actsAs, secrets: secrets)
        // A name that is nobody's is refused by what only reads, too: it was given to be right.
        if actsAs != nil { _ = try identity.named() }
    }

    /// The same desk, told of as it stood at a place.
    init(_ desk: OpenDesk, at place: PastPlace, _ past: PastDesk?) throws {
        self = desk
        (then, self.past) = (place.then, past)
        guard past != nil else { return }
        record = try read { try $0.site() }
        operators = try read { try $0.operators() }
    }

    /// The moment that is told of.
    var now: Instant { then ?? .current() }

    var site: Site { record.site }

    var names: Names {
        Names(
            site, zone: zone, clocks: record.clocks, operators: operators, language: language)
    }
    var zone: Zone { record.zone }

    /// Who acts: the operator named by `--as`, else the one bound to this system user. Asks for the password where one
    /// stands before that.
    func author() throws -> Author { try identity.author() }

    /// Runs `body` on the desk as it is, or as it stood at the moment that is told of.
    func read<Value>(_ body: (Reading) throws -> Value) throws -> Value {
        guard let past else { return try store.read(body) }
        return try past.readRethrowing(body)
    }

    func instant(_ text: String) throws -> Instant {
        switch TypedTime(text, in: zone, now: now) {
        case .one(let instant): return instant
        case .skipped: throw CommandFailure.skippedTime(text, zone: zone.identifier)
        case .twice(let first, let second):
            throw CommandFailure.repeatedTime(
                text, first: zone.stampWithOffset(first), second: zone.stampWithOffset(second))
        case nil: throw CommandFailure.badTime(text)
        }
    }

    /// A moment, or a time from now such as `2h`.
    func end(_ text: String) throws -> Instant {
        let span = text.first == "+" ? String(text.dropFirst()) : text
        if let minutes = Filter.minutes(span) { return now.adding(minutes: minutes) }
        return try instant(text)
    }

    var filterNames: Filter.Names {
        Filter.Names(site: site, operators: operators, zone: zone, now: now, language: language)
    }

    func filter(_ words: [String]) throws -> Filter {
        let text = words.joined(separator: " ")
        do {
            return try Filter.parse(text, filterNames)
        } catch {
            throw CommandFailure.badFilter(text, error)
        }
    }

    func roundFilter(_ words: [String]) throws -> RoundFilter {
        let text = words.joined(separator: " ")
        do {
            return try RoundFilter.parse(text, filterNames)
        } catch {
            throw CommandFailure.badFilter(text, error)
        }
    }

    func number(_ text: String) throws -> TicketNumber {
        guard let number = TicketNumber(text) else { throw CommandFailure.badNumber(text) }
        return number
    }

    func round(_ text: String) throws -> RoundID {
        guard let round = RoundID(text) else { throw CommandFailure.badRound(text) }
        return round
    }

    func finding(_ text: String) throws -> FindingID {
        guard let finding = FindingID(text) else { throw CommandFailure.badFinding(text) }
        return finding
    }

    /// The round with all that is known of it; one that the site does not want is a refusal.
    func file(_ round: RoundID) throws -> RoundFile {
        guard let file = try read({ try $0.round(round) }) else {
            throw Refusal.unknown(.round, round.text)
        }
        return file
    }
}

extension Language: ExpressibleByArgument {
    /// The language of the locale; Chinese for a `zh` one.
    static var ofEnvironment: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first {
            !$0.isEmpty
        }
        return locale?.hasPrefix("zh") == true ? .chinese : .english
    }
}
