extension LineReading {
    /// Spots, then all parts as one place, in the order typed.
    mutating func findPlaces() {
        for match in site.places.matches(in: tokens, among: { marks[$0] == .free })
        where placeParts.count < 6 {
            if isOffice(match.tokens) { continue }
            impliedGrid(match.tokens)
            add(PlacePart(span: match.tokens, kind: .spot, value: text(match.tokens)))
        }
        findSides()
        placeParts.sort { $0.span.lowerBound < $1.span.lowerBound }
        leaveDestinations()
        guard !placeParts.isEmpty else { return }
        takeLinks()
        line.place = CallLine.Found(placeText, placeParts.map { range($0.span) })
    }

    /// 前 of 2号楼前的减速带, behind b9.
    private mutating func findSides() {
        for range in line.grid?.ranges ?? [] {
            guard let first = tokens.firstIndex(where: { $0.range.lowerBound >= range.lowerBound }),
                let end = tokens.firstIndex(where: { $0.range.lowerBound >= range.upperBound })
                    ?? (tokens.isEmpty ? nil : tokens.count)
            else { continue }
            if isFree(end), isJoined(end), let side = han(end), "前后旁侧".contains(side), han(end + 1) == "的" {
                add(PlacePart(span: end..<(end + 1), kind: .spot, value: String(side)))
            }
            if isFree(first - 1), word(first - 1) == "behind" {
                add(PlacePart(span: (first - 1)..<first, kind: .spot, value: "behind"))
            }
        }
    }

    /// Where something goes, 漏到六楼走廊, and what a thing stands beside, 打印机旁边, stays in the words.
    private mutating func leaveDestinations() {
        var kept: [PlacePart] = []
        var left: Range<Int>?
        for part in placeParts {
            let before = part.span.lowerBound - 1
            let goesOn = left.map { $0.upperBound == part.span.lowerBound } ?? false
            if goesOn || !kept.isEmpty && isMotion(before, part) || isBesideThing(part) {
                mark(part.span, .kept)
                left = part.span
                if !goesOn, let origin = kept.last, word(origin.span.lowerBound) == "from" {
                    mark(origin.span, .kept)
                }
            } else {
                kept.append(part)
            }
        }
        placeParts = kept
    }

    private func isMotion(_ before: Int, _ part: PlacePart) -> Bool {
        if let word = word(before) { return ["to", "into", "onto", "towards"].contains(word) }
        return isFree(before) && isJoined(part.span.lowerBound)
            && (han(before).map { "到往至进向入流走爬把将".contains($0) } ?? false)
    }

    private func isBesideThing(_ part: PlacePart) -> Bool {
        guard part.isSpot, LineWords.beside.contains(part.value) else { return false }
        if !isJoined(part.span.lowerBound) || sign(part.span.lowerBound - 1) != nil,
            placeParts.first?.span != part.span
        {
            return isFree(part.span.upperBound) && isJoined(part.span.upperBound)
                && han(part.span.upperBound).map { $0 != "的" } ?? false
        }
        guard isJoined(part.span.lowerBound) else { return false }
        let before = part.span.lowerBound - 1
        return isFree(before) && han(before).map { $0 != "的" } ?? false
    }

    /// In the order typed, the floor of a building first where there is only one.
    private var placeText: String {
        let floors = placeParts.filter(\.isFloor)
        let isAddress = placeParts.contains { if case .street = $0.kind { true } else { false } }
        let parts = floors.count == 1 && !isAddress ? floors + placeParts.filter { !$0.isFloor } : placeParts
        return parts.map(\.value).joined(separator: " ")
    }

    /// A place that only one grid has names the grid.
    private mutating func impliedGrid(_ span: Range<Int>) {
        guard line.grid == nil, let id = site.gridOfPlace[String(text(span).map(\.folded))] else { return }
        line.grid = CallLine.Found(id, [range(span)])
    }

    /// What stands between two parts or behind the last: `和`, `、`, `里`.
    private mutating func takeLinks() {
        for part in placeParts.indices {
            let end = placeParts[part].span.upperBound
            let isLast = part == placeParts.count - 1
            if !isLast, placeParts[part + 1].span.lowerBound == end + 1, isFree(end), isLink(end) {
                mark(end..<(end + 1))
                placeParts[part].span = placeParts[part].span.lowerBound..<(end + 1)
            } else if isFree(end), isJoined(end), let next = han(end), "里内中上".contains(next),
                isSpotBehind(part)
            {
                mark(end..<(end + 1))
                placeParts[part].span = placeParts[part].span.lowerBound..<(end + 1)
            }
        }
    }

    /// So that 上不了网 keeps its 上.
    private func isSpotBehind(_ part: Int) -> Bool {
        let end = placeParts[part].span.upperBound
        return isEdge(after: end) || han(end + 1).map { "有的没面堆全都停放站躺积满漏太很一是".contains($0) } ?? true
    }

    private func isLink(_ index: Int) -> Bool {
        if let sign = sign(index) { return "-、,，/&~".contains(sign) }
        return han(index).map { "和与及到至".contains($0) } ?? (word(index) == "and")
    }

    /// Whether an office is named by its work: `finance office`.
    private func isOffice(_ span: Range<Int>) -> Bool {
        let first = span.lowerBound
        if word(first) == "office", ["my", "our", "his", "her"].contains(word(first - 1) ?? "") {
            return true
        }
        if word(first) == "office" { return word(first - 1).map(UnitWords.english.contains) ?? false }
        guard first >= 2, isJoined(first), text(span) == "办公室" else { return false }
        return UnitWords.isStem(text((first - 2)..<first))
    }
}
