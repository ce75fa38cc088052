import Domain
import Screen
import Words

extension RootState {
    /// Whether letters are text where the keys go.
    private var isTyping: Bool { popups.last?.popup.hasField ?? (tickets.filterField != nil) }

    /// Begins a way, or goes on with it; nil for a key that is no matter of it.
    mutating func pressGoing(_ key: Key) -> [Effect]? {
        guard !isTyping else { return nil }
        let key = key.normalized
        let begun = going.flatMap { now < $0.end ? $0 : nil }
        going = nil
        guard let begun else {
            guard key == .character("g") else { return nil }
            going = Going(at: now)
            return []
        }
        if let counting = begun.counting(key, at: now) {
            going = counting
            say(.done, look.words(Self.counted(counting.count)))
            return []
        }
        switch key {
        case .character("g"): return go(toLine: max(1, begun.count))
        case .character("G") where begun.hasCount: return go(toLine: begun.count)
        case .escape where begun.hasCount: return []
        default: break
        }
        if isMoving(key) { return go(key, times: max(1, begun.count)) }
        guard begun.hasCount else { return nil }
        say(.refused, look.words(Self.onlyMoves))
        return []
    }

    private static func counted(_ count: Int) -> Phrase {
        Phrase(
            "g\(count)…：按移动键走这么多，G 到第 \(count) 行，Esc 作罢", "g\(count)…: a moving key, G for line \(count), Esc"
        )
    }

    private static let onlyMoves = Phrase("数字只配移动键，刚按的键没有执行", "a count is for moving; that key did nothing")

    private func isMoving(_ key: Key) -> Bool {
        popups.isEmpty && Action.reservedKeys.contains(key) || Motion(key) != nil
    }

    private mutating func go(toLine line: Int) -> [Effect] {
        guard popups.isEmpty else { return go(.home, times: 1) + go(.down, times: line - 1) }
        alarms.isMoving = true
        front.go(toLine: line, &self)
        return front.jump(&self)
    }

    /// The same as the key pressed so often.
    private mutating func go(_ key: Key, times: Int) -> [Effect] {
        guard popups.isEmpty else {
            let depth = popups.count
            var effects: [Effect] = []
            for _ in 0..<times where popups.count == depth { effects += pressInPopup(key) }
            return effects
        }
        alarms.isMoving = true
        guard front.move(key, times: times, &self) else { return unknownKey() }
        return front.jump(&self)
    }

    mutating func unknownKey() -> [Effect] {
        say(.refused, look.words(Phrase.unknownKey(help: keymap.name(of: .help))))
        return []
    }

    /// What was begun and nobody remembers.
    mutating func forgetGoing() {
        guard let going, now >= going.end else { return }
        if going.hasCount { message = nil }
        self.going = nil
    }
}
