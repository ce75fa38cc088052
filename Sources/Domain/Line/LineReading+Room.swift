extension LineReading {
    mutating func findRooms() {
        for index in tokens.indices {
            guard number(index) != nil, marks[index] == .free, let (span, value) = room(at: index) else {
                continue
            }
            add(PlacePart(span: span, kind: .room, value: value))
        }
        findLoneRoom()
    }

    /// `302 没电 5号楼`: three digits where no room is named otherwise.
    private mutating func findLoneRoom() {
        guard line.grid != nil, !placeParts.contains(where: \.isRoom) else { return }
        for index in tokens.indices where isEdge(before: index) {
            guard let digits = lonelyDigits(index), digits.count == 3, sign(index - 1) == nil,
                digits.first != "0",
                !LineWords.publicNumbers.contains(digits), hasPhoneLabel(before: index) == nil,
                !isFloorKnown || fitsKnownFloor(digits)
            else { continue }
            return add(PlacePart(span: index..<(index + 1), kind: .room, value: digits))
        }
    }

    private func room(at index: Int) -> (Range<Int>, String)? {
        labelled(index) ?? lettered(index) ?? behindPlace(index)
    }

    /// `302室`, `302会议室`, `rm 310`, `room 5`.
    private func labelled(_ index: Int) -> (Range<Int>, String)? {
        let value = tokens[index].digits ?? number(index).map(String.init) ?? ""
        if let word = word(index - 1), LineWords.roomWords.contains(word), marks[index - 1] == .free {
            let isLettered = isJoined(index + 1) && word1(index + 1) != nil
            return ((index - 1)..<(index + (isLettered ? 2 : 1)), value + (word1(index + 1) ?? ""))
        }
        if sign(index - 1) == ".", let word = word(index - 2), LineWords.roomWords.contains(word) {
            return ((index - 2)..<(index + 1), value)
        }
        guard value.count >= 2, isJoined(index + 1), let next = han(index + 1) else { return nil }
        if next == "室" { return (index..<(index + 2), value) }
        if next == "房" { return (index..<(index + (han(index + 2) == "间" ? 3 : 2)), value) }
        if next == "号", let behind = han(index + 2), behind == "房" || behind == "室" {
            return (index..<(index + (han(index + 3) == "间" ? 4 : 3)), value)
        }
        let isNoun = value.count >= 3 && site.places.longest(at: index + 1, in: tokens) != nil
        return isNoun ? (index..<(index + 1), value) : nil
    }

    /// `A302`.
    private func lettered(_ index: Int) -> (Range<Int>, String)? {
        guard let letter = word1(index - 1), isJoined(index), tokens[index].digits?.count == 3,
            !isJoined(index - 1) || han(index - 2) == "楼", marks[index - 1] == .free
        else { return nil }
        return ((index - 1)..<(index + 1), letter.uppercased() + (tokens[index].digits ?? ""))
    }

    /// `5号楼502`, `5-502`, `3F 312`, `401和402`.
    private func behindPlace(_ index: Int) -> (Range<Int>, String)? {
        guard let digits = tokens[index].digits ?? number(index).map(String.init),
            (3...4).contains(digits.count),
            !isMeasured(index), !LineWords.publicNumbers.contains(digits), digits.first != "0"
        else { return nil }
        let link = isLink(index - 1) ? 1 : 0
        let before = index - 1 - link
        guard before >= 0, marks[before] == .taken, isPlace(before) else { return nil }
        if link == 1, sign(index - 1) == "-" || sign(index - 1) == "#" {
            return ((index - 1)..<(index + 1), digits)
        }
        guard fitsFloor(digits, before), digits.count == 3 || !isRatherPhone(digits, index) else {
            return nil
        }
        return (index..<(index + 1), digits)
    }

    private func word1(_ index: Int) -> String? {
        guard let word = word(index), word.count == 1 else { return nil }
        return word
    }

    private func isMeasured(_ index: Int) -> Bool {
        guard isJoined(index + 1) else { return false }
        if word(index + 1) != nil { return true }
        return han(index + 1).map(LineWords.measures.contains)
            ?? (sign(index + 1).map { ":.%".contains($0) } ?? false)
    }

    private func isLink(_ index: Int) -> Bool {
        if let sign = sign(index) { return "-、,，/&#~".contains(sign) && marks[index] == .free }
        return han(index).map { "和与及到至".contains($0) } ?? false
    }

    private func isPlace(_ index: Int) -> Bool {
        let place = tokens[index].range.lowerBound
        return line.grid?.ranges.contains { $0.contains(place) } == true
            || placeParts.contains { $0.span.contains(index) }
    }

    /// Room 312 is on floor 3.
    private func fitsFloor(_ digits: String, _ before: Int) -> Bool {
        for part in placeParts where part.span.contains(before) {
            if case .floor(let floor) = part.kind, floor > 0 {
                let extra = digits.count - String(floor).count
                return digits.hasPrefix(String(floor)) && (extra == 2 || extra == 3 && isJoined(before + 1))
            }
        }
        return true
    }

    /// Four digits apart from the grid that are like the telephones of the compound.
    private func isRatherPhone(_ digits: String, _ index: Int) -> Bool {
        !isJoined(index) && site.isExtension(digits)
            || hasPhoneLabel(before: index) != nil || isFloorKnown && !fitsKnownFloor(digits)
    }

    private var isFloorKnown: Bool {
        placeParts.contains { if case .floor = $0.kind { true } else { false } }
    }

    private func fitsKnownFloor(_ digits: String) -> Bool {
        placeParts.contains { part in
            guard case .floor(let floor) = part.kind else { return false }
            return digits.hasPrefix(String(floor))
        }
    }
}
