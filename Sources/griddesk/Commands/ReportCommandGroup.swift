import ArgumentParser
import Domain

struct ReportCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract:
            "Reports of a day, a week, a month or any days, drafted from the logbook and finished by a person.",
        discussion: """
            A report is named by its kind and its day, its Monday or its month: daily@2026-11-20, weekly@2026-11-16, \
            monthly@2026-11, span@2026-11-01..2026-11-15; one of a grid has .grid.b05 or .specialist.equipment behind that. The same report as of the \
            same moment is the same to the byte.
            """,
        subcommands: [
            ReportDaily.self, ReportWeekly.self, ReportMonthly.self, ReportStretch.self, ReportEdit.self,
            ReportFinish.self,
            ReportList.self, ReportShow.self,
        ])
}

struct ReportDaily: DraftSubcommand {
    static let configuration = CommandConfiguration(commandName: "daily", abstract: "The report of a day.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var day: ReportDay
    @OptionGroup var options: DraftOptions
    @OptionGroup var form: ReportForm

    func span(_ today: Day) throws -> ReportSpan { try day.span(.daily, today) }
}

struct ReportWeekly: DraftSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "weekly", abstract: "The summary of a week, Monday to Sunday.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var day: ReportDay
    @OptionGroup var options: DraftOptions
    @OptionGroup var form: ReportForm

    func span(_ today: Day) throws -> ReportSpan { try day.span(.weekly, today) }
}

struct ReportMonthly: DraftSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "monthly", abstract: "The report for the monthly meeting.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var day: ReportDay
    @OptionGroup var options: DraftOptions
    @OptionGroup var form: ReportForm

    func span(_ today: Day) throws -> ReportSpan { try day.span(.monthly, today) }
}

struct ReportStretch: DraftSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "span", abstract: "The report of any days, such as two weeks.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var days: ReportDays
    @OptionGroup var options: DraftOptions
    @OptionGroup var form: ReportForm

    func span(_ today: Day) throws -> ReportSpan { try days.span(today) }
}
