import ArgumentParser
import Domain

struct ReportCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: spoken(
            "日、周、月或任意时段的报告：由值班日志起草，由人定稿。",
            "Reports of a day, a week, a month or any days, drafted from the logbook and finished by a person."
        ),
        discussion: spoken(
            """
            报告由种类和日子（周一、月份）指明：daily@2026-11-20、weekly@2026-11-16、\
            monthly@2026-11、span@2026-11-01..2026-11-15；只算一个网格的，后加 .grid.b05 或 .specialist.equipment。\
            同一时刻的同一报告，一字不差。
            """,
            """
            A report is named by its kind and its day, its Monday or its month: daily@2026-11-20, weekly@2026-11-16, \
            monthly@2026-11, span@2026-11-01..2026-11-15; one of a grid has .grid.b05 or .specialist.equipment behind that. The same report as of the \
            same moment is the same to the byte.
            """),
        subcommands: [
            ReportDaily.self, ReportWeekly.self, ReportMonthly.self, ReportStretch.self, ReportEdit.self,
            ReportFinish.self,
            ReportList.self, ReportShow.self,
        ])
}

struct ReportDaily: DraftSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "daily", abstract: spoken("日报告。", "The report of a day."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var day: ReportDay
    @OptionGroup var options: DraftOptions
    @OptionGroup var form: ReportForm

    func span(_ today: Day) throws -> ReportSpan { try day.span(.daily, today) }
}

struct ReportWeekly: DraftSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "weekly", abstract: spoken("周总结，周一到周日。", "The summary of a week, Monday to Sunday."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var day: ReportDay
    @OptionGroup var options: DraftOptions
    @OptionGroup var form: ReportForm

    func span(_ today: Day) throws -> ReportSpan { try day.span(.weekly, today) }
}

struct ReportMonthly: DraftSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "monthly", abstract: spoken("月例会报告。", "The report for the monthly meeting."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var day: ReportDay
    @OptionGroup var options: DraftOptions
    @OptionGroup var form: ReportForm

    func span(_ today: Day) throws -> ReportSpan { try day.span(.monthly, today) }
}

struct ReportStretch: DraftSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "span", abstract: spoken("任意几天的报告，如两周。", "The report of any days, such as two weeks."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var days: ReportDays
    @OptionGroup var options: DraftOptions
    @OptionGroup var form: ReportForm

    func span(_ today: Day) throws -> ReportSpan { try days.span(today) }
}
