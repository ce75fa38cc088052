import Domain
import Screen
import Words

extension RootState {
    /// Routes a key: first the popup, then the field, then the actions and the pane.
    mutating func press(_ key: Key) -> [Effect] {
        message = nil
        if gate != nil { return pressAtGate(key) }
        if let id = keymap.action(of: key), id.isMeantEverywhere(by: key), !isHelping || id != .help {
            return perform(id)
        }
        guard frame != nil else {
            return keymap.action(of: key) == .quit ? [.quit] : []
        }
        if let effects = pressGoing(key) { return effects }
        if let popup = popups.last?.popup {
            let asksForHelp = !popup.hasField && !isHelping && keymap.action(of: key) == .help
            return asksForHelp ? perform(.help) : pressInPopup(key)
        }
        if tickets.filterField != nil { return pressInField(key) }
        return pressInPane(key.normalized)
    }

    private var isHelping: Bool { top(HelpPopup.self) != nil }

    private mutating func pressInPane(_ key: Key) -> [Effect] {
        if screen == .patrol { roundAlarms.hush() }
        if let effects = pressOwn(key) { return effects }
        if let id = keymap.action(of: key) { return perform(id) }
        if front.move(key, &self) {
            alarms.isMoving = true
            return front.jump(&self)
        }
        if hasJustSlipped, ticket != nil { return sayWhereTheCursorIs() }
        return unknownKey()
    }

    mutating func pressInPopup(_ key: Key) -> [Effect] {
        guard var popup = popups.popLast() else { return [] }
        let key = key == .control("c") && popup.popup.hasCancel ? Key.escape : key
        let outcome = popup.popup.handle(key, look)
        switch outcome {
        case .stay: popups.append(popup)
        case .close: return close(popup.popup)
        case .open(let other): popups += [popup, other]
        case .submit(let order): return submit(order, from: popup)
        case .submitBoth(let first, let second):
            return submit(first, from: popup) + submit(second, from: nil)
        case .submitAndDispatch(let order): return submit(order, from: popup, leadsToDispatch: true)
        case .prove(let order, let secret): return prove(order, secret, from: popup)
        case .choose(let target): return choose(target)
        case .patrol(let target): return choose(target, from: popup)
        case .handover(let target): return choose(target, from: popup)
        case .write(let path, let text): return [.write(path: path, text: text)]
        case .list(let file): return [.list(file)]
        case .report(let span):
            reports.show(span, look)
            return readReport()
        case .log(let text): return applyLogFilter(text)
        case .logFind(let text): return findInLog(text)
        case .continueCall(let slot): continueCall(slot)
        case .beginCall(let key):
            beginCall()
            if let key { return pressInPopup(key) }
        case .forgetCall(let slot): return forgetCall(slot, from: popup)
        case .change(let change):
            if case .forget = change { popups.append(popup) }
            return self.change(change)
        case .complain(let text):
            popups.append(popup)
            say(.refused, text)
        case .proceed(let effects):
            popups.append(popup)
            return effects
        case .quit: return [.quit]
        }
        return []
    }

    private mutating func close(_ popup: any Popup) -> [Effect] {
        if let beneath = popup.beneath {
            popups.append(beneath)
            return []
        }
        if popup.isForgottenWhenLeft { return forgetDraft(of: popup) }
        if popup.draftKey != nil, popup.draft != nil { say(.done, look.words(Phrase.draftKept)) }
        return []
    }

    /// Pasted text is for fields alone.
    mutating func paste(_ text: String) -> [Effect] {
        message = nil
        if gate != nil {
            gate?.paste(text)
            return []
        }
        var isWhole = true
        if popups.last?.popup.yieldsToPaste == true {
            popups.removeLast()
            beginCall()
        }
        if var popup = popups.popLast() {
            isWhole = popup.popup.paste(text, look)
            if !popup.popup.hasField { say(.refused, look.words(Phrase.pasteIsNoAnswer)) }
            popups.append(popup)
        } else if tickets.filterField != nil {
            let site = filterWords
            isWhole = tickets.filterField?.entry.paste(text) ?? true
            tickets.filterField?.changed(site)
        } else {
            say(.refused, look.words(Phrase.pasteIsNoKeys(new: keymap.name(of: .new))))
        }
        if !isWhole { say(.refused, look.words(Phrase.shortened)) }
        return []
    }
}

extension Action.ID {
    /// Whether the key does it in fields and popups too, where letters are text.
    func isMeantEverywhere(by key: Key) -> Bool {
        if case .character = key { return false }
        return Action.of(self)?.isHeardInFields == true
    }
}
