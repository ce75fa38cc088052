import Domain
import Testing

@testable import Store

/// What a round knows of other rounds.
@Suite struct RoundTrustTests {
    private let lamp = Told(.finding("灯不亮", nil, photo: nil), point: "hall", item: "lamps")

    private func look(_ desk: TestDesk, _ id: String, _ point: ID<Checkpoint>) throws -> Observation? {
        try desk.round(id)?.looks.first { $0.point == point }
    }

    /// From the first time of the other round to its last.
    @Test(arguments: [(2, [Doubt]()), (11, [.elsewhere]), (19, [.elsewhere]), (21, [])])
    func nobodyWalksTwoRoutesAtOnce(minute: Int, doubts: [Doubt]) throws {
        let desk = try TestDesk.walked()
        let start = clock("04-30T22:00:00")
        desk.time.set(start.adding(minutes: 30))
        let times = [5, 20].map { start.adding(minutes: $0) }
        let first = zip(["hall", "roof"] as [ID<Checkpoint>], times).map { Told(.fine, point: $0, at: $1) }
        try desk.order(.check(first, said: nil), "night.b01@260430T2200", by: "zhou")
        let told = Told(.fine, point: "hall", at: start.adding(minutes: minute))
        try desk.order(.check([told], said: nil), "night.b02@260430T2200", by: "zhou")
        #expect(try look(desk, "night.b02@260430T2200", "hall")?.doubts == doubts)
        #expect(try desk.store.verify().isSound)
    }

    @Test func anotherWalkerIsNotElsewhere() throws {
        let desk = try TestDesk.walked()
        desk.time.set(clock("04-30T22:10:00"))
        try desk.order(.start, "night.b01@260430T2200", by: "zhou")
        desk.time.advance(seconds: 300)
        let hall = RoundCommand.check([Told(.fine, point: "hall")], said: nil)
        try desk.order(hall, "night.b02@260430T2200", by: "zhang")
        #expect(try look(desk, "night.b02@260430T2200", "hall")?.doubts == [])
    }

    @Test(arguments: [(1, true), (30, true), (31, false)])
    func theSameItemThereAgainIsRecurring(days: Int, isRecurring: Bool) throws {
        let desk = try TestDesk.walked()
        desk.time.set(clock("04-30T22:10:00"))
        try desk.order(.check([lamp], said: nil), "night.b01@260430T2200")
        #expect(try desk.round("night.b01@260430T2200")?.finding(1)?.isRecurring == false)
        desk.time.advance(seconds: days * 86_400)
        let night = days == 1 ? "260501" : days == 30 ? "260530" : "260531"
        try desk.order(.check([lamp], said: nil), "night.b01@\(night)T2200")
        #expect(try desk.round("night.b01@\(night)T2200")?.finding(1)?.isRecurring == isRecurring)
        // Nor is it in another grid.
        try desk.order(.check([lamp], said: nil), "night.b02@\(night)T2200")
        #expect(try desk.round("night.b02@\(night)T2200")?.finding(1)?.isRecurring == false)
    }

    @Test func aMeterIsKeptFromRoundToRound() throws {
        let desk = try TestDesk.walked()
        let read = { (value: Int64, turn: Told.Turn?) in
            RoundCommand.check(
                [Told(.reading(MeterReading(thousandths: value), turn), point: "room")], said: nil)
        }
        let values: [Int64] = [10, 20, 30, 40, 50, 60, 7]
        for (index, value) in values.enumerated() {
            desk.time.set(clock("05-0\(index + 1)T08:30:00"))
            let id = "boiler@26050\(index + 1)T0800"
            if value == 7 {
                let refusal = try desk.refusal { try desk.order(read(value, nil), id) }
                let last = MeterReading(thousandths: 60)
                #expect(refusal == .round(.lowerThanLast(MeterReading(thousandths: 7), last: last)))
            }
            try desk.order(read(value, value == 7 ? .replaced : nil), id)
        }
        desk.time.set(clock("05-08T08:30:00"))
        try desk.order(read(8, nil), "boiler@260508T0800")
        let file = try #require(try desk.store.read { try $0.round(roundID("boiler@260508T0800")) })
        let place = RoundFile.PlaceOfItem(point: "room", item: "meter")
        #expect(file.readings[place]?.map(\.thousandths) == [7, 60, 50, 40, 30])
        #expect(try desk.round("boiler@260508T0800")?.doubts == 0)
        #expect(try desk.store.verify().isSound)
    }
}
