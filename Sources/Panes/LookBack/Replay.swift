import Domain
import Screen

/// A stretch of the past that plays by itself.
package struct Replay: Equatable, Sendable {
    package static let speeds = 1...3600
    /// Milliseconds between two pictures.
    private static let beat: Int64 = 250

    let time: ClosedRange<Instant>
    /// Seconds that pass in one.
    private(set) var speed: Int
    private(set) var isPaused = false
    private(set) var moment: Instant
    /// When it was at that moment; nil while it waits for the first picture.
    private var at: Instant?

    package init(_ time: ClosedRange<Instant>, speed: Int) {
        self.time = time
        self.speed = speed
        moment = time.lowerBound
    }

    var isOver: Bool { moment >= time.upperBound }

    /// When it goes on; nil while it stands.
    var nextBeat: Instant? {
        isPaused || isOver ? nil : at.map { Instant(milliseconds: $0.milliseconds + Self.beat) }
    }

    /// - Returns: the moment to show now; nil where that is shown already.
    mutating func tick(_ now: Instant) -> Instant? {
        guard let at, !isPaused, !isOver, now.milliseconds - at.milliseconds >= Self.beat else { return nil }
        let passed = (now.milliseconds - at.milliseconds) * Int64(speed)
        moment = min(time.upperBound, Instant(milliseconds: moment.milliseconds + passed))
        self.at = now
        return moment
    }

    /// Something else than time led there, or the first picture has come.
    mutating func arrive(_ then: Instant, at now: Instant) {
        if at == nil || isPaused { moment = then }
        at = now
    }

    mutating func pause() { isPaused = true }

    mutating func toggle(_ now: Instant) {
        isPaused.toggle()
        at = now
    }

    mutating func change(faster: Bool) {
        speed = min(Self.speeds.upperBound, max(Self.speeds.lowerBound, faster ? speed * 2 : speed / 2))
    }
}
