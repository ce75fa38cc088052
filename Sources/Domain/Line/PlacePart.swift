/// A floor, a room or a spot within a grid, as it is read in a line.
struct PlacePart {
    enum Kind {
        case floor(Int)
        case room
        case street
        case spot
    }

    var span: Range<Int>
    var kind: Kind
    var value: String

    var isRoom: Bool {
        if case .room = kind { return true }
        return false
    }

    var isFloor: Bool {
        if case .floor = kind { return true }
        return false
    }

    var isSpot: Bool {
        if case .spot = kind { return true }
        return false
    }
}

extension LineReading {
    /// Floors in any wording become `3F` and `B1`.
    mutating func findFloors() {
        var index = 0
        while index < tokens.count {
            guard let (span, floor) = floor(at: index), areFree(span) else {
                index += 1
                continue
            }
            let (wide, from) = lowerFloor(before: span, floor)
            let value = floor < 0 ? "B\(-floor)" : "\(floor)F"
            if from != nil, let last = placeParts.last, wide.overlaps(last.span) { placeParts.removeLast() }
            add(PlacePart(span: wide, kind: .floor(floor), value: from.map { "\($0)-\(value)" } ?? value))
            index = span.upperBound
        }
    }

    /// `3-5楼`.
    private func lowerFloor(before span: Range<Int>, _ floor: Int) -> (Range<Int>, Int?) {
        if let wide = storeyBefore(span, floor) { return wide }
        let start = span.lowerBound
        guard floor > 0, number(start) == floor, isJoined(start), isFree(start - 1), isFree(start - 2),
            sign(start - 1).map({ "-~～—".contains($0) })
                ?? (han(start - 1).map { "到至".contains($0) } ?? false),
            let lower = number(start - 2), lower > 0, lower < floor
        else { return (span, nil) }
        return ((start - 2)..<span.upperBound, lower)
    }

    /// `三楼到四楼`, `从1楼到3楼`.
    private func storeyBefore(_ span: Range<Int>, _ floor: Int) -> (Range<Int>, Int?)? {
        let link = span.lowerBound - 1
        guard isJoined(span.lowerBound), han(link).map({ "到至".contains($0) }) ?? (sign(link) == "-"),
            let last = placeParts.last, last.span.upperBound == link, case .floor(let lower) = last.kind,
            lower > 0,
            lower < floor
        else { return nil }
        let start = last.span.lowerBound
        return ((han(start - 1) == "从" ? start - 1 : start)..<span.upperBound, lower)
    }

    mutating func add(_ part: PlacePart) {
        let span = placeSpan(part.span)
        mark(span)
        placeParts.append(PlacePart(span: span, kind: part.kind, value: part.value))
    }

    private func floor(at index: Int) -> (Range<Int>, Int)? {
        switch key(index) {
        case .number(let number): return storey(number, from: index, at: index)
        case .han("第"):
            guard isJoined(index + 1), let number = number(index + 1) else { return nil }
            return storey(number, from: index, at: index + 1)
        case .han("负"):
            return below(from: index, at: index + 1)
        case .han("地"):
            guard han(index + 1) == "下" else { return nil }
            return below(from: index, at: index + 2)
        case .sign("-"):
            guard !isJoined(index) || number(index - 1) == nil, let number = number(index + 1), number < 10,
                let (span, _) = storey(number, from: index, at: index + 1)
            else { return nil }
            return (span, -number)
        case .word(let word): return floor(named: word, at: index)
        case .han, .sign, .none: return nil
        }
    }

    /// `3F`, `3楼`, `3/F`, `3rd floor`.
    private func storey(_ number: Int, from start: Int, at index: Int) -> (Range<Int>, Int)? {
        guard (1...99).contains(number) else { return nil }
        if let next = han(index + 1), next == "楼" || next == "层" {
            let isLonger = next == "层" && han(index + 2) == "楼"
            return (start..<(index + (isLonger ? 3 : 2)), number)
        }
        if let next = word(index + 1), LineWords.ordinals.contains(next), isFloorWord(index + 2) {
            return (start..<(index + 3), number)
        }
        if isFloorWord(index + 1), isJoined(index + 1) || word(index + 1) == "floor" {
            return (start..<(index + 2), number)
        }
        if sign(index + 1) == "/", word(index + 2) == "f" { return (start..<(index + 3), number) }
        return nil
    }

    /// `负一层`, `地下2楼`, `负2`.
    private func below(from start: Int, at index: Int) -> (Range<Int>, Int)? {
        guard isJoined(index), let number = number(index), (1...9).contains(number) else { return nil }
        let hasUnit = han(index + 1).map { "楼层".contains($0) } ?? (word(index + 1) == "f")
        return (start..<(index + (hasUnit ? 2 : 1)), -number)
    }

    private func floor(named word: String, at index: Int) -> (Range<Int>, Int)? {
        if let number = LineWords.ordinalWords[word], isFloorWord(index + 1) {
            return (index..<(index + 2), number)
        }
        if word == "basement", self.word(index + 1) == "level", let number = number(index + 2), number < 10 {
            return (index..<(index + 3), -number)
        }
        guard let number = number(index + 1), (1...99).contains(number) else { return nil }
        let span = index..<(index + 2)
        switch word {
        case "floor", "fl", "level", "lvl", "storey": return (span, number)
        case "basement": return (span, -number)
        case "b":
            return isJoined(index + 1) && number < 5 && !isJoined(index)
                ? (span, -number)
                : isJoined(index + 1) && number < 5 && han(index - 1) != nil ? (span, -number) : nil
        default: return nil
        }
    }

    private func isFloorWord(_ index: Int) -> Bool {
        word(index).map(LineWords.floors.contains) ?? false
    }
}
