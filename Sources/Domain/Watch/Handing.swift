/// Whether the desk was handed over to the shift that is on at a moment.
struct Handing {
    private let occasion: Occasion
    private let memory: Memory

    init(_ occasion: Occasion, _ memory: Memory) {
        self.occasion = occasion
        self.memory = memory
    }

    /// Who holds the desk from before that shift, where whoever takes over has not signed yet, or where nobody began to hand
    /// over and it is not the holder who asks. An instant on the edge belongs to the shift before.
    func lack(at moment: Instant) throws -> RoundRefusal? {
        let watch = try memory.watch.now()
        let local = occasion.clocks.zone.local(moment)
        guard let holder = watch.holder, let turn = Duty(occasion.site, at: local).turns.first else {
            return nil
        }
        let start = occasion.clocks.zone.instant(of: turn.day, minute: turn.shift.start)
        guard moment > start, try !isHeld(watch, for: turn, from: start, at: moment) else { return nil }
        guard let open = try memory.handovers.open() else {
            return holder == occasion.author.id ? nil : .unhanded(holder, nil)
        }
        let handover = Matter(try memory.entries(.handover(open)))?.handover
        return handover?.signatures[.incoming] == nil ? .unhanded(holder, open) : nil
    }

    /// Whoever came for it, stays on for it, or is on its roster as well.
    private func isHeld(
        _ watch: Watch, for turn: Duty.Turn, from start: Instant, at moment: Instant
    ) throws -> Bool {
        if watch.since >= start.adding(minutes: -Duty.minutesAhead) { return true }
        if let stay = watch.stay, stay.until >= moment { return true }
        let account = try memory.handovers.operators().first { $0.id == watch.holder }
        return occasion.site.present(in: turn).contains { account?.isCalled($0) == true }
    }
}

extension Duty {
    /// Within so many minutes before a shift one comes for it already.
    static let minutesAhead = 120
}

extension Site {
    /// Those on the roster of a shift who are not on leave.
    func present(in turn: Duty.Turn) -> [Person] {
        roster(of: turn.shift.id, on: turn.day).filter { $0.leave(on: turn.day) == nil }
    }
}

extension Operator {
    /// Whether somebody of the site is who this account is: by the same slug, else by the same name.
    func isCalled(_ person: Person) -> Bool {
        id.text == person.id.text || name == person.name.zh || name == person.name.en
    }
}
