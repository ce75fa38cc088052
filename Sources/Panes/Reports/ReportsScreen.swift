import Domain
import Screen
import Words

/// Screen 6: the report of a day, a week, a month or any days, as it stands now.
struct ReportsScreen: DeskScreen {
    let name = Phrase.reports
    let key = ScreenKey(
        id: Action.ID("reports"), name: Phrase("报表", "reports"),
        help: Phrase("日报告、周总结、月例会报告", "of the day, the week, the month"))

    func open(_ root: inout RootState) -> [Effect] {
        root.screen = .reports
        if root.detour?.back == .reports { root.detour = nil }
        root.settleScreen()
        return root.readReport()
    }

    func settle(_ root: inout RootState, _ frame: FrameLayout) {
        root.reports.lay(in: ReportsState.content(frame.body), root.look)
    }

    func draw(
        _ root: RootState, on canvas: inout Canvas, in frame: FrameLayout, _ look: Look
    ) -> Point? {
        root.reports.draw(on: &canvas, in: frame.body, look)
        return nil
    }

    func hints(_ root: RootState) -> ScreenHints {
        ScreenHints(own: [(.open, 17), (.back, 16)], possible: [])
    }

    func help(_ root: RootState) -> ScreenHelp {
        ScreenHelp(title: Phrase.reports, moving: KeyLine.report, tickets: .none)
    }

    func numberInDetail(_ root: RootState) -> TicketNumber? { nil }
    func rowsShown(_ root: RootState) -> [TicketRow] { [] }
    func isOnItsWay(_ root: RootState) -> Bool { false }
    func showsTickets(_ root: RootState) -> Bool { false }
    func showsDetail(_ root: RootState) -> Bool { false }

    func move(_ key: Key, _ root: inout RootState) -> Bool { root.reports.move(key) }
    func moveFocus(by step: Int, _ root: inout RootState) { root.reports.moveToLink(by: step) }
    func openLevel(_ root: inout RootState) -> [Effect] { root.openFigure() }

    func beginFilter(_ root: inout RootState) -> Bool {
        root.open(ReportDaysPopup())
        return false
    }

    func leaveLevel(_ root: inout RootState) -> [Effect] {
        root.reports.returnToLeft() ? root.readReport() : root.show(.desk)
    }

    func point(_ mouse: Mouse, _ root: inout RootState, _ frame: FrameLayout) {
        if mouse.act == .press {
            return root.reports.point(atRow: mouse.point.y - ReportsState.content(frame.body).y)
        }
        for _ in 0..<RootState.wheelLines { _ = mouse.act.key.map { move($0, &root) } }
    }
}

extension ReportsScreen {
    var ownKeys: [OwnKey] { Self.keys }

    private static let keys = [
        OwnKey(
            .character("v"), Phrase("日周月", "span"), Phrase("日报告、周总结、月例会报告", "day, week, month"), need: 15
        ) { root in
            root.reports.changeKind(root.look)
            return root.readReport()
        },
        OwnKey(.character("("), Phrase("往前", "earlier"), Phrase("前一日、周、月", "the one before"), need: 14) {
            root in
            root.reports.turn(by: -1, root.look)
            return root.readReport()
        },
        OwnKey(.character(")"), Phrase("往后", "later"), Phrase("后一日、周、月", "the one after"), need: 13) { root in
            root.reports.turn(by: 1, root.look)
            return root.readReport()
        },
        OwnKey(.character("."), Phrase("回到今天", "now"), Phrase("今天所在的", "the one of today")) { root in
            root.reports.returnToNow(root.look)
            return root.readReport()
        },
        OwnKey(
            .character("D"), Phrase("起止日", "days"), Phrase("任意起止日的报告", "from any day to any day")
        ) { root in
            root.open(ReportDaysPopup())
            return []
        },
        OwnKey(
            .character("E"), Phrase("写入", "write"), Phrase("天气、说明、决定", "weather, a remark, a decision"),
            need: 12,
            whyNot: whyNotWritable
        ) { root in
            root.popups.append(PopupState(ReportWordsPopup(root.reports.report(root.look))))
            return []
        },
        OwnKey(
            .character("F"), Phrase("定稿", "finish"),
            Phrase("数字与说明自此不变（值班长）", "it stands from then on (shift leader)"),
            need: 11, whyNot: whyNotWritable
        ) { root in
            root.popups.append(PopupState(ReportFinishPopup(root.reports.report(root.look))))
            return []
        },
    ]

    @Sendable private static func whyNotWritable(_ root: RootState) -> Phrase? {
        if let reason = root.whyReadOnly { return reason }
        return root.reports.shown(root.look) == nil ? Phrase.loading : nil
    }
}

extension RootState {
    /// When the report that is seen is read again by itself.
    var nextReading: Instant? {
        screen == .reports && !questions.isAsking(ReportQuestion.self) ? reports.nextReading : nil
    }

    mutating func readReport() -> [Effect] {
        reports.beginReading()
        return [questions.ask(ReportQuestion(report: reports.report(look)))]
    }
}
