import Domain

extension Phrase {
    static let patrol = Phrase("巡查", "Patrol")
    static let round = Phrase("一轮", "Round")
    static let noRound = Phrase("没有选中的一轮", "no round selected")
    static let noRounds = Phrase("这段时间没有应查的", "nothing is due in this stretch")
    static let noRoundPasses = Phrase("没有符合筛选的轮次。按 Esc 显示全部。", "No round passes. Esc shows all.")
    static let noRoutes = Phrase("场所文件里还没有巡查路线", "the site has no routes yet")
    static let routesHint = Phrase(
        "在场所文件写 [[route]]，再 griddesk site apply", "write [[route]] in the site file, then griddesk site apply"
    )
    static let wholeCompound = Phrase("全院", "whole compound")
    static let nobodyThere = Phrase("无人", "nobody")
    static let coverage = Phrase("覆盖", "seen")
    static let found = Phrase("问题", "found")
    static let points = Phrase("分", "pts")
    static let worstFirst = Phrase("漏查在前", "missed first")
    static let answers = Phrase("负责", "answers")
    static let lastRound = Phrase("上次", "last")
    static let why = Phrase("原因", "reason")
    static let fine = Phrase("正常", "fine")
    static let reading = Phrase("读数", "Reading")
    static let photo = Phrase("照片", "photo")
    static let secondLook = Phrase("复核", "second")
    static let secondLacks = Phrase("须另一人复核，按 C", "another person has to check: C")
    static let recurring = Phrase("（反复）", "(recurring)")

    static func missedFrom(_ clock: String) -> Phrase { Phrase("\(clock) 起算漏查", "missed from \(clock)") }
    static func lateUntil(_ clock: String) -> Phrase { Phrase("宽限至 \(clock)", "late until \(clock)") }
    static func walkedBy(_ name: String) -> Phrase { Phrase("\(name) 查", "walked by \(name)") }
}
