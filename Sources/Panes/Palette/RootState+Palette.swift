import Domain
import Screen
import Words

extension RootState {
    /// Everything that can be done or gone to by name: what was chosen last, then actions, then the site.
    var paletteLines: [PaletteLine] {
        let all = actionLines + filterLines + siteLines + appearanceLines
        let recent = chosen.compactMap { target in all.first { $0.target == target } ?? ticketLine(target) }
        return recent.map(\.always) + all.filter { !chosen.contains($0.target) }
    }

    private var actionLines: [PaletteLine] {
        Action.table.filter { $0.id != .palette }.map { action in
            PaletteLine(
                target: .action(action.id), keys: keymap.keys(of: action.id).map(\.name),
                name: name(of: action),
                aliases: [action.name[language], action.name[language.other], action.id.name],
                help: [action.help[language], action.help[language.other]], reason: whyNot(action))
        }
    }

    /// What the action is called now: holding a ticket that is on hold resumes it.
    func name(of action: Action) -> String {
        guard case .either(_, let other) = action.doing, other.isAllowed(on: ticketGround) else {
            return look.words(action.name)
        }
        return other.move.words[language]
    }

    private func ticketLine(_ target: PaletteTarget) -> PaletteLine? {
        guard case .ticket(let number) = target else { return nil }
        return PaletteLine(target: target, name: "#\(number.text)")
    }

    /// The filters kept, and what the queue can be sorted by.
    private var filterLines: [PaletteLine] {
        let orders = QueueOrder.allCases.map { order in
            PaletteLine(
                target: .order(order, isReversed: false), name: look.words(order.name),
                aliases: [order.name[language.other]],
                help: [look.words(Phrase("排序：", "sort: ")) + look.words(order.help)], isOnlySought: true)
        }
        return savedFilters.map {
            PaletteLine(
                target: .filter($0), name: $0.name.escapedForTerminal(),
                help: ["/ " + $0.text.escapedForTerminal()])
        } + orders
    }

    private var siteLines: [PaletteLine] {
        let site = setting.site.inUse
        let (grid, service, team) = (
            Phrase("基础网格", "base grid"), Phrase("专业网格", "specialist grid"), Phrase("班组", "team")
        )
        return site.grids.map { line(.grid($0.id), $0, look.words(grid)) }
            + site.specialists.map { line(.specialist($0.id), $0, look.words(service)) }
            + site.teams.map {
                line(.team($0.id), $0, [look.words(team), $0.phone ?? ""].joined(separator: " "))
            }
            + site.people.map(line)
    }

    private func line(_ target: PaletteTarget, _ item: some SiteItem, _ help: String) -> PaletteLine {
        PaletteLine(
            target: target, name: item.name[language].escapedForTerminal(),
            aliases: ([item.name[language.other], item.id.text] + item.aliases).map {
                $0.escapedForTerminal()
            },
            help: [help.escapedForTerminal()])
    }

    private func line(_ person: Person) -> PaletteLine {
        let team = person.team.map { names[$0].name } ?? ""
        var line = line(.person(person.id), person, [person.phone ?? "", team].joined(separator: " "))
        line.isOnlySought = true
        if person.phone == nil { line.reason = look.words(Phrase("没有登记电话", "no phone is known")) }
        return line
    }
}

extension RootState {
    mutating func openPalette(_ text: String = "") {
        open(PalettePopup(text))
        tour?.note(.palette)
    }

    /// Does what was chosen by name.
    mutating func choose(_ target: PaletteTarget) -> [Effect] {
        switch target {
        case .action(let id):
            remember(target)
            return perform(id)
        case .ticket(let number):
            wanted = number
            return [questions.ask(FindQuestion(numbers: [number]))]
        case .filter(let filter):
            remember(target)
            return show(filter)
        case .order(let order, let isReversed): return sort(by: order, isReversed: isReversed)
        case .grid(let id): return show(.base(id), target)
        case .specialist(let id): return show(.specialist(id), target)
        case .team(let id): return show("team:\(id)", target)
        case .person(let id): return copyPhone(of: id, target)
        case .language(let language): return speak(language)
        case .theme(let name):
            wear(name)
            return []
        case .past(let time): return pastMoment(time).map { [.lookBack(.moment($0))] } ?? []
        }
    }

    private mutating func remember(_ target: PaletteTarget) {
        chosen = Array(([target] + chosen.filter { $0 != target }).prefix(20))
    }

    private mutating func show(_ key: GridKey, _ target: PaletteTarget) -> [Effect] {
        remember(target)
        return openGrid(key)
    }

    private mutating func show(_ filter: String, _ target: PaletteTarget) -> [Effect] {
        remember(target)
        goToQueue()
        return applyFilter(filter)
    }

    private mutating func copyPhone(of id: ID<Person>, _ target: PaletteTarget) -> [Effect] {
        guard let phone = setting.site.person(id)?.phone else { return [] }
        remember(target)
        say(.done, "\(look.words(Phrase.copied)) \(names[id].name) \(phone)")
        return [.copy(phone)]
    }
}

extension RootState {
    /// Ticket numbers typed in the popup on top that nobody has looked for yet.
    var numbersTyped: [TicketNumber]? {
        guard let numbers = popups.last?.popup.numbersTyped, !numbers.isEmpty else { return nil }
        return numbers
    }

    /// The tickets there are of those that were looked for.
    mutating func take(_ rows: [TicketRow], of numbers: [TicketNumber]) -> [Effect] {
        if let place = popups.indices.last { popups[place].popup.take(rows, of: numbers) }
        guard let number = wanted, numbers.contains(number) else { return [] }
        wanted = nil
        guard let row = rows.first(where: { $0.number == number }) else {
            say(.refused, "#\(number.text) \(look.words(Phrase.ticketGone))")
            return []
        }
        remember(.ticket(number))
        return goTo(row)
    }

    /// Puts the queue's cursor on the ticket: among all open ones, or alone where it is closed.
    private mutating func goTo(_ row: TicketRow) -> [Effect] {
        goToQueue()
        tickets.filterField = nil
        alarms.isMoving = true
        if let index = tickets.queue.rows.firstIndex(where: { $0.number == row.number }),
            tickets.queue.status == .ready
        {
            tickets.queue.sought = nil
            tickets.queue.move(to: index)
            return []
        }
        guard row.state.isOpen else { return applyFilter(row.number.text) }
        var effects: [Effect] = []
        if !tickets.queue.filterText.isEmpty {
            desk.keepCard(for: "")
            tickets.queue.show(.open, text: "")
            effects.append(questions.ask(TallyQuestion(filter: .open)))
        }
        tickets.queue.sought = row.number
        tickets.queue.jump = .ticket(row.number)
        return effects + [
            questions.ask(
                QueueQuestion(window: tickets.queue.window(.from(row.position(in: tickets.queue.order)))))
        ]
    }
}

extension PaletteLine {
    fileprivate var always: PaletteLine {
        var line = self
        line.isOnlySought = false
        return line
    }
}

extension Language {
    var other: Language { pick(zh: .english, en: .chinese) }
}
