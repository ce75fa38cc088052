import Domain
import Screen
import Words

/// Why a key of the patrol screen waits.
extension PatrolScreen {
    static func whyNotWritable(_ root: RootState) -> Phrase? {
        root.whyReadOnly
    }

    static func whyNoOpenFinding(_ root: RootState) -> Phrase? {
        if let reason = whyNot(.ticket, root) { return reason }
        return root.patrol.openFindings.isEmpty ? Phrase("没有未处理的问题", "no open finding") : nil
    }

    static func whyNoFindingForTicket(_ root: RootState) -> Phrase? {
        if let reason = whyNot(.ticket, root) { return reason }
        guard root.patrol.findingForTicket == nil else { return nil }
        return root.patrol.findingPointed?.state.words ?? Phrase("没有未处理的问题", "no open finding")
    }

    static func whyNoFinding(_ root: RootState) -> Phrase? {
        root.patrol.findingToLookAt == nil
            ? Phrase("没有可复查的问题", "no finding to look at again") : whyNotWritable(root)
    }

    static func whyNotExcused(_ root: RootState) -> Phrase? { whyNot(.excuse, root) }

    static func whyNot(_ move: RoundMove, _ root: RootState) -> Phrase? {
        guard let row = root.patrol.current else { return Phrase.noRound }
        if let reason = whyNotWritable(root) { return reason }
        guard !move.rolesAllowed.isDisjoint(with: root.setting.author.roles) else {
            return Refusal.notAllowed(needs: move.rolesAllowed.sorted()).words(nil)
        }
        let state = row.state(at: root.now)
        return move.allowedFrom.contains(state) ? nil : Refusal.round(.cannot(move, in: state)).words(nil)
    }

    /// Why nothing can be told of what the cursor is on.
    static func whyNotTold(_ root: RootState) -> Phrase? {
        if let reason = whyNotOpen(root) ?? whyNot(.check, root) { return reason }
        guard case .finding? = root.patrol.round.spot else { return nil }
        return Phrase("光标移到点位或检查项上", "go to a checkpoint or an item first")
    }

    static func whyNotRead(_ root: RootState) -> Phrase? {
        if let reason = whyNotTold(root) { return reason }
        guard let spot = root.patrol.round.spot, root.patrol.round.fileOpen?.itemRead(at: spot) == nil else {
            return nil
        }
        return Phrase("这里没有抄表项", "nothing is read off here")
    }

    private static func whyNotOpen(_ root: RootState) -> Phrase? {
        guard root.patrol.isOpen else { return Phrase("先按 Enter 打开这一轮", "Enter opens the round first") }
        return root.patrol.round.fileOpen == nil ? Phrase.loading : nil
    }

    static func whyNotStarted(_ root: RootState) -> Phrase? { whyNot(.start, root) }

    static func whyNotFinished(_ root: RootState) -> Phrase? {
        whyNot(.finish, root) ?? (root.patrol.fileShown == nil ? Phrase.loading : nil)
    }

    static func whyNoEvidence(_ root: RootState) -> Phrase? {
        whyNot(.evidence, root) ?? (root.patrol.fileShown == nil ? Phrase.loading : nil)
    }

    static func whyNoSecondLook(_ root: RootState) -> Phrase? {
        if let reason = whyNot(.second, root) { return reason }
        guard let file = root.patrol.fileShown else { return Phrase.loading }
        guard file.plan.needsSecondLook else {
            return Phrase("这条路线不须复核", "the route asks for no second look")
        }
        return file.round?.unanswered.isEmpty == true ? nil : Refusal.round(.notYetWalked).words(nil)
    }
}
