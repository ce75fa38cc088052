import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire

struct OperatorCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operator",
        abstract: spoken("谁可以在本台操作，各有什么角色。", "Who may act at the desk, and in which roles."),
        subcommands: [
            OperatorAdd.self, OperatorList.self, OperatorChange.self, OperatorPassword.self,
            OperatorDisable.self, OperatorEnable.self,
        ])
}

extension Domain.Role: ExpressibleByArgument {}

struct OperatorAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: spoken("增加值班员。", "Add an operator."))
    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("简短的 ASCII 代号。", "A short ASCII slug.")) var id: String
    @Option(help: spoken("屏幕上显示的姓名。", "The name that screens show.")) var name: String
    @Option(
        help: spoken(
            "administrator（管理员）、supervisor（监管员）、leader（值班长）、operator（值班员）或 viewer（只读用户）；可写多次。",
            "administrator, supervisor, leader, operator or viewer; may be repeated."))
    var role: [Domain.Role] = [.operator]
    @Option(help: spoken("不写 --as 时即为此人的系统账户。", "The system account that is this operator without --as."))
    var systemUser: String?

    func run() throws {
        try common.account(id, .add(name: name.composed, roles: role, systemUser: systemUser))
    }
}

struct OperatorChange: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: spoken("改姓名、角色或系统账户。", "Change name, roles or account."))
    @OptionGroup var common: CommonOptions
    @Argument(help: .operatorSlug, completion: .operators) var id: String
    @Option(help: spoken("屏幕上显示的姓名。", "The name that screens show.")) var name: String?
    @Option(help: spoken("今后的角色；可写多次。", "The roles from now on; may be repeated.")) var role: [Domain.Role] =
        []
    @Option(help: spoken("不写 --as 时即为此人的系统账户。", "The system account that is this operator without --as."))
    var systemUser: String?

    func validate() throws {
        guard name != nil || !role.isEmpty || systemUser != nil else {
            throw ValidationError(
                spoken("请写 --name、--role 或 --system-user", "say --name, --role or --system-user"))
        }
    }

    func run() throws {
        try common.account(
            id, .change(name: name?.composed, roles: role.isEmpty ? nil : role, systemUser: systemUser))
    }
}

struct OperatorDisable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: spoken("停用：不能再操作。", "May no longer act."))
    @OptionGroup var common: CommonOptions
    @Argument(help: .operatorSlug, completion: .operators) var id: String

    func run() throws { try common.account(id, .disable) }
}

struct OperatorEnable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: spoken("恢复操作。", "May act again."))
    @OptionGroup var common: CommonOptions
    @Argument(help: .operatorSlug, completion: .operators) var id: String

    func run() throws { try common.account(id, .enable) }
}

extension CommonOptions {
    fileprivate func account(_ id: String, _ command: OperatorCommand) throws {
        let desk = try open(.readWrite)
        try reporting { try desk.store.account(command, id: ID(id), by: try desk.author()) }
    }
}

struct OperatorPassword: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: spoken("设置或取消密码。", "Set somebody's password, or take it away."),
        discussion: spoken(
            """
            各人设自己的，管理员可设任何人的；设自己的先问原密码。密码在终端输入，不回显，新密码输两次；\
            或来自 --password-fd，一行一个：依次为 --as 之人的、原来的、新的，用到哪个读哪个。
            """,
            """
            Everybody sets their own, an administrator anybody's; the one there was is asked of whoever sets their \
            own. Passwords are typed at the terminal without echo, a new one twice, or come from --password-fd, a \
            line each: that of --as, the one there was, the new one, as far as they are asked for.
            """))
    @OptionGroup var common: CommonOptions
    @Argument(help: .operatorSlug, completion: .operators) var id: String
    @Flag(help: spoken("取消密码：以其身份操作时不再需要。", "Take it away: whoever acts for them needs none.")) var clear =
        false

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let (author, id) = (try desk.author(), ID<Operator>(id))
            if clear { return try desk.store.clearPassword(of: id, by: author) }
            guard let person = desk.operators.first(where: { $0.id == id }) else {
                throw Refusal.unknown(.operatorAccount, id.text)
            }
            // Who may not is not asked first.
            try author.require(id == author.id ? .setOwnPassword : .administerOperators)
            let old = try old(of: person, author, desk)
            let name = person.name.escapedForLine
            let new = try desk.identity.secrets.askNew(
                Phrase("\(name) 的新密码：", "new password of \(name):"), again: Phrase("再输一次：", "once more:"))
            try desk.store.setPassword(new, of: id, old: old, by: author)
        }
    }

    /// Nil where none is asked for.
    private func old(of person: Operator, _ author: Author, _ desk: OpenDesk) throws -> Secret? {
        guard person.id == author.id, try desk.store.passwords()[person.id] != nil else { return nil }
        if let secret = desk.identity.proven?.secret { return secret }
        let name = person.name.escapedForLine
        return try desk.identity.secrets.ask(Phrase("\(name) 现在的密码：", "present password of \(name):"))
    }
}

struct OperatorList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: spoken("全部值班员。", "All operators."))
    @OptionGroup var common: CommonOptions
    @Flag(help: .oneArray) var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let (output, passwords) = (StandardOutput(), try desk.store.passwords())
            if json {
                let rows = desk.operators.map { OperatorJSON($0, passwords[$0.id]) }
                try output.write(JSONText().text(rows) + "\n")
            } else {
                for person in desk.operators {
                    try output.line(line(person, passwords[person.id], desk))
                }
            }
            try output.flush()
        }
    }

    private func line(_ person: Operator, _ password: PasswordStanding?, _ desk: OpenDesk) -> String {
        let language = desk.language
        let roles = person.roles.sorted().map(\.rawValue).joined(separator: ",")
        let account = person.systemUser.map { " @\($0.escapedForLine)" } ?? ""
        let disabled = person.isEnabled ? "" : Phrase(" 已停用", " disabled")[language]
        return person.id.text.padded(toCells: 16) + " " + person.name.escapedForLine.padded(toCells: 16)
            + " " + roles + account + words(password, desk) + disabled
    }

    /// That one is set, and until when nobody may try it.
    private func words(_ password: PasswordStanding?, _ desk: OpenDesk) -> String {
        guard let password else { return "" }
        guard let until = password.delayedUntil else { return Phrase(" 有密码", " password")[desk.language] }
        let time = desk.zone.stamp(until)
        return Phrase(" 有密码（暂停尝试至 \(time)）", " password (no tries until \(time))")[desk.language]
    }
}

private struct OperatorJSON: Encodable {
    let id: String
    let name: String
    let roles: [Domain.Role]
    let systemUser: String?
    let enabled: Bool
    let password: Bool
    let delayedUntil: String?

    init(_ person: Operator, _ password: PasswordStanding?) {
        self.password = password != nil
        delayedUntil = password?.delayedUntil?.iso8601
        id = person.id.text
        name = person.name
        roles = person.roles.sorted()
        systemUser = person.systemUser
        enabled = person.isEnabled
    }
}
