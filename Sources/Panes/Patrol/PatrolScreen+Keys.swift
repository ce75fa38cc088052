import Domain
import Screen
import Words

extension PatrolScreen {
    var ownKeys: [OwnKey] { Self.acts + Self.walking + Self.views }

    private static let acts = [
        OwnKey(
            .character("r"), Phrase("报一轮", "report"),
            Phrase("一句话报一轮：正常、问题、读数", "a round in one line: fine, findings, readings"), need: 16,
            whyNot: whyNotWritable
        ) { root in
            root.open(root.continued(ReportPopup(root.roundsKnown, first: root.patrol.shown, root.look)))
            return []
        },
        OwnKey(
            .character("t"), Phrase("转工单", "ticket"),
            Phrase("最重的未处理问题变成工单", "the gravest open finding becomes a ticket"), need: 15,
            whyNot: whyNoFindingForTicket
        ) { root in
            root.patrol.findingForTicket.map { root.makeTickets(of: [$0]) } ?? []
        },
        OwnKey(
            .character("T"), Phrase("全部转工单", "all tickets"),
            Phrase("这一轮的问题都变成工单", "all open findings of the round become tickets"),
            whyNot: whyNoOpenFinding
        ) { root in root.makeTickets(of: root.patrol.openFindings) },
        OwnKey(
            .character("c"), Phrase("复查", "look again"),
            Phrase("问题还在不在；不合格则重开工单", "is it gone? if not, its ticket is opened again"), need: 13,
            whyNot: whyNoFinding
        ) { root in
            guard let row = root.patrol.current, let finding = root.patrol.findingToLookAt else { return [] }
            root.open(root.continued(RoundWordsPopup(.lookAgain(finding, passed: true), row)))
            return []
        },
        OwnKey(
            .character("x"), Phrase("免查", "excuse"),
            Phrase("这一轮不用查，须写原因（值班长）", "the round need not be walked, with a reason (shift leader)"),
            need: 12,
            whyNot: whyNotExcused
        ) { root in
            guard let row = root.patrol.current else { return [] }
            root.open(root.continued(RoundWordsPopup(.excuse, row)))
            return []
        },
        OwnKey(
            .character("I"), Phrase("检查", "inspect"),
            Phrase("记一次检查：定检或抽检、参加的人、条款", "an inspection by hand: kind, people, clauses"),
            whyNot: whyNotWritable
        ) { root in
            let row = root.patrol.current
            let before = row.flatMap { $0.isDue || $0.openFindings == 0 ? nil : $0.id }
            root.open(root.continued(InspectPopup(grid: row?.grid, before: before)))
            return []
        },
    ]

    private static let views = [
        OwnKey(
            .character("O"), Phrase("场次", "occasions"),
            Phrase("会议等场次：新增、改期、取消", "meetings: new, move, cancel"), need: 9
        ) { root in
            root.open(GatheringsPopup(isReadOnly: root.setting.isReadOnly))
            return []
        },
        OwnKey(
            .character("F"), Phrase("未结问题", "findings"),
            Phrase("未结的，最久的在前；Enter 看那一轮", "open ones, the oldest first; Enter: the round"),
            need: 9
        ) { root in
            root.open(FindingsPopup())
            return []
        },
        OwnKey(
            .character("p"), Phrase("积分", "points"),
            Phrase("一个月的积分表，按人员、网格，逐条到日志条目", "a month's sheet, by person or by grid"),
            need: 8
        ) { root in
            root.open(ScoresPopup(root.look))
            return []
        },
        OwnKey(
            .character("v"), Phrase("班日周月", "span"), Phrase("本班、日、周、月", "shift, day, week, month"), need: 11
        ) { root in
            root.patrol.show(root.patrol.span.next())
            return root.readRounds()
        },
        OwnKey(
            .character("o"), Phrase("分行", "rows"), Phrase("按网格、路线、人员", "by grid, route or person"), need: 10
        ) { root in
            root.patrol.regroup(root.look)
            return []
        },
        OwnKey(
            .character("S"), Phrase("排序", "order"),
            Phrase("漏查在前，或按场所文件", "missed first, or as in the site file")
        ) { root in
            root.patrol.reorder(root.look)
            return []
        },
        OwnKey(.character("("), Phrase("往前", "earlier"), Phrase("前一班、日、周、月", "the stretch before")) { root in
            root.patrol.turn(by: -1, root.look)
            return root.readRounds()
        },
        OwnKey(.character(")"), Phrase("往后", "later"), Phrase("后一班、日、周、月", "the stretch after")) { root in
            root.patrol.turn(by: 1, root.look)
            return root.readRounds()
        },
        OwnKey(.character("."), Phrase("现在", "now"), Phrase("回到现在", "back to now")) { root in
            root.patrol.returnToNow()
            return root.readRounds()
        },
    ]
}

extension PatrolState {
    /// Findings of the round under the cursor that nobody made a ticket of.
    var openFindings: [Finding] { fileShown?.round?.findings.filter { $0.state == .open } ?? [] }

    /// The one under the cursor, else the gravest that nobody made a ticket of.
    var findingForTicket: Finding? {
        if let finding = findingPointed { return finding.state == .open ? finding : nil }
        return openFindings.max { $0.severity < $1.severity }
    }

    /// The one under the cursor of the open round.
    var findingPointed: Finding? { round.spot.flatMap { round.fileOpen?.finding(at: $0) } }

    /// The one under the cursor, else the first that is not seen to be gone: one with a ticket before one without.
    var findingToLookAt: Finding? {
        if let finding = findingPointed { return finding.state == .passed ? nil : finding }
        let findings = fileShown?.round?.findings.filter { $0.state != .passed } ?? []
        return findings.first { $0.ticket != nil } ?? findings.first
    }
}

extension RootState {
    fileprivate mutating func makeTickets(of findings: [Finding]) -> [Effect] {
        guard let id = patrol.current?.id else { return [] }
        return findings.flatMap { finding in
            submit(Order(RoundWork.ticket(FindingID(round: id, number: finding.number))), from: nil)
        }
    }
}
