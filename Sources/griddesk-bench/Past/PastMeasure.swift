import Desk
import Domain
import Foundation
import Store

/// A desk with years behind it, and what it takes to look back at a moment of them and to go on from there.
struct PastMeasure {
    private static let moments = 24
    private static let steps = 12

    let workplace: Workplace
    let tickets: Int
    let seed: UInt64

    func run() throws -> [Report.Section] {
        let path = try PastYears(workplace: workplace, count: tickets, seed: seed).write(to: "past.db")
        let store = try Store(path: path, access: .readOnly, clock: { Workplace.now })
        let head = try store.head().number
        var numbers = SeededNumbers(seed: seed)
        let anywhere = (0..<Self.moments).map { _ in Int64(numbers.below(Int(head) - 100) + 50) }
        let early = (0..<Self.moments / 3).map { _ in Int64(numbers.below(Int(head) / 50) + 50) }
        let present = try Samples(
            (0..<60).map { _ in try time { try store.read { try Self.ask($0, Workplace.now) } } })
        tell("past: \(head) entries")
        let random = try measure(store, path, anywhere)
        let far = try measure(store, path, early)
        try workplace.drop(path)
        let asked = present.median
        return [
            .init(
                title:
                    "looking back on a desk of \(tickets) tickets, \(head) entries, to the answers of the home screen",
                yardstick: "the same questions asked of the present",
                measurements: [
                    .init(
                        "first picture at a random moment, median", random.first.median, .milliseconds,
                        yardstick: asked, aim: .atMost(500)),
                    .init(
                        "first picture at a random moment, 99 of 100", random.first.quantile(0.99),
                        .milliseconds,
                        yardstick: asked, aim: .atMost(500)),
                    .init(
                        "first picture far in the past, median", far.first.median, .milliseconds,
                        yardstick: asked, aim: .atMost(500)),
                    .init(
                        "a step by entry, median", random.step.median, .milliseconds, yardstick: asked,
                        aim: .atMost(50)),
                    .init(
                        "a step by entry, 99 of 100", random.step.quantile(0.99), .milliseconds,
                        yardstick: asked, aim: .atMost(50)),
                    .init(
                        "a step by hour, median", random.hour.median, .milliseconds, yardstick: asked,
                        aim: .atMost(50)),
                    .init(
                        "a step by hour, 99 of 100", random.hour.quantile(0.99), .milliseconds,
                        yardstick: asked, aim: .atMost(50)),
                ])
        ]
    }

    private func measure(
        _ store: Store, _ path: String, _ entries: [Int64]
    ) throws -> (first: Samples, step: Samples, hour: Samples) {
        var (first, step, hour): ([Double], [Double], [Double]) = ([], [], [])
        for entry in entries {
            var past: PastDesk?
            var place = PastPlace(entry: 0, then: Workplace.now)
            first.append(
                try time {
                    place = try store.readRethrowing { try $0.place(.entry(entry), now: Workplace.now) }
                    past = try PastDesk(path, at: place)
                    try past.map { try show($0, place) }
                })
            guard let past else { continue }
            for count in 1...Self.steps {
                let entry = place.entry + (count.isMultiple(of: 3) ? -1 : 1)
                step.append(try time { place = try go(past, .entry(entry), store) })
            }
            for count in 1...Self.steps {
                let then = place.then.adding(minutes: count.isMultiple(of: 3) ? -60 : 60)
                hour.append(try time { place = try go(past, .moment(then), store) })
            }
        }
        return (Samples(first), Samples(step), Samples(hour))
    }

    private func go(_ past: PastDesk, _ aim: PastAim, _ store: Store) throws -> PastPlace {
        let place = try store.readRethrowing { try $0.place(aim, now: Workplace.now) }
        try past.move(to: place)
        try show(past, place)
        return place
    }

    private func show(_ past: PastDesk, _ place: PastPlace) throws {
        _ = try past.read(at: place) { try Self.ask($0, place.then) }
    }

    /// What the home screen asks.
    private static func ask(_ reading: Reading, _ now: Instant) throws {
        let rows = try reading.rows(QueueWindow(filter: .open, anchor: .first, limit: 170), now: now)
        _ = try reading.tally(.open, now: now)
        _ = try reading.openCounts(now: now)
        _ = try rows.first.map { try reading.file($0.number) }
        _ = try reading.rounds(in: now.adding(minutes: -360)..<now.adding(minutes: 360), now: now)
    }

    private func time(_ body: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try body()
        return start.duration(to: .now).milliseconds
    }
}
