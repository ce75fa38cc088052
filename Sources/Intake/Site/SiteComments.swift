/// What a site file says about its own keys: the reference of the format.
enum SiteComments {
    static let head = """
        # GridDesk site file 网格调度台场所文件
        #
        # Check it with `griddesk site check FILE`, see what it changes with `griddesk site apply --dry-run FILE`, put it
        # in force with `griddesk site apply FILE`.
        # 检查：griddesk site check 文件；预览：griddesk site apply --dry-run 文件；生效：griddesk site apply 文件。
        # An id is a slug of 1 to 32 of a-z 0-9 - _ . and stays for good: tickets name it. What is in use cannot
        # vanish. Within a kind no name, alias or id may call two things (people may share a name).
        # id 一经使用不得改动；同类之中，名称、别名、id 不得指向两个对象（人员可重名）。
        # What left service stays in the file with `retired = true`: grids, specialist grids, teams, people, categories,
        # kinds of rounds, routes. It stays readable in what names it and is offered nowhere; nothing in use may name it
        # (skills may). Shifts and calendars that nothing names can be taken out.
        # 停用的网格、团队、人员、事项、例行类型、路线留在文件里，写 retired = true：已有记录照常显示，新工单、派单、建议中不再出现；
        # 在用的条目不得引用停用的（技能除外）。无人引用的班次、日历可直接删去。
        # A name is { zh = "…", en = "…" }, or one text for both languages.
        """

    static let site = """
        # The compound. zone: a name of the tz database, such as Asia/Shanghai; days and ticket numbers follow it.
        # 场所名称与时区；工单日期与编号按此时区。
        """

    static let grid = """
        # Base grids 基础网格: they tile the ground, each ticket sits in one. In the order of the matrix rows.
        #   id, name
        #   short     at most 4 cells (two Chinese characters); without it the name is used 简称，至多两个汉字
        #   aliases   other names that people use 别名
        #   officer   who answers for it: a person's id 网格员
        #   places    known places within it, offered while typing 常用位置
        """

    static let specialist = """
        # Specialist grids 专业网格: they tile the services. In the order of the matrix columns.
        #   id, name, aliases
        #   short     at most 2 cells (one Chinese character, two Latin letters) 简称，一个汉字
        #   officer   who answers for it: a person's id 专业网格员
        """

    static let team = """
        # Teams 团队, to which tickets are dispatched.
        #   id, name, aliases
        #   short       at most 8 cells 简称
        #   specialist  the specialist grid it works for; a team for all of them has none 所属专业网格
        #   lead        a person's id 班长
        #   phone       电话
        """

    static let person = """
        # People 人员: officers, leads, technicians, those on the desk's roster.
        #   id, name, phone
        #   team      whose technician it is; others have none 所属团队（维修人员）
        #   skills    ids of the categories of work they can do; none is whatever the team does 技能
        #   shifts    ids of the shifts they work every day; none is whenever 常上班次，不写即随时
        #   leave     days off, as "2026-10-01" or "2026-10-01..2026-10-07" 休假
        """

    static let category = """
        # Categories of work 事项.
        #   id, name
        #   aliases     what callers say; typing one finds the category 来电人的说法
        #   specialist  the specialist grid a ticket of it sits in 归属专业网格
        #   team        the team that leads as a rule 主办团队
        #   priority    P1 emergency 紧急, P2 urgent 加急, P3 normal 一般, P4 planned 计划
        #   automatic   true: a new ticket goes to the first suggestion by itself; without it a person's key does
        #               it, always 自动派单（不写即由人派）
        #   targets     its own limits, such as targets.P2 = { resolve = "4h" }; what is left out follows [targets]
        """

    static let calendar = """
        # Working calendars 工作日历.
        #   id
        #   windows    working times of a day, "24:00" being its end 每日工作时段
        #   weekdays   mon tue wed thu fri sat sun 工作的星期
        #   holidays   days off although their weekday works 放假日
        #   workdays   make-up workdays 调休上班日
        # Holidays and make-up workdays are announced year by year: add each year's when it is published.
        # 节假日与调休每年另行公布，公布后请补充。
        """

    static let targets = """
        # Limits by priority 时限: working time in the calendar, as "5m", "2h", "1h30m" or a number of minutes;
        # "3wd" ends with the hours of the third working day after, "3d" with the third day 工作日、自然日.
        #   respond   reported to accepted 响应      arrive   reported to arrived 到场
        #   resolve   reported to done 完成          calendar the id of a calendar
        #   outside_hours  what is reported outside hours counts from the "next-opening" (so without the key), or
        #                  "at-once": every minute until the opening counts 非工作时间报修的起算
        # "none", or no key, means no such clock.
        """

    static let shift = """
        # Shifts of the desk 班次; an end that is not behind the start is on the next day.
        """

    static let roster = """
        # Who is on a shift 值班表: ids of people, the leader 值班长 first.
        #   day   one day alone, such as "2026-10-01"; without it every day that has no line of its own
        # Whom lines of one day name, technicians too, works that day as these lines say and not as usual; leave goes
        # before all. 某日的行点到的人，当日按该行上班；休假优先。
        """

    static let counted = """
        # What is counted when the desk passes on 交接清点: keys, radios, forms.
        #   expected  how many there are to be 应有数
        """

    static let dispatch = """
        # Who is suggested for a ticket 派单建议: points, from 0 to 1000, among those on shift who have the skill.
        #   building     for being at work in the ticket's grid 已在该楼
        #   load         off for every job before it 在手工单
        #   place        for having handled that place last 上次处理此处
        #   speed        for being twice as fast as the team; off for twice as slow 以往快慢
        #   deadline     off for every hour begun behind the deadline, times 4 for P1 down to 1 for P4 超时
        #   job_minutes  how long a job takes where past ones do not tell 每单用时（分钟）
        #   slots        how many tickets a plan gives to one technician at most 每人至多
        """

    static let rules = """
        # Figures that rules read 规则.
        #   undo_seconds         how long one's own last step can be taken back 撤销时限（秒）
        #   rating_change_hours  how long a rating may be changed 评价可改（小时）
        #   recurrence_days      same place and category again within these is flagged 重复报修（天）
        #   acknowledge_minutes  a dispatched emergency that nobody acknowledged is flagged 紧急工单未接单提醒（分）
        #   warning_percent      of a limit, after which to warn 时限预警（%）
        #   reopen_percent       of a limit, which a reopened ticket gets at least 重开后至少的时限（%）
        """
}
