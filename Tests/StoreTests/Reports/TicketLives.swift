import Domain
import Testing

@testable import Store

/// Tickets that live at random, told now and then late, on a desk whose clocks run out soon.
struct TicketLives {
    let desk: TestDesk
    private var numbers: [TicketNumber] = []
    private var state: UInt64

    init(seed: Int) throws {
        desk = try TestDesk()
        state = UInt64(seed) &* 7919 &+ 17
        var site = Site.walked
        site.calendars = [
            CalendarPlan(id: "always", windows: [.init(start: 0, end: 1440)], weekdays: Array(1...7))
        ]
        site.targets = Priority.allCases.map {
            Target(
                priority: $0, respond: .minutes(60), arrive: .minutes(180), resolve: .minutes(600),
                calendar: "always")
        }
        try desk.store.apply(site, by: desk.author)
    }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    mutating func live(steps: Int) throws {
        for _ in 0..<steps {
            desk.time.advance(seconds: 60 * (1 + below(240)))
            if below(3) == 0 { try desk.store.sweep(by: desk.author) }
            try step()
        }
        try desk.store.sweep(by: desk.author)
    }

    private mutating func step() throws {
        guard below(3) > 0, !numbers.isEmpty else {
            let category: ID<Domain.Category> = ["lift", "water", "litter"][below(3)]
            let number = try desk.report(
                "漏水", grid: ["b01", "b02", "public"][below(3)], category: category,
                place: ["3F", "B1"][below(2)],
                priority: Priority.allCases[below(4)], channel: [.phone, .patrol][below(2)])
            return numbers.append(number)
        }
        let number = numbers[below(numbers.count)]
        let told = below(4) == 0 ? desk.time.now().adding(minutes: -below(90)) : nil
        let command = command()
        _ = try? desk.store.carryOut(Order(.move(command, number), happenedAt: told), by: desk.author)
    }

    private mutating func command() -> TicketCommand {
        switch below(14) {
        case 0: .accept
        case 1, 2: .dispatch(DispatchOrder(team: "engineering"))
        case 3: .arrive
        case 4: .hold(.parts, until: desk.time.now().adding(minutes: 60 + below(600)))
        case 5: .resume
        case 6, 7: .finish
        case 8: .callBack(Rating(overall: 1 + below(5)))
        case 9: .close(.notAsked)
        case 10: .reopen(reason: "又坏了")
        case 11: .sendBack(reason: "派错", misdispatch: true)
        case 12: .fee(.labour(100 + below(900)))
        default: .reject(reason: "不归我们")
        }
    }
}
