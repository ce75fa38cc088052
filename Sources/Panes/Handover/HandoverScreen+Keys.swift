import Domain
import Screen
import Words

extension HandoverScreen {
    var ownKeys: [OwnKey] { Self.incoming + Self.outgoing + Self.both + Self.others }

    private static let incoming = [
        OwnKey(
            .character(" "), Phrase("确认", "take"),
            Phrase("接下这一行；紧急、P1、有批注的须复述一句", "take the line; an emergency, P1 or a note wants a word"),
            need: 16,
            whyNot: whyNotTaken
        ) { $0.takeLine() },
        OwnKey(
            .character("a"), Phrase("确认其余", "take the rest"),
            Phrase("接下本节中照旧的；新的、超时的、有批注的须逐行", "what is unchanged in the section; all else line by line"),
            need: 14, whyNot: when(.acknowledge)
        ) { root in
            root.handover.section.map { root.command(.acknowledgeSection($0)) } ?? []
        },
        OwnKey(
            .character("x"), Phrase("拒接", "refuse"),
            Phrase("不接这一行，须写原因；答复后再接", "not as it is, with a reason; settled first"), need: 13,
            whyNot: onLine(.refuse)
        ) { $0.askWords { .refuse($0.key) } },
    ]

    private static let outgoing = [
        OwnKey(
            .character("A"), Phrase("批注", "annotate"),
            Phrase("给这一行写一句；接班人须复述", "a note on the line; it is read back"), need: 12,
            whyNot: onLine(.annotate)
        ) { $0.askWords { .annotate($0.key) } },
        OwnKey(
            .character("+"), Phrase("补充", "add"), Phrase("记录里加一行", "a line of one's own"), need: 11,
            whyNot: when(.add)
        ) { root in
            root.open(root.continued(root.words(.add(root.handover.section ?? .notes), nil)))
            return []
        },
        OwnKey(
            .character("-"), Phrase("略去", "leave out"),
            Phrase("划去而不删，须写原因；再按恢复", "struck, not gone, with a reason; again: put back"), need: 8,
            whyNot: onLine(.omit)
        ) { $0.omitOrRestore() },
        OwnKey(
            .character("s"), Phrase("答复", "settle"),
            Phrase("答复被拒接的一行，之后对方再接", "answer what was refused; then it is taken again"), need: 12,
            whyNot: whyNotSettled
        ) { $0.askWords { .settle($0.key) } },
        OwnKey(
            .character("P"), Phrase("移交首问", "pass on"),
            Phrase("首问工单交给谁：这一张，或全部", "who takes over what you were first asked for"), need: 7,
            whyNot: when(.pass)
        ) { $0.openPass() },
        OwnKey(
            .character("R"), Phrase("刷新", "refresh"),
            Phrase("签字之前重新截取到现在", "a new cut, before anybody signed"), need: 6,
            whyNot: when(.refresh)
        ) { $0.command(.refresh) },
    ]

    private static let both = [
        OwnKey(
            .character("S"), Phrase("签字", "sign"),
            Phrase("看过要签的，输本人密码；单签的由监管员补签", "with your own password; a supervisor countersigns"), need: 15,
            whyNot: whyNotSigned
        ) { $0.openSign() },
        OwnKey(
            .character("#"), Phrase("清点", "count"), Phrase("这一行的实数", "how many there are"), need: 9,
            whyNot: whyNotCounted
        ) { $0.askCount() },
        OwnKey(
            .character("o"), Phrase("指示", "order"),
            Phrase("登记常设指示、交办、督办", "a standing order, order or directive"), whyNot: whyNotWritable
        ) { root in
            root.open(StandingWordsPopup(.raise(.standingOrder, nil)))
            return []
        },
        OwnKey(
            .character("N"), Phrase("开始交班", "start"),
            Phrase("截取记录，交给谁", "the record is frozen; to whom"), need: 16, whyNot: whyNotStarted
        ) { $0.openStart() },
        OwnKey(
            .character("X"), Phrase("中止", "abandon"), Phrase("这次不交了，须写原因", "it is called off, with a reason"),
            whyNot: when(.abandon)
        ) { root in
            root.open(root.continued(root.words(.abandon, nil)))
            return []
        },
    ]

    private static let others = [
        OwnKey(
            .character("["), Phrase("上一份", "earlier"),
            Phrase("更早的交接；错过的从最早一份读起", "the one before; the oldest that was missed first"), need: 10
        ) { $0.turnHandover(by: -1) },
        OwnKey(
            .character("]"), Phrase("下一份", "later"), Phrase("更晚的交接，直到现在", "the one after, up to now"), need: 9
        ) {
            $0.turnHandover(by: 1)
        },
        OwnKey(
            .character("r"), Phrase("已读", "read"),
            Phrase("这份错过的我读了，到下一份", "it was missed and is read now; on to the next"),
            need: 13, whyNot: whyNotRead
        ) { $0.command(.read) },
        OwnKey(
            .character("m"), Phrase("补记", "add behind"),
            Phrase("签毕之后补一句，标明是后补", "when it is over: marked as written afterwards"), need: 8,
            whyNot: when(.append)
        ) { root in
            root.open(root.continued(root.words(.append, nil)))
            return []
        },
        OwnKey(
            .character("e"), Phrase("导出", "export"),
            Phrase("存成 HTML（A4）、Markdown 或文本", "as HTML for A4, Markdown or text"), need: 7,
            whyNot: whyNotExported
        ) { root in
            guard let sight = root.handover.sight else { return [] }
            root.open(HandoverExportPopup(sight))
            return []
        },
    ]
}

/// Why a key of the screen waits, as far as it is known here.
extension HandoverScreen {
    private typealias WhyNot = @Sendable (RootState) -> Phrase?

    private static func when(_ move: HandoverMove) -> WhyNot { { whyNot(move, $0) } }
    private static func onLine(_ move: HandoverMove) -> WhyNot { { whyNotLine(move, $0) } }

    @Sendable static func whyNotExported(_ root: RootState) -> Phrase? {
        root.handover.handover == nil ? Phrase.noHandover : nil
    }

    static func whyNotWritable(_ root: RootState) -> Phrase? {
        root.whyReadOnly
    }

    static func whyNot(_ move: HandoverMove, _ root: RootState) -> Phrase? {
        guard let handover = root.handover.handover else { return Phrase.noHandover }
        if let reason = whyNotWritable(root) { return reason }
        let author = root.setting.author
        guard !move.rolesAllowed.isDisjoint(with: author.roles) else {
            return Refusal.notAllowed(needs: move.rolesAllowed.sorted()).words(nil)
        }
        switch move {
        case .append, .read: return handover.isOver ? nil : Refusal.handover(.notOver).words(nil)
        case .countersign:
            return handover.state == .oneSided ? nil : Refusal.handover(.notOneSided).words(nil)
        case .start, .refresh, .annotate, .add, .omit, .count, .pass, .acknowledge, .refuse, .settle, .sign,
            .abandon:
            guard !handover.isOver else { return Refusal.handover(.isOver(handover.state)).words(nil) }
        }
        switch move.part {
        case .outgoing where author.id != handover.outgoing:
            return Refusal.handover(.notYours(.outgoing, handover.outgoing)).words(root.setting.site)
        case .incoming where author.id == handover.outgoing: return Refusal.handover(.toOneself).words(nil)
        case .incoming where handover.incoming ?? author.id != author.id:
            return Refusal.handover(.notYours(.incoming, handover.incoming)).words(root.setting.site)
        case .outgoing, .incoming, .counter, nil: return nil
        }
    }

    static func whyNotLine(_ move: HandoverMove, _ root: RootState) -> Phrase? {
        whyNot(move, root) ?? (root.handover.line == nil ? Phrase.noLine : nil)
    }

    static func whyNotTaken(_ root: RootState) -> Phrase? {
        if let reason = whyNotLine(.acknowledge, root) { return reason }
        guard let handover = root.handover.handover, let line = root.handover.line else { return nil }
        if handover.acknowledged[line.key] != nil { return Phrase("这一行已接", "the line is taken already") }
        if handover.omitted[line.key] != nil { return Phrase("这一行已略去", "the line is left out") }
        return handover.isToTake(line) ? nil : Phrase("数字只看，不须确认", "a figure is read, not taken")
    }

    static func whyNotSettled(_ root: RootState) -> Phrase? {
        if let reason = whyNotLine(.settle, root) { return reason }
        guard let key = root.handover.line?.key else { return nil }
        let isRefused = root.handover.handover?.unsettled.contains(key) == true
        return isRefused ? nil : Refusal.handover(.notRefused(key)).words(nil)
    }

    static func whyNotCounted(_ root: RootState) -> Phrase? {
        if let reason = whyNotLine(.count, root) { return reason }
        guard case .count? = root.handover.line?.content else {
            return Phrase("光标移到要清点的一行", "go to a line that is counted first")
        }
        return nil
    }

    static func whyNotSigned(_ root: RootState) -> Phrase? {
        root.handover.handover?.state == .oneSided ? whyNot(.countersign, root) : whyNot(.sign, root)
    }

    static func whyNotStarted(_ root: RootState) -> Phrase? {
        if let reason = whyNotWritable(root) { return reason }
        if let open = root.duty.open { return Refusal.handover(.alreadyOpen(open.id)).words(nil) }
        guard let holder = root.duty.watch?.holder, holder != root.setting.author.id else { return nil }
        return Refusal.handover(.notHolder(holder)).words(root.setting.site)
    }

    static func whyNotRead(_ root: RootState) -> Phrase? {
        if let reason = whyNot(.read, root) { return reason }
        let isMissed = root.missed.contains { $0.id == root.handover.handover?.id }
        return isMissed ? nil : Phrase("这份不是错过的", "it was not missed")
    }
}

extension Phrase {
    static let handover = Phrase("交接", "Handover")
    static let noHandover = Phrase("没有进行中的交接；N 开始", "no handover is open; N starts one")
    static let noLine = Phrase("没有选中的行", "no line is selected")
}
