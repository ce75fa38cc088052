extension SiteComments {
    static let roundKind = """
        # Kinds of rounds 例行类型: whatever is looked at or done by the clock. They differ by nothing but what is said here.
        #   id, name, aliases
        #   desk   true: kept at the desk itself, and never waits for a handover 台上自记，不等交接
        """

    static let itemClass = """
        # Classes of items 检查类别.
        #   id, name
        """

    static let checklist = """
        # Checklists 检查表: items that several checkpoints share.
        #   id, name
        #   item    its items, each { … } or a [[checklist.item]] 检查项
        # Of an item:
        #   id, name, aliases
        #   class      the id of an item class 类别
        #   category   what a ticket of a finding becomes: the id of a category 转工单的事项
        #   severity   minor 轻微 (so without the key), major 较重, danger 危险
        #   clause     the clause it rests on 依据条款
        # An item with a unit is read off 读数; with a finding where the reading is outside its limits:
        #   unit       such as "℃" 单位
        #   low, high            outside these it is a finding 下限、上限
        #   warn_low, warn_high  outside these it is told 预警
        #   counter    true: a meter, whose use is this reading less the last 计数表
        """

    static let route = """
        # Routes 路线: what is walked in one round.
        #   id, name, aliases
        #   kind         the id of a kind of rounds 类型
        #   grid         a base grid; grids = ["…", "…"], or "all" that are in use, is one route for each; without
        #                either it is the whole compound 基础网格；"all" 为所有在用网格各一条；不写即全区
        #   specialist   the specialist grid that answers 专业网格
        #   walks        "officer" (so without the key), "person:ID", "team:ID", "shift:ID": who of the team is on shift
        #                由谁走：网格员、某人、某团队、某团队当班人员
        #   checklists   what is looked at at every checkpoint 各点位共用的检查表
        #   second_look  true: done only when another person checked 复核
        #   schedule     when it is due, each { … } or a [[route.schedule]]; without any it is walked by hand only 时间表
        # Its checkpoints 点位, in the order they are walked, are [[route.checkpoint]]; without any, the places of the grid:
        #   id, name
        #   place        where in the grid, as a ticket has it; without it the name 位置
        #   checklists   what is looked at there 此处的检查表
        #   item         items of its own, each { … } or a [[route.checkpoint.item]] 此处的检查项
        #   not_before   a time before which nobody can have been there, as "22:10" 不早于
        #   least, most  time from the checkpoint before it, as "2m": what is outside is marked implausible 最短、最长用时
        # Of a schedule:
        #   days      "daily", "working" or "off" (days of the calendar), ["mon", "thu"], [1, 15, 31], "month:last",
        #             "month:1,last", "every:3" (days, from `from` on) 每日、工作日、非工作日、星期、每月几日、每几日
        #   window    ["22:00", "02:00"]: an end that is not behind the start is on the next day; the windows of a
        #             route may not overlap 时段；同一路线的时段不得重叠
        #   ahead     as "60m", without days and window: of every occasion in the grid, from so long before it until it
        #             begins 场次开始前；不写 days、window
        #   after     as "30m": from its end until so long behind it 场次结束后
        #   early     before the window in which it may be begun, as "15m" 可提前
        #   grace     behind the window in which it is late, and not missed 宽限：迟到而非漏查
        #   from, until  the first and the last day on which a window may start 起止日期
        #   calendar  the id of a calendar: which days work 日历
        #   missing   a day that a month does not have: "last" is its last day (so without the key), "skip" 无此日的月份
        #   off_day   a day that does not work: "keep" (so without the key), "skip", "before", "after" 遇非工作日
        #   anchor    every so many days from the "plan" (so without the key), or from when it was "done" last 起算
        #   count     days are "civil" (so without the key), or "working" 计自然日或工作日
        """

    static let roundPoints = """
        # Points of the scoring sheet 巡查情况积分表, and figures of rounds.
        #   on_time, late, missed, unfinished  of a round: 按时、迟、漏、未完
        #   mostly_done      of an unfinished one of which mostly_percent was looked at 大部已查
        #   finding, solved  of a finding, and of one whose ticket was done within its clock 发现、按时解决
        #   mostly_percent   大部已查所指的百分比
        #   recurring_days   the same item at the same checkpoint again within these is flagged 重复问题（天）
        #   evidence_hours   how long evidence of a missed round may be brought 漏查可补证（小时）
        #   tell_minutes     from a window's start, after which a round that nobody began is told 未开始提醒（分）
        """
}
