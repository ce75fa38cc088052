import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire

struct OperatorCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operator", abstract: "Who may act at the desk, and in which roles.",
        subcommands: [
            OperatorAdd.self, OperatorList.self, OperatorChange.self, OperatorDisable.self,
            OperatorEnable.self,
        ])
}

extension Domain.Role: ExpressibleByArgument {}

struct OperatorAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add an operator.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "A short ASCII slug.") var id: String
    @Option(help: "The name that screens show.") var name: String
    @Option(help: "administrator, supervisor, leader, operator or viewer; may be repeated.")
    var role: [Domain.Role] = [.operator]
    @Option(help: "The system account that is this operator without --as.") var systemUser: String?

    func run() throws {
        try common.account(id, .add(name: name.composed, roles: role, systemUser: systemUser))
    }
}

struct OperatorChange: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Change name, roles or account.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The operator's slug.") var id: String
    @Option(help: "The name that screens show.") var name: String?
    @Option(help: "The roles from now on; may be repeated.") var role: [Domain.Role] = []
    @Option(help: "The system account that is this operator without --as.") var systemUser: String?

    func validate() throws {
        guard name != nil || !role.isEmpty || systemUser != nil else {
            throw ValidationError("say --name, --role or --system-user")
        }
    }

    func run() throws {
        try common.account(
            id, .change(name: name?.composed, roles: role.isEmpty ? nil : role, systemUser: systemUser))
    }
}

struct OperatorDisable: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "disable", abstract: "May no longer act.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The operator's slug.") var id: String

    func run() throws { try common.account(id, .disable) }
}

struct OperatorEnable: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "enable", abstract: "May act again.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The operator's slug.") var id: String

    func run() throws { try common.account(id, .enable) }
}

extension CommonOptions {
    fileprivate func account(_ id: String, _ command: OperatorCommand) throws {
        let desk = try open(.readWrite)
        try reporting { try desk.store.account(command, id: ID(id), by: try desk.author()) }
    }
}

struct OperatorList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "All operators.")
    @OptionGroup var common: CommonOptions
    @Flag(help: "One JSON array.") var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let output = StandardOutput()
            if json {
                try output.write(JSONText().text(desk.operators.map(OperatorJSON.init)) + "\n")
            } else {
                for person in desk.operators { try output.line(OperatorList.line(person, desk.language)) }
            }
            try output.flush()
        }
    }

    private static func line(_ person: Operator, _ language: Language) -> String {
        let roles = person.roles.sorted().map(\.rawValue).joined(separator: ",")
        let account = person.systemUser.map { " @\($0.escapedForLine)" } ?? ""
        let disabled = person.isEnabled ? "" : Phrase(" 已停用", " disabled")[language]
        return person.id.text.padded(toCells: 16) + " " + person.name.escapedForLine.padded(toCells: 16)
            + " " + roles + account + disabled
    }
}

private struct OperatorJSON: Encodable {
    let id: String
    let name: String
    let roles: [Domain.Role]
    let systemUser: String?
    let enabled: Bool

    init(_ person: Operator) {
        id = person.id.text
        name = person.name
        roles = person.roles.sorted()
        systemUser = person.systemUser
        enabled = person.isEnabled
    }
}
