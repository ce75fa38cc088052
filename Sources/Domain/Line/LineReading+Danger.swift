extension LineReading {
    /// The words of danger that are not denied, whatever else they are.
    mutating func findDangers() {
        let open = tokens.map { LineToken(key: $0.key.withOpenNumber, range: $0.range) }
        var spans: [Range<Int>] = []
        for match in DangerWords.phrases.matches(in: open) where !isDenied(match.tokens) {
            if match.values.contains(.inside), isOneShutIn(match.tokens) { shutIn.append(match.tokens) }
            if match.values.contains(.danger) { spans.append(match.tokens) }
        }
        if isOver { (over, shutIn) = (shutIn + spans.filter(isShutIn), []) }
        spans = (spans + shutIn + over).unique.sorted { $0.lowerBound < $1.lowerBound }
        guard let first = spans.first else { return }
        line.danger = CallLine.Found(text(first), spans.map(range))
    }

    private func isShutIn(_ span: Range<Int>) -> Bool {
        span.contains { index in
            han(index).map { "困关锁".contains($0) } ?? word(index).map {
                ["trapped", "stuck", "inside"].contains($0)
            }
                ?? false
        }
    }

    /// 刚才困人，已经出来了: asked about all the same.
    private var isOver: Bool {
        let out = DangerWords.over.matches(in: tokens).filter { match in
            !isDenied(match.tokens)
                && han(match.tokens.lowerBound - 1).map { !"冒流漏溢漫渗没不喷跑".contains($0) } ?? true
        }
        let open = tokens.map { LineToken(key: $0.key.withOpenNumber, range: $0.range) }
        return !out.isEmpty && DangerWords.lifts.matches(in: tokens).first != nil
            && DangerWords.notOver.matches(in: open).isEmpty
    }

    /// 里面有两个人 of a lift; 电梯里有人打架 is another story.
    private func isOneShutIn(_ span: Range<Int>) -> Bool {
        let hasLift = DangerWords.lifts.matches(in: tokens).contains { lift in
            han(lift.tokens.upperBound).map { !"厅口间旁".contains($0) } ?? true
        }
        guard hasLift else { return false }
        guard isJoined(span.upperBound), let next = han(span.upperBound) else { return true }
        return DangerWords.goesOn.contains(next)
    }
}

extension LineReading {
    /// Whether what some tokens say is denied before them: 没有冒烟, 没有人受伤, no smoke or fire.
    func isDenied(_ span: Range<Int>) -> Bool {
        guard span.lowerBound > 0, !isAsked(span) else { return false }
        return isDeniedInChinese(span) || isDeniedInEnglish(span)
    }

    private func isDeniedInChinese(_ span: Range<Int>) -> Bool {
        for start in stride(from: span.lowerBound - 1, through: max(0, span.lowerBound - 8), by: -1) {
            guard isJoined(start + 1), isHanOrLink(start) else { return false }
            guard
                let denial = DenialWords.chinese.longest(
                    at: start, in: tokens, among: { $0 < span.lowerBound })?.tokens,
                !DenialWords.isQuestion(han(start - 1), before: han(start))
            else { continue }
            return isFilled(denial.upperBound..<span.lowerBound)
        }
        return false
    }

    /// Between a denial and what it denies stand only 有人, 任何 and their like, or what it denies as well.
    private func isFilled(_ span: Range<Int>) -> Bool {
        var index = span.lowerBound
        while index < span.upperBound {
            if let filler = DenialWords.fillers.longest(at: index, in: tokens)?.tokens,
                filler.upperBound <= span.upperBound
            {
                index = filler.upperBound
            } else if let other = DangerWords.phrases.longest(at: index, in: tokens)?.tokens,
                other.upperBound <= span.upperBound
            {
                index = other.upperBound
            } else {
                return false
            }
        }
        return true
    }

    private func isDeniedInEnglish(_ span: Range<Int>) -> Bool {
        var index = span.lowerBound - 1
        while index >= 0, span.lowerBound - index <= 7, let word = word(index) {
            if DenialWords.english.contains(word) {
                return word == "never" || isFilled((index + 1)..<span.lowerBound)
            }
            index -= 1
        }
        return false
    }

    /// 着火了吗, 是不是着火 and 有没有人受伤 deny nothing.
    private func isAsked(_ span: Range<Int>) -> Bool {
        let end = han(span.upperBound) == "了" ? span.upperBound + 1 : span.upperBound
        return han(end) == "吗" || sign(end) == "?" || sign(end) == "？"
    }

    private func isHanOrLink(_ index: Int) -> Bool {
        han(index) != nil || sign(index) == "、"
    }
}
