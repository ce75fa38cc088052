extension RoundLineReading {
    typealias ItemMatch = PhraseTable<RouteNames.ItemName>.Match

    /// What all parts say, then what is said of the others.
    mutating func tell() {
        var last: [ID<Checkpoint>] = []
        for part in parts {
            let isBare = part.fine != nil && part.points.isEmpty && part.words.isEmpty
            if isBare || part.points.isEmpty && part.skip == nil && areFillers(part.words) {
                if isBare {
                    bareFine = part.fine.map(range)
                    restMarks += part.marks
                }
                continue
            }
            let ids = part.points.isEmpty && !namesPlace(part) ? last : part.ids
            tell(part, at: ids)
            last = ids
        }
        tellRest()
    }

    private mutating func tellRest() {
        if let exception, line.told.isEmpty {
            line.problems.append(.restIsOpen(exception))
        } else if let range = rest ?? exception ?? (line.told.isEmpty ? bareFine : nil) {
            line.told.append(
                .init(marked(Told(.fine), restMarks), [range] + restMarks.map { self.range($0.span) }))
        } else if let bareFine {
            line.problems.append(.restIsOpen(bareFine))
        }
        if line.told.isEmpty { line.problems.append(.nothingTold) }
    }

    private mutating func tell(_ part: RoundLinePart, at ids: [ID<Checkpoint>]) {
        let items = items(part.words)
        let (point, item) = place(ids, items, part)
        let ranges = ranges(part)
        if part.fine != nil {
            add(Told(.fine, point: point, item: item), part, ids)
        } else if part.skip != nil {
            let reason = words(part.words)
            if reason.isEmpty { line.problems.append(.noReason(ranges[0])) }
            add(Told(.skipped(reason), point: point, item: nil), part, ids)
        } else if !tellReadings(part, items, point) {
            let what = words(part.words)
            if what.isEmpty { line.problems.append(.noWords(ranges[0])) }
            let told = what.isEmpty ? part.points.map { text($0.span) }.joined(separator: " ") : what
            add(Told(.finding(told, nil, photo: nil), point: point, item: item), part, ids)
        }
    }

    private mutating func add(_ told: Told, _ part: RoundLinePart, _ ids: [ID<Checkpoint>]) {
        line.told.append(.init(marked(told, part.marks, severity(in: part.words)), ranges(part)))
        let ranges = ranges(part)
        let whole = ranges[0].lowerBound..<(ranges.last?.upperBound ?? ranges[0].upperBound)
        if told.point == nil, names != nil {
            line.problems.append(.noPoint(String(characters[whole]), whole))
        }
        let likely = ids.filter { id in told.item.map { has($0, at: id) } ?? true }
        if likely.count > 1 { line.problems.append(.severalPoints(likely, whole)) }
    }
}

extension RoundLineReading {
    /// The first checkpoint that has the item named; the only one that has it where none is named.
    private func place(
        _ ids: [ID<Checkpoint>], _ items: [ItemMatch], _ part: RoundLinePart
    ) -> (ID<Checkpoint>?, ID<CheckItem>?) {
        let named = items.flatMap(\.values)
        let best = named.filter(\.isOwn) + named.filter { !$0.isOwn }
        let only =
            names?.candidate.route.points.count == 1 ? names?.candidate.route.points.first?.id : nil
        let isUnknown = part.points.isEmpty && namesPlace(part)
        if ids.isEmpty {
            let owners = best.map(\.point).unique
            let point = isUnknown ? nil : only ?? (owners.count == 1 ? owners[0] : nil)
            return (point, point.flatMap { point in best.first { $0.point == point }?.item })
        }
        if let item = best.first(where: { ids.contains($0.point) }) { return (item.point, item.item) }
        return (ids[0], nil)
    }

    private func has(_ item: ID<CheckItem>, at point: ID<Checkpoint>) -> Bool {
        names?.candidate.route.point(point)?.item(item) != nil
    }

    func items(_ words: [Int]) -> [ItemMatch] {
        names?.items.matches(in: tokens, among: words.contains) ?? []
    }

    /// Whether what is said so far is an item and nothing else.
    func isItem(_ part: RoundLinePart) -> Bool {
        let named = items(part.words).flatMap { Array($0.tokens) }
        return !part.words.isEmpty && areFillers(part.words.filter { !named.contains($0) })
    }

    /// Whether it speaks of a place, although none of the route's.
    private func namesPlace(_ part: RoundLinePart) -> Bool {
        let items = items(part.words).flatMap { Array($0.tokens) }
        if part.words.contains(where: { tokens[$0].key.isFloor }) { return true }
        let places = reader.names.places.matches(in: tokens, among: part.words.contains)
        return places.contains { !$0.tokens.allSatisfy(items.contains) }
    }

    /// In the order typed.
    private func ranges(_ part: RoundLinePart) -> [Range<Int>] {
        var spans =
            part.points.map(\.span) + [part.fine, part.skip].compactMap { $0 } + part.marks.map(\.span)
        for word in part.words {
            if let last = spans.indices.last, spans[last].upperBound == word,
                part.words.contains(word - 1)
            {
                spans[last] = spans[last].lowerBound..<(word + 1)
            } else {
                spans.append(word..<(word + 1))
            }
        }
        return spans.map(range).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// As typed, without what stands between.
    func words(_ indices: [Int]) -> String {
        var text = ""
        for (place, index) in indices.enumerated() {
            let token = tokens[index]
            if place > 0 {
                let before = indices[place - 1]
                let isSpaced = tokens[before].range.upperBound < token.range.lowerBound
                if before != index - 1 ? !(tokens[before].isHan && token.isHan) : isSpaced { text += " " }
            }
            text += String(characters[token.range])
        }
        return text
    }
}

extension RoundLineReading {
    /// Each item with the figure behind it; a figure alone is of the only one that is read off there.
    private mutating func tellReadings(
        _ part: RoundLinePart, _ items: [ItemMatch], _ point: ID<Checkpoint>?
    ) -> Bool {
        var used: Set<Int> = []
        var told: [(item: RouteNames.ItemName, reading: MeterReading)] = []
        for item in items {
            let known = item.values.filter { isGauge($0.item, at: $0.point) }
            guard let name = known.first(where: { $0.point == point }) ?? known.first,
                let figure = figure(from: item.tokens.upperBound, part.words)
            else { continue }
            used.formUnion(item.tokens)
            used.formUnion(figure.words)
            told.append((name, figure.reading))
        }
        if told.isEmpty, items.isEmpty, let point, let gauge = names?.gauges[point], gauge.count == 1,
            let first = part.words.first, let figure = figure(from: first, part.words)
        {
            used.formUnion(figure.words)
            told = [(.init(point: point, item: gauge[0], isOwn: true), figure.reading)]
        }
        guard !told.isEmpty else { return false }
        let turn = turn(part.words, &used)
        for (name, reading) in told {
            add(Told(.reading(reading, turn), point: name.point, item: name.item), part, [])
        }
        let left = part.words.filter { !used.contains($0) }
        if let first = left.first, let last = left.last, !areFillers(left) {
            line.problems.append(.unread(words(left), range(first..<(last + 1))))
        }
        return true
    }

    private func isGauge(_ item: ID<CheckItem>, at point: ID<Checkpoint>) -> Bool {
        names?.gauges[point]?.contains(item) ?? false
    }

    private func turn(_ words: [Int], _ used: inout Set<Int>) -> Told.Turn? {
        guard let match = RoundWords.turns.matches(in: tokens, among: words.contains).first else {
            return nil
        }
        used.formUnion(match.tokens)
        return match.values.first
    }

    /// `93`, `是 93.5℃`, `-3`, with its unit.
    private func figure(from start: Int, _ words: [Int]) -> (
        reading: MeterReading, words: Range<Int>
    )? {
        var index = start
        while words.contains(index), isEquals(index) { index += 1 }
        var digits = ""
        if words.contains(index), tokens[index].key == .sign("-") || tokens[index].key == .sign("负") {
            (digits, index) = ("-", index + 1)
        }
        guard words.contains(index), let whole = number(index) else { return nil }
        (digits, index) = (digits + whole, index + 1)
        if words.contains(index), tokens[index].key == .sign("."), isJoined(index), isJoined(index + 1),
            words.contains(index + 1), let rest = tokens[index + 1].digits
        {
            (digits, index) = (digits + "." + rest, index + 2)
        }
        guard let reading = MeterReading(digits) else { return nil }
        if words.contains(index), isUnit(index) { index += 1 }
        while words.contains(index), isJoined(index), isUnit(index) || isPower(index) { index += 1 }
        return (reading, start..<index)
    }

    private func number(_ index: Int) -> String? {
        tokens[index].digits ?? tokens[index].key.number.map(String.init)
    }

    private func isEquals(_ index: Int) -> Bool {
        if tokens[index].key == .sign("=") || tokens[index].key == .sign(":") { return true }
        return match(RoundWords.equals, at: index).map { $0.tokens.count == 1 } ?? false
            || isUnitWord(index)
    }

    private func isUnitWord(_ index: Int) -> Bool {
        if case .han(let character) = tokens[index].key { return "读示数".contains(character) }
        return false
    }

    /// The 3 of `m3`.
    private func isPower(_ index: Int) -> Bool {
        ["2", "3"].contains(tokens[index].digits) && isUnit(index - 1)
    }

    private func isUnit(_ index: Int) -> Bool {
        switch tokens[index].key {
        case .han(let character): "度吨方升帕伏安瓦米字".contains(character)
        case .word(let word): isJoined(index) && word.count <= 3 || RoundWords.units.contains(word)
        case .sign: isJoined(index) && !isSeparator(index)
        case .number: false
        }
    }
}
