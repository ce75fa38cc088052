extension ReportCount {
    /// As a filter of tickets names it: `report:daily@2026-11-20/done-late/category.lift`.
    package func filterText(_ language: Language) -> String {
        let key = language.pick(zh: "报表", en: "report")
        let head = "\(key):\(report.text)/\(kind.name[language])"
        switch part {
        case .all: return head
        case .place: return "\(head)/\"\(part.text)\""
        case .category, .team, .cell, .state, .rating: return "\(head)/\(part.text)"
        }
    }

    /// Nil where it names none.
    package init?(typed text: String) {
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count > 1, let report = ReportID(parts[0]), let kind = Kind(typed: parts[1]) else {
            return nil
        }
        guard parts.count > 2 else {
            self.init(report, kind)
            return
        }
        guard let part = Part(typed: parts[2]) else { return nil }
        self.init(report, kind, part)
    }
}

extension ReportCount.Kind {
    fileprivate init?(typed text: Substring) {
        let wanted = text.lowercased()
        guard let kind = Self.allCases.first(where: { [$0.name.zh, $0.rawValue].contains(wanted) }) else {
            return nil
        }
        self = kind
    }
}

extension ReportCount.Part {
    fileprivate var text: String {
        switch self {
        case .all: ""
        case .category(let id): "category.\(id.text)"
        case .team(let id): "team.\(id.text)"
        case .place(let place): "place.\(place.grid.text)+\(place.place.marked)"
        case .cell(let grid, let specialist): "cell.\(grid.text)+\(specialist.text)"
        case .state(let state): "state.\(state.rawValue)"
        case .rating(let rating): "rating.\(rating)"
        }
    }

    fileprivate init?(typed text: Substring) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 2 else { return nil }
        let pair = parts[1].split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        switch parts[0] {
        case "category": self = .category(ID(parts[1]))
        case "team": self = .team(ID(parts[1]))
        case "place" where pair.count == 2:
            guard let place = String(marked: pair[1]) else { return nil }
            self = .place(ReportTally.Place(grid: ID(pair[0]), place: place))
        case "cell" where pair.count == 2: self = .cell(ID(pair[0]), ID(pair[1]))
        case "state":
            guard let state = TicketState(rawValue: parts[1]) else { return nil }
            self = .state(state)
        case "rating":
            guard let rating = Int(parts[1]), (1...5).contains(rating) else { return nil }
            self = .rating(rating)
        default: return nil
        }
    }
}

extension String {
    /// What ends a value or a quote of a filter, as `%22;`.
    fileprivate var marked: String {
        reduce(into: "") { text, character in
            guard ",\"“”＂%".contains(character), let scalar = character.unicodeScalars.first else {
                return text.append(character)
            }
            text += "%\(String(scalar.value, radix: 16));"
        }
    }

    fileprivate init?(marked text: String) {
        self = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "%" else {
                append(character)
                continue
            }
            let code = rest.prefix { $0 != ";" }
            guard let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
            append(Character(scalar))
            rest = rest.dropFirst(code.count + 1)
        }
    }
}
