import Domain
import Screen
import Words

extension RootState {
    mutating func readHandover() -> [Effect] { [questions.ask(HandoverQuestion(id: handover.chosen))] }

    /// Those with which the desk passed while the author was away, the oldest first.
    var missed: [HandoverRow] { duty.handovers.missed(by: setting.author.id) }

    /// Somebody who is back reads on from the oldest that was missed.
    mutating func turnHandover(by step: Int) -> [Effect] {
        let all = duty.handovers.filter { $0.state != .open }.map(\.id)
        let place = handover.chosen.flatMap(all.firstIndex) ?? all.count
        let first =
            handover.chosen == nil && step < 0 ? missed.first.flatMap { all.firstIndex(of: $0.id) } : nil
        let next = first ?? place + step
        guard next >= 0, next <= all.count, next != place else {
            // Where there is none in that direction from the present, the next screen, as everywhere.
            if handover.chosen == nil { return show(screen.next(step)) }
            say(.refused, look.words(Phrase("没有更早的", "there is none before")))
            return []
        }
        handover.choose(next < all.count ? all[next] : nil)
        settleScreen()
        return readHandover()
    }

    /// One's own step is on the record: the cursor goes on from what was taken, the reader from what was read.
    mutating func followHandover(_ order: Order) -> [Effect] {
        switch order.work {
        case .handover(.start):
            handover.choose(nil)
            return screen == .handover ? readHandover() : []
        case .handover(.move(.acknowledge(let line, _), _)): handover.pass(line)
        case .handover(.move(.read, let id)):
            guard handover.chosen == id else { return [] }
            handover.choose(missed.first { $0.id > id }?.id)
            return readHandover()
        case .handover, .ticket, .round, .standing, .journal, .gathering, .report, .watch: break
        }
        return []
    }

    /// With what the author knows of it.
    func order(_ command: HandoverCommand, _ handover: Handover) -> Order {
        let seen = outbox.revision(seen: handover.revision, of: .handover(handover.id))
        return Order(HandoverWork.move(command, handover.id), expecting: seen)
    }

    mutating func command(_ command: HandoverCommand) -> [Effect] {
        guard let handover = handover.handover else { return [] }
        return submit(order(command, handover), from: nil)
    }

    func words(_ purpose: HandoverWordsPopup.Purpose, _ line: HandoverLine?) -> any Popup {
        HandoverWordsPopup(purpose, line, handover.handover, look)
    }

    mutating func askWords(_ purpose: (HandoverLine) -> HandoverWordsPopup.Purpose?) -> [Effect] {
        guard let line = handover.line, let purpose = purpose(line) else { return [] }
        open(continued(words(purpose, line)))
        return []
    }

    /// With a word of one's own where the line asks for it.
    mutating func takeLine() -> [Effect] {
        guard let handover = handover.handover, let line = self.handover.line else { return [] }
        guard handover.needsWord(line) else { return command(.acknowledge(line: line.key, word: nil)) }
        return askWords { .acknowledge($0.key) }
    }

    mutating func omitOrRestore() -> [Effect] {
        guard let line = handover.line else { return [] }
        if handover.handover?.omitted[line.key] != nil { return command(.restore(line: line.key)) }
        guard !line.isBinding else {
            say(.refused, words(.refused(.handover(.isBinding(line.key)))))
            return []
        }
        return askWords { .omit($0.key) }
    }

    mutating func askCount() -> [Effect] {
        askWords { line in if case .count(let thing, _, _, _) = line.content { .count(thing) } else { nil } }
    }

    mutating func openPass() -> [Effect] {
        guard let handover = handover.handover else { return [] }
        open(HandoverPassPopup(handover, self.handover.line, setting.operators))
        return []
    }

    mutating func openSign() -> [Effect] {
        guard let handover = handover.handover else { return [] }
        open(HandoverSignPopup(handover, setting.author.id))
        return []
    }

    mutating func openStart() -> [Effect] {
        open(HandoverStartPopup(setting.operators, author: setting.author.id))
        return []
    }

    /// Does what was chosen in a popup about handovers.
    mutating func choose(_ target: HandoverTarget, from popup: PopupState) -> [Effect] {
        switch target {
        case .start:
            let effects = show(.handover)
            guard HandoverScreen.whyNotStarted(self) == nil else {
                say(.refused, HandoverScreen.whyNotStarted(self).map { look.words($0) } ?? "")
                return effects
            }
            return effects + openStart()
        case .subject(let subject):
            if let round = subject.round { return goToRound(round, from: .popup(popup, over: screen)) }
            return subject.ticket.map { leaveFor($0) } ?? []
        }
    }
}

/// What a popup about handovers leads to.
enum HandoverTarget: Equatable, Sendable {
    case start
    case subject(Subject)
}

extension RootState {
    /// To one by its number, from wherever it is named.
    mutating func read(_ id: HandoverID) -> [Effect] {
        handover.choose(duty.open?.id == id ? nil : id)
        return show(.handover)
    }
}
