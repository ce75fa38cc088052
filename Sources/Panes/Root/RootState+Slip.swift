import Domain
import Screen
import Words

extension RootState {
    /// What is open in full stays under the keys until it is left, though it ends or passes out of its list.
    mutating func keepOpened() {
        if desk.focus != .detail {
            tickets.opened = nil
        } else if tickets.opened == nil, !tickets.queue.isOnItsWay {
            tickets.opened = tickets.queue.current
        }
        tickets.opened = tickets.opened.map { newest($0, among: tickets.queue.rows) }
        board.opened = board.opened.map { newest($0, among: board.list?.rows ?? []) }
        tickets.detail.notice = noticeOfOpened
    }

    private func newest(_ row: TicketRow, among rows: [TicketRow]) -> TicketRow {
        let listed = rows.first { $0.number == row.number && $0.revision >= row.revision }
        return tickets.detail.latest(listed ?? row)
    }

    /// Why what is open in full would not be under the keys any more if it were not.
    private var noticeOfOpened: Phrase? {
        guard let opened = front.opened(self) else { return nil }
        let hasLeft = front.current(self)?.number != opened.number && !isGoingElsewhere
        let (zh, en) = (opened.state.words.zh, opened.state.words.en)
        switch (opened.state.isOpen, hasLeft) {
        case (true, false): return nil
        case (true, true): return Phrase("已不在此列；Esc 返回", "not in this list any more; Esc goes back")
        case (false, false): return Phrase(zh, en)
        case (false, true): return Phrase("\(zh)，已不在此列；Esc 返回", "\(en), not in this list; Esc goes back")
        }
    }
}

extension RootState {
    /// The cursor stands elsewhere as soon as what was asked has come.
    var isGoingElsewhere: Bool {
        front.isOnItsWay(self) || wanted != nil || questions.isAsking(HitQuestion.self)
    }

    private var isCovered: Bool { !popups.isEmpty || tickets.filterField != nil }

    /// - Parameter before: the ticket that was under the keys.
    mutating func noteSlip(from before: TicketRow?, isByHand: Bool) {
        // In the past nothing moves by itself.
        guard lookBack == nil else { return }
        if slip?.isFresh(at: now) == false { slip = nil }
        if let from = slip?.from, from == ticket?.number {
            slip = nil
        } else if let before, !isByHand, !isLed {
            slipped(from: before)
        } else if let before, let ended = slip, ended.from == nil, before.number != ticket?.number {
            // Whoever left the one that ended may not have seen that it is not where the cursor goes back to.
            slip = Slip(from: before.number, pause: ended.pause, seenAt: ended.seenAt)
        }
        if slip != nil, slip?.seenAt == nil, !isCovered { slip?.seenAt = now }
        if !isGoingElsewhere { isLed = false }
    }

    private mutating func slipped(from before: TicketRow) {
        let isOwn =
            revision(seen: before.revision, of: before.number) != before.revision
            || (outbox.isOwn(before.revision, of: .ticket(before.number)) && !before.state.isOpen)
        let seenAt = isCovered ? nil : now
        if ticket?.number != before.number {
            slip = Slip(
                from: slip?.from ?? before.number, to: ticket?.number,
                pause: isOwn ? Slip.ownPause : Slip.pause, seenAt: seenAt)
        } else if !isOwn, before.state.isOpen, ticket?.state.isOpen == false {
            slip = Slip(from: nil, pause: Slip.pause, seenAt: seenAt)
        }
    }

    /// What left the list and is back before anybody can have seen it has the cursor again.
    mutating func returnToSlipped() {
        guard let slip, slip.isFresh(at: now), let from = slip.from, slip.to == tickets.queue.current?.number,
            let index = tickets.queue.rows.firstIndex(where: { $0.number == from })
        else { return }
        tickets.queue.move(to: index)
    }

    /// Whether nobody can have seen yet what is under the cursor.
    var hasJustSlipped: Bool { slip?.isFresh(at: now) ?? false }

    /// Whether the action would be done to a ticket that its author cannot have seen under the cursor.
    func isMeantForAnother(_ action: Action) -> Bool {
        hasJustSlipped && ticket != nil && !actsOnMarks(action) && action.isAimed(self)
    }

    mutating func sayWhereTheCursorIs() -> [Effect] {
        guard let row = ticket else { return [] }
        let number = row.number.text
        let (zh, en) = (row.state.words.zh, row.state.words.en)
        let moved = Phrase(
            "光标已自己移到 #\(number)，刚按的键没有执行",
            "the cursor went to #\(number) by itself; that key did nothing")
        let ended = Phrase(
            "#\(number) 刚刚\(zh)，刚按的键没有执行", "#\(number) is \(en) since a moment; that key did nothing")
        say(.refused, look.words(slip?.from == nil ? ended : moved))
        return []
    }
}

extension Input {
    /// A key or what stands for one, by which somebody here goes where they want to.
    var isOfHand: Bool {
        switch self {
        case .key, .paste, .mouse: true
        case .resize, .tick, .answered, .queryFailed, .carriedOut, .orderFailed, .carriedOutTogether,
            .filtersFailed, .written, .listed, .signedOn, .signOnFailed, .changed, .localChanged, .standing,
            .rescued,
            .lookedBack, .terminate:
            false
        }
    }
}
