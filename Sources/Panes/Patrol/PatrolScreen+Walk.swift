import Domain
import Screen
import Words

extension PatrolScreen {
    /// Keys that walk a round point by point.
    static let walking = answers + ends

    private static let answers = [
        OwnKey(
            .character(" "), Phrase("正常", "fine"),
            Phrase("光标处正常；在点位上则该点未答的都正常", "fine; on a checkpoint all that has no answer"), need: 16,
            whyNot: whyNotTold
        ) { $0.tellFine() },
        OwnKey(
            .character("!"), Phrase("问题", "finding"),
            Phrase("光标处有问题：文字、轻重、照片", "a finding: words, severity, photo"), need: 15, whyNot: whyNotTold
        ) { root in
            root.openOnSpot { FindingPopup($0, $1, $2) }
        },
        OwnKey(
            .character("i"), Phrase("读数", "reading"),
            Phrase("抄表：旁边是单位、界限、前五次", "a reading, beside its limits and last five"), need: 14,
            whyNot: whyNotRead
        ) { $0.openReading() },
        OwnKey(
            .character("-"), Phrase("跳过", "skip"), Phrase("没有查，须写原因", "it was not looked at, with a reason"),
            need: 12, whyNot: whyNotTold
        ) { root in
            root.openOnSpot { file, spot, _ in RoundWordsPopup(.skip(spot), file.row) }
        },
    ]

    private static let ends = [
        OwnKey(
            .character("s"), Phrase("出发", "start"), Phrase("有人出发，写明是谁", "somebody sets out, and who"),
            whyNot: whyNotStarted
        ) { $0.openWalkers(.start) },
        OwnKey(
            .character("f"), Phrase("结束", "finish"),
            Phrase("没查完就结束须写原因", "before the last checkpoint with a reason"), whyNot: whyNotFinished
        ) { root in
            guard let file = root.patrol.fileShown else { return [] }
            let missing = (file.round?.unanswered ?? file.plan.points).count
            root.open(root.continued(RoundWordsPopup(.finish(missing: missing), file.row)))
            return []
        },
        OwnKey(
            .character("C"), Phrase("复核", "second look"),
            Phrase("另一人查过，写明是谁", "another person has checked, and who"), whyNot: whyNoSecondLook
        ) { $0.openWalkers(.second) },
        OwnKey(
            .character("E"), Phrase("补证", "evidence"),
            Phrase("漏查的其实查过：何时、怎样、凭什么（监管员）", "walked after all: when, how, why (supervisor)"),
            whyNot: whyNoEvidence
        ) { root in
            guard let file = root.patrol.fileShown else { return [] }
            root.open(root.continued(EvidencePopup(file, root.look)))
            return []
        },
    ]
}

extension RootState {
    /// What has no answer yet is as it should be; what is read off is asked for instead.
    fileprivate mutating func tellFine() -> [Effect] {
        guard let file = patrol.round.fileOpen, let spot = patrol.round.spot, let point = spot.point else {
            return []
        }
        if case .item(_, let item) = spot {
            return file.gauge(point, item) == nil
                ? tell([Told(.fine, point: point, item: item)], file) : openReading()
        }
        let open = file.unanswered(at: spot)
        let seen = open.filter { file.gauge(point, $0) == nil }
        if seen.isEmpty, !open.isEmpty { return openReading() }
        guard !seen.isEmpty else {
            say(.refused, look.words(Phrase("这个点位都已有答案", "all of it is answered already")))
            return []
        }
        let isAll = seen.count == open.count
        return tell(
            isAll ? [Told(.fine, point: point)] : seen.map { Told(.fine, point: point, item: $0) }, file)
    }

    private mutating func tell(_ told: [Told], _ file: RoundFile) -> [Effect] {
        submit(Order(RoundWork.move(.check(told, said: nil), file.row.id, by: nil)), from: nil)
    }

    fileprivate mutating func openReading() -> [Effect] {
        guard let file = patrol.round.fileOpen, let spot = patrol.round.spot,
            let (point, item) = file.itemRead(at: spot), let popup = ReadingPopup(file, point, item, look)
        else { return [] }
        open(continued(popup))
        return []
    }

    fileprivate mutating func openOnSpot(_ popup: (RoundFile, RoundSpot, Look) -> any Popup) -> [Effect] {
        guard let file = patrol.round.fileOpen, let spot = patrol.round.spot else { return [] }
        open(continued(popup(file, spot, look)))
        return []
    }

    fileprivate mutating func openWalkers(_ purpose: WalkerPopup.Purpose) -> [Effect] {
        guard let row = patrol.current else { return [] }
        open(WalkerPopup(purpose, row, look))
        return []
    }

    /// Goes into what the cursor of the open round is on: a finding's ticket, what is read off.
    mutating func followSpot() -> [Effect] {
        if let ticket = patrol.findingPointed?.ticket { return leaveFor(ticket) }
        if PatrolScreen.whyNotRead(self) == nil { return openReading() }
        let isFinding = patrol.findingPointed != nil
        say(
            .refused,
            look.words(
                isFinding
                    ? Phrase("还没有工单，t 转工单", "it has no ticket yet: t makes one")
                    : Phrase("空格正常，! 问题，- 跳过", "Space is fine, ! a finding, - skipped")))
        return []
    }
}
