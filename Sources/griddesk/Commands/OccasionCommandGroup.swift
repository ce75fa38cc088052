import ArgumentParser

struct OccasionCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "occasion",
        abstract: spoken("会议等场次，巡查可与之关联。", "Meetings and other occasions that rounds are tied to."),
        discussion: spoken(
            """
            本网格（或全院）路线中，凡时间表写了 ahead 或 after 的，由场次产生巡查：会前准备和会后要做的。\
            场次按最初登记的日子编号，如 m260921-03；其中的一轮由路线、场次和时段开始指明，如 prepare+m260921-03@260921T0900。
            """,
            """
            An occasion makes the rounds of every route of its grid, or of the whole compound, whose schedule says ahead or \
            after: its preparation before it begins, and what is to be done when it is over. It is named by the day it was \
            first planned for, m260921-03; a round of it by its route, that and when its window starts, \
            prepare+m260921-03@260921T0900.
            """),
        subcommands: [
            OccasionAdd.self, OccasionMove.self, OccasionCancel.self, OccasionList.self, OccasionShow.self,
            OccasionImport.self,
        ])
}
