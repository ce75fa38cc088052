extension HandoverWork {
    /// What it is on; nil where that comes to be by it.
    package var subject: Subject? {
        switch self {
        case .start: nil
        case .move(_, let id): .handover(id)
        }
    }

    /// The work with every text that its author wrote as `transform` makes it.
    func mapTexts(_ transform: (String) -> String) -> HandoverWork {
        switch self {
        case .start(let kind, let incoming, let reason):
            .start(kind, incoming: incoming, reason: reason.map(transform))
        case .move(let command, let id): .move(command.mapTexts(transform), id)
        }
    }
}

extension HandoverCommand {
    fileprivate func mapTexts(_ transform: (String) -> String) -> HandoverCommand {
        switch self {
        case .annotate(let line, let text): .annotate(line: line, text: transform(text))
        case .add(let text, let section): .add(text: transform(text), section: section)
        case .omit(let line, let reason): .omit(line: line, reason: transform(reason))
        case .acknowledge(let line, let word): .acknowledge(line: line, word: word.map(transform))
        case .refuse(let line, let reason): .refuse(line: line, reason: transform(reason))
        case .settle(let line, let answer): .settle(line: line, answer: transform(answer))
        case .sign(let reason): .sign(reason: reason.map(transform))
        case .signAlone(let reason, let why):
            .signAlone(reason: transform(reason), unrostered: why.map(transform))
        case .abandon(let reason): .abandon(reason: transform(reason))
        case .append(let text): .append(text: transform(text))
        case .refresh, .restore, .count, .pass, .acknowledgeSection, .countersign, .read: self
        }
    }
}

extension Order {
    package init(_ work: HandoverWork, expecting: Int? = nil) {
        self.init(.handover(work), expecting: expecting)
    }

    package init(_ work: WatchWork, expecting: Int? = nil) {
        self.init(.watch(work), expecting: expecting)
    }
}

extension WatchWork {
    /// The work with every text that its author wrote as `transform` makes it.
    func mapTexts(_ transform: (String) -> String) -> WatchWork {
        switch self {
        case .take(let reason): .take(reason: reason.map(transform))
        case .stay(let until, let reason): .stay(until: until, reason: transform(reason))
        }
    }
}

/// What a decision about handovers may look up.
package struct HandoverMemory {
    /// The next free number.
    package var nextNumber: () throws -> Int
    /// The one that is open.
    package var open: () throws -> HandoverID?
    /// What a record is made of now.
    package var scene: () throws -> HandoverScene
    /// Emergencies of this desk for which nobody has said that they come.
    package var unattended: () throws -> [TicketNumber]
    /// Open tickets that somebody was first asked for.
    package var owned: (ID<Operator>) throws -> [TicketNumber]
    package var operators: () throws -> [Operator]

    package init(
        nextNumber: @escaping () throws -> Int, open: @escaping () throws -> HandoverID?,
        scene: @escaping () throws -> HandoverScene, unattended: @escaping () throws -> [TicketNumber],
        owned: @escaping (ID<Operator>) throws -> [TicketNumber],
        operators: @escaping () throws -> [Operator]
    ) {
        self.nextNumber = nextNumber
        self.open = open
        self.scene = scene
        self.unattended = unattended
        self.owned = owned
        self.operators = operators
    }
}

/// What a decision about who holds the desk may look up.
package struct WatchMemory {
    package var now: () throws -> Watch
    /// Everything that was written about it, oldest first; none where nothing was.
    package var entries: () throws -> [Entry]

    package init(now: @escaping () throws -> Watch, entries: @escaping () throws -> [Entry]) {
        self.now = now
        self.entries = entries
    }
}
