import ArgumentParser
import Domain

struct ReportCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Reports of a day, a week or a month, drafted from the logbook and finished by a person.",
        discussion: """
            A report is named by its kind and its day, its Monday or its month: daily@2026-11-20, weekly@2026-11-16, \
            monthly@2026-11; one of a grid has .grid.b05 or .specialist.equipment behind that. The same report as of the \
            same moment is the same to the byte.
            """,
        subcommands: [
            ReportDaily.self, ReportWeekly.self, ReportMonthly.self, ReportEdit.self, ReportFinish.self,
            ReportList.self, ReportShow.self,
        ])
}

struct ReportDaily: DraftSubcommand {
    static let kind = ReportKind.daily
    static let configuration = CommandConfiguration(commandName: "daily", abstract: "The report of a day.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: DraftOptions
    @OptionGroup var form: ReportForm
}

struct ReportWeekly: DraftSubcommand {
    static let kind = ReportKind.weekly
    static let configuration = CommandConfiguration(
        commandName: "weekly", abstract: "The summary of a week, Monday to Sunday.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: DraftOptions
    @OptionGroup var form: ReportForm
}

struct ReportMonthly: DraftSubcommand {
    static let kind = ReportKind.monthly
    static let configuration = CommandConfiguration(
        commandName: "monthly", abstract: "The report for the monthly meeting.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: DraftOptions
    @OptionGroup var form: ReportForm
}
