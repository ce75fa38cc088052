extension LineReading {
    /// Which of several places in a row the caller took back: 5号楼，不对，是6号楼.
    mutating func takeBack(_ spans: [Range<Int>]) -> Set<Range<Int>> {
        var gone: Set<Range<Int>> = []
        for (before, after) in zip(spans, spans.dropFirst()) where before.upperBound <= after.lowerBound {
            guard let slip = slip(before, after) else { continue }
            line.problems.append(.takenBack(text(before), range(before)))
            mark(slip, .filler)
            line.fillers.append(range(slip))
            gone.insert(before)
        }
        return gone
    }

    /// 三楼，不对，四楼.
    mutating func takeBackPlaces() {
        placeParts.sort { $0.span.lowerBound < $1.span.lowerBound }
        let gone = takeBack(placeParts.filter { !$0.isSpot }.map(\.span))
        placeParts.removeAll { gone.contains($0.span) }
    }

    /// All that goes with what was taken back.
    private func slip(_ before: Range<Int>, _ after: Range<Int>) -> Range<Int>? {
        deniedSlip(before, after) ?? calledBack(before, after)
    }

    private func calledBack(_ before: Range<Int>, _ after: Range<Int>) -> Range<Int>? {
        for start in before.upperBound..<after.lowerBound {
            guard let phrase = CorrectionWords.phrases.longest(at: start, in: tokens)?.tokens,
                phrase.upperBound <= after.lowerBound,
                isOnly(CorrectionWords.links, phrase.upperBound..<after.lowerBound),
                isShort(before.upperBound..<start)
            else { continue }
            return before.lowerBound..<after.lowerBound
        }
        return nil
    }

    private func deniedSlip(_ before: Range<Int>, _ after: Range<Int>) -> Range<Int>? {
        for start in max(0, before.lowerBound - 5)..<max(0, before.lowerBound) {
            guard
                CorrectionWords.denials.longest(at: start, in: tokens)?.tokens.upperBound == before.lowerBound
            else { continue }
            var next = before.upperBound
            while next < after.lowerBound,
                let particle = CorrectionWords.particles.longest(at: next, in: tokens)?.tokens
            {
                next = particle.upperBound
            }
            while next < after.lowerBound, sign(next) != nil { next += 1 }
            guard CorrectionWords.told.longest(at: next, in: tokens)?.tokens.upperBound == after.lowerBound
            else { continue }
            return start..<after.lowerBound
        }
        return nil
    }

    /// Signs and those phrases, nothing else.
    private func isOnly(_ table: PhraseTable<Bool>, _ span: Range<Int>) -> Bool {
        var index = span.lowerBound
        while index < span.upperBound {
            if sign(index) != nil {
                index += 1
            } else if let match = table.longest(at: index, in: tokens)?.tokens,
                match.upperBound <= span.upperBound
            {
                index = match.upperBound
            } else {
                return false
            }
        }
        return true
    }

    /// Floors and signs, which go along: 5号楼3楼，不对.
    private func isShort(_ span: Range<Int>) -> Bool {
        span.count <= 5
            && span.allSatisfy { index in
                sign(index) != nil || number(index) != nil
                    || han(index).map { "楼层室哦啊呃".contains($0) } ?? false
                    || word(index).map { LineWords.floors.contains($0) || LineWords.ordinals.contains($0) }
                        ?? false
            }
    }
}
