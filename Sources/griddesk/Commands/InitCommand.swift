import ArgumentParser
import Desk
import Domain
import Intake
import Store

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: spoken("建立新的数据库；从不覆盖。", "Make a new desk; never overwrites one."))

    @OptionGroup var common: CommonOptions
    @Option(help: spoken("suzhou（默认）、huaian 或 taipei。", "suzhou (the default), huaian or taipei."))
    var template: SiteTemplate?
    @Option(name: .customLong("site"), help: spoken("场所文件，代替模板。", "A site file instead of a template."))
    var file: String?

    func validate() throws {
        guard template == nil || file == nil else {
            throw ValidationError(spoken("--template 和 --site 只能写一个", "say one of --template and --site"))
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
