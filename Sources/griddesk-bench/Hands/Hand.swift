import Domain
import Foundation

/// Somebody at the keys of one open desk.
struct Hand {
    private let program: TerminalProgram
    private let desk: HandDesk

    init(_ griddesk: String, _ desk: HandDesk) throws {
        self.desk = desk
        let start = ContinuousClock.now
        program = try TerminalProgram(
            griddesk, ["--db", desk.path, "--as", Workplace.author.id.text, "--lang", "zh"])
        _ = try program.wait(for: "1–", since: start, seconds: 60)
        try program.drain(milliseconds: 300)
    }

    /// Presses the keys, and waits until the logbook shows what they are for.
    func measure(
        _ name: String, _ keys: [String], most: Int, _ isDone: () throws -> Bool
    ) throws -> [Measurement] {
        let time = try press(keys)
        let end = ContinuousClock.now + .seconds(20)
        while try !isDone() {
            guard ContinuousClock.now < end else {
                throw YardstickFailure(description: "\(name): the logbook does not show it")
            }
            usleep(1000)
        }
        try program.drain(milliseconds: 100)
        return figures(name, keys.count, time, most)
    }

    /// Presses the keys, which bring these words to the screen.
    func measure(_ name: String, _ keys: [String], most: Int, until words: String) throws -> [Measurement] {
        let time = try press(keys)
        // A picture sends only what changed: this key, which does not count, sends it whole.
        try program.drain(milliseconds: 300)
        let whole = try program.press("\u{0C}").written
        guard String(decoding: whole, as: UTF8.self).contains(words) else {
            throw YardstickFailure(description: "\(name): \(words) did not come to the screen")
        }
        return figures(name, keys.count, time, most)
    }

    /// Back from a ticket that was sought to all that are open.
    func leaveOld() throws {
        for _ in 0..<2 { _ = try program.press("\u{1B}") }
        try program.drain(milliseconds: 300)
    }

    private func figures(_ name: String, _ keys: Int, _ time: Double, _ most: Int) -> [Measurement] {
        [
            Measurement("\(name): keys", Double(keys), .keys, aim: .atMost(Double(most))),
            Measurement("\(name): answered in", time, .milliseconds),
        ]
    }

    /// - Returns: milliseconds the screen took to answer all.
    private func press(_ keys: [String]) throws -> Double {
        try keys.reduce(0) { time, key in time + (try program.press(key).settled ?? 0) }
    }
}
