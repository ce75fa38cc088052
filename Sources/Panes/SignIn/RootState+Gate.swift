import Domain
import Screen
import Words

/// Somebody who signed on, with what they left unfinished before.
package struct SignOn: Equatable, Sendable {
    package var setting: Setting
    package var drafts: [DraftKey: Draft]

    package init(setting: Setting, drafts: [DraftKey: Draft]) {
        self.setting = setting
        self.drafts = drafts
    }
}

extension RootState {
    /// Somebody has to sign on before anything is shown.
    /// - Parameter name: who is expected; nil where nobody is.
    package mutating func close(for name: String?) {
        gate = Gate(lock: nil, name: name ?? "")
    }

    /// Hides the panes until somebody signs on; header, alarms and the bell go on.
    mutating func lock() {
        gate = Gate(lock: .init(holder: setting.author.id, since: now), name: names[setting.author.id].name)
        message = nil
    }

    /// Why the desk cannot be locked: nobody could open it again.
    var whyNotLock: String? {
        if setting.isReadOnly { return look.words(Phrase.readOnly) }
        return setting.hasPassword ? nil : words(.refused(.account(.noPassword)))
    }

    /// When the desk locks by itself; nil where it does not.
    var lockDue: Instant? {
        guard let lockAfter, gate == nil, whyNotLock == nil else { return nil }
        return touchedAt.adding(seconds: lockAfter)
    }

    mutating func pressAtGate(_ key: Key) -> [Effect] {
        if keymap.action(of: key) == .redraw, Action.ID.redraw.isMeantEverywhere(by: key) {
            return perform(.redraw)
        }
        switch gate?.handle(key) {
        case .signOn: return signOn()
        case .leave: return [.quit]
        case .stay, nil: return []
        }
    }

    /// Nobody takes over in the middle of what another is having written.
    private mutating func signOn() -> [Effect] {
        guard outbox.isEmpty, !popups.contains(where: \.popup.isWriting) else {
            let why = look.words(Phrase.writing)
            gate?.refuse(why)
            return []
        }
        let isLocked = gate?.lock != nil
        guard let typed = gate?.prove() else { return [] }
        return [.signOn(name: typed.name, typed.password, isLocked: isLocked)]
    }

    mutating func refuseSignOn(_ failure: Failure) -> [Effect] {
        let why = words(failure)
        gate?.refuse(why)
        return []
    }

    /// Whoever was here finds everything as it was; what another had open is put aside under their name until they sign on
    /// again. A step on its way or to be taken back is of whoever did it.
    mutating func take(_ signOn: SignOn) -> [Effect] {
        guard gate != nil else { return [] }
        let (before, now) = (setting.author.id, signOn.setting.author.id)
        if before == now {
            gate = nil
            setting = signOn.setting
        } else {
            turn(to: signOn, from: before)
        }
        names = Names(setting, language: language)
        (touchedAt, isLed) = (self.now, true)
        let asked = refreshAll() + refresh(FiltersQuestion.self) + refresh(EmergenciesQuestion.self)
        return [.seat(setting.author)] + asked + (setting.isReadOnly ? [] : [.sweep])
    }

    private mutating func turn(to signOn: SignOn, from before: ID<Operator>) {
        var others = aside
        var next =
            others.removeValue(forKey: signOn.setting.author.id)
            ?? RootState(
                setting: signOn.setting, language: language, theme: theme, glyphs: glyphs, keymap: keymap,
                size: size, now: now, head: head, drafts: signOn.drafts)
        next.setting = signOn.setting
        (next.language, next.theme, next.depth) = (language, theme, depth)
        next.take(theDeskOf: self)
        (gate, aside, message, news) = (nil, [:], nil, nil)
        if !before.text.isEmpty { others[before] = self }
        self = next
        aside = others
    }

    /// What is no one's own: the time, what rings, and how the desk's file stands.
    private mutating func take(theDeskOf other: RootState) {
        (size, now, head) = (other.size, other.now, other.head)
        (alarms, roundAlarms, shiftRounds, openFindings) =
            (other.alarms, other.roundAlarms, other.shiftRounds, other.openFindings)
        (standing, duty) = (other.standing, other.duty)
        (stop, isHalted, editors, edited) = (other.stop, other.isHalted, other.editors, other.edited)
        (isDemo, tour, lockAfter) = (other.isDemo, other.tour, other.lockAfter)
        if let counts = other.desk.matrix.known { desk.matrix.take(counts, setting.site) }
        // What was asked before comes to nobody any more.
        questions = Questions()
    }
}
