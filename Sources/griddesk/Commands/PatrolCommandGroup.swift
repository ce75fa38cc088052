import ArgumentParser

struct PatrolCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patrol",
        abstract: spoken("巡查：列出、查看、汇报、逐点登记。", "Rounds: list, show, report and walk them."),
        discussion: spoken(
            """
            一轮由路线和时段开始（场所时间）指明，如 night.b05@261120T2200；其中的问题再加序号，如 night.b05@261120T2200#1。
            """,
            """
            A round is named by its route and when its window starts by the site's clock, night.b05@261120T2200; a finding \
            of it by its number behind that, night.b05@261120T2200#1.
            """),
        subcommands: [
            PatrolList.self, PatrolShow.self, PatrolReport.self, PatrolStart.self, PatrolCheck.self,
            PatrolFinish.self, PatrolExcuse.self, PatrolSecond.self, PatrolEvidence.self,
            PatrolLookAgain.self, PatrolTicket.self, PatrolFindings.self, PatrolInspect.self,
            PatrolPoints.self,
        ])
}
