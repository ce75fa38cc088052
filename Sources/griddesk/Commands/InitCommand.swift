import ArgumentParser
import Desk
import Domain
import Intake
import Store

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new desk; never overwrites one.")

    @OptionGroup var common: CommonOptions
    @Option(help: "suzhou (the default), huaian or taipei.") var template: SiteTemplate?
    @Option(name: .customLong("site"), help: "A site file instead of a template.") var file: String?

    func validate() throws {
        guard template == nil || file == nil else {
            throw ValidationError("say one of --template and --site")
        }
    }

    func run() throws {
        try common.reporting {
            try common.requireActor()
            let site = try file.map(InputFile.site) ?? (template ?? .suzhou).site()
            try NewDesk.create(at: common.path, site: site)
            tell(SiteSummary(site, nil, common.language).lines[0])
            tell(common.path)
        }
    }
}

/// A desk's first minute: its site, and the system user as first administrator.
enum NewDesk {
    static func create(at path: String, site: Site) throws {
        try DeskPlace.prepareFolder(of: path)
        let id = ID<Operator>(SystemUser.name.lowercased())
        try Store.create(
            at: path, site: site,
            administrator: .init(
                id: id.isWellFormed ? id : "admin", name: SystemUser.name, systemUser: SystemUser.name),
            desk: SystemUser.desk, clock: { .current() })
    }
}
