import Mutations
import Testing

@testable import Domain

/// Random lives of a ticket, each move swept before as the store does.
@Suite struct TicketClockLawTests {
    private struct Life {
        var ticket: Ticket
        var site = clocked
        var now = local("04-30 09:00")
        var numbers: SeededNumbers

        init(seed: UInt64) throws {
            numbers = SeededNumbers(seed: seed)
            ticket = try Clocked("leak", .p2, at: "04-30 09:00").ticket
            let channels: [Channel] = [.patrol, .phone]
            let categories: [ID<Domain.Category>] = ["lift", "leak", "litter"]
            let priority = Priority(rank: below(4) + 1) ?? .p1
            ticket = try Clocked(
                categories[below(3)], priority, at: "04-30 09:00", channel: channels[below(2)]
            ).ticket
        }

        private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

        private func occasion(_ told: Instant) -> Occasion {
            Occasion(
                now: now, happenedAt: told,
                author: Author(id: "mei", roles: [.administrator, .operator], desk: "desk-1"), site: site,
                clocks: SiteClocks(site, zone: .shanghai))
        }

        private mutating func write(_ fact: TicketFact, at told: Instant) {
            let stamp = Stamp(recordedAt: now, happenedAt: told, operatorID: "mei", desk: "desk-1")
            ticket = Ticket.evolve(ticket, fact, stamp, revision: ticket.revision + 1) ?? ticket
        }

        mutating func sweep(until moment: Instant) {
            for lapse in ticket.body.lapses(until: moment) { write(.lapsed(lapse), at: lapse.due) }
        }

        private mutating func command() -> TicketCommand {
            var edit = TicketEdit()
            switch below(12) {
            case 0: return .accept
            case 1: return .dispatch(DispatchOrder(team: below(2) == 0 ? "engineering" : "tidy"))
            case 2, 3: return .hold(.parts, until: now.adding(seconds: 1 + below(40_000)))
            case 4, 5: return .resume
            case 6: return .sendBack(reason: "不归我们", misdispatch: false)
            case 7:
                edit.priority = Priority(rank: below(4) + 1)
                return .edit(edit)
            case 8:
                edit.category = ["lift", "leak", "litter"][below(3)]
                return .edit(edit)
            case 9: return .extend(until: now.adding(seconds: 1 + below(90_000)), reason: "等", told: true)
            case 10: return below(2) == 0 ? .undo : .correct(reason: "错了")
            default: return .acknowledge
            }
        }

        /// The move made, or nil where it was refused or time alone went on.
        mutating func goOn() -> TicketCommand? {
            now = Instant(milliseconds: now.milliseconds + Int64(below(below(3) == 0 ? 7_200_000 : 100_000)))
            if below(8) == 0 {
                sweep(until: now)
                site.targets[below(4)].resolve = .minutes(30 + below(900))
                if let fact = ticket.decideReschedule(occasion(now)) { write(fact, at: now) }
                return nil
            }
            let command = command()
            let told = below(3) == 0 ? max(ticket.body.lastMoveAt, now.adding(minutes: -below(90))) : now
            sweep(until: command.move.mayMoveDeadlines ? now : told)
            guard let fact = try? Ticket.decide(command, on: ticket, occasion(told)) else { return nil }
            write(fact, at: told)
            return command
        }
    }

    /// When each clock that is not over ran out.
    private func late(_ body: Ticket.Body) -> [ClockKind: Instant] {
        ClockKind.allCases.reduce(into: [:]) { $0[$1] = body.lateSince(of: $1) }
    }

    @Test func latenessNeverHeals() throws {
        var lates = 0
        for seed in 0..<400 {
            var life = try Life(seed: UInt64(seed))
            for _ in 0..<40 {
                life.sweep(until: life.now)
                let before = late(life.ticket.body)
                let open = Set(ClockKind.allCases.filter(life.ticket.body.isOpen))
                let command = life.goOn()
                let after = life.ticket.body
                for (kind, since) in before where open.contains(kind) && after.isOpen(kind) {
                    lates += 1
                    #expect(
                        after.lateSince(of: kind) == since, "\(seed) \(kind) \(String(describing: command))")
                }
                let row = TicketRow(life.ticket, lastEntry: 1)
                if after.lateSince != nil { #expect(row.isOverdue(at: life.now)) }
            }
        }
        #expect(lates > 2000)
    }

    @Test func moreTimeIsNeverLess() throws {
        var moves = 0
        for seed in 1000..<1400 {
            var life = try Life(seed: UInt64(seed))
            var held: Ticket.Body?
            for _ in 0..<40 {
                let before = life.ticket.body
                let command = life.goOn()
                let after = life.ticket.body
                switch command {
                case .hold: held = before
                case .resume, .extend:
                    guard command?.move == .extend || held != nil else { continue }
                    moves += 1
                    for kind in [ClockKind.arrive, .resolve] where after.isOpen(kind) {
                        guard let due = before.cycle.deadlines[kind]?.due else { continue }
                        #expect(try #require(after.cycle.deadlines[kind]).due >= due, "\(seed) \(kind)")
                    }
                case .edit:
                    guard let granted = after.cycle.extensions.last,
                        let resolve = after.cycle.deadlines.resolve
                    else { continue }
                    #expect(resolve.due >= granted.until, "\(seed)")
                default: break
                }
            }
        }
        #expect(moves > 400)
    }
}
