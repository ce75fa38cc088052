import Domain
import Foundation

/// Checks of the rounds that a site wants walked, as lines of a file, in the order of their windows.
struct CheckLines {
    static let header = "route,checkpoint,item,at,by,result,what,reading\n"

    private let planner: RoundPlanner
    private let now: Instant

    init(_ site: Site, zone: Zone, now: Instant) {
        planner = RoundPlanner(site, zone: zone)
        self.now = now
    }

    /// Writes those of the last so many rounds that were over by now, and returns how many lines that is.
    func write(_ rounds: Int, to path: String) throws -> Int {
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw YardstickFailure(description: "\(path): not written")
        }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.write(contentsOf: Data(CheckLines.header.utf8))
        var count = 0
        for (from, days) in try stretches(rounds) {
            let lines = due(from, days).flatMap(lines)
            count += lines.count
            try file.write(contentsOf: Data(lines.joined().utf8))
        }
        try file.close()
        return count
    }

    /// Days to go through, in order, that have as many rounds.
    private func stretches(_ rounds: Int) throws -> [(from: Instant, days: Int)] {
        var (stretches, count, days) = ([(Instant, Int)](), 0, 1)
        while count < rounds {
            let from = now.adding(minutes: -days * 1440)
            count += due(from, 1).count
            stretches.append((from, 1))
            days += 1
            guard days < 40_000 else { throw YardstickFailure(description: "the site has no such rounds") }
        }
        return stretches.reversed()
    }

    private func due(_ from: Instant, _ days: Int) -> [RoundPlanner.Due] {
        planner.due(in: from..<from.adding(minutes: days * 1440)) { _ in [] }
            .filter { $0.window.end < now }
    }

    /// One in twenty rounds finds something; the others are fine.
    private func lines(_ due: RoundPlanner.Due) -> [String] {
        let start = due.window.start
        let hasFinding = due.id.start.day.daysSince1970 * 7 % 20 == 0
        return due.route.points.enumerated().flatMap { index, point in
            let time = start.adding(seconds: 60 + index * 120).iso8601
            let head = "\(due.route.id.text),\(point.id.text)"
            let gauges = point.items.filter { $0.gauge != nil }
            let read = gauges.map { "\(head),\($0.id.text),\(time),,,,\(reading($0, due))\n" }
            guard gauges.count < point.items.count else { return read }
            let isBad = hasFinding && index == 0
            return read + ["\(head),,\(time),,\(isBad ? "finding,灯不亮" : ","),\n"]
        }
    }

    /// Of a meter more each day, of anything else what is well within its limits.
    private func reading(_ item: CheckItem, _ due: RoundPlanner.Due) -> String {
        guard let gauge = item.gauge else { return "" }
        if gauge.isCounter { return "\(due.id.start.day.daysSince1970 * 10)" }
        let low = gauge.warnLow ?? gauge.low
        let high = gauge.warnHigh ?? gauge.high
        switch (low, high) {
        case (let low?, let high?):
            return MeterReading(thousandths: (low.thousandths + high.thousandths) / 2).text
        case (let limit?, nil), (nil, let limit?): return limit.text
        case (nil, nil): return "20"
        }
    }
}
