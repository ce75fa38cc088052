import Domain
import Foundation
import Store

/// The rest of the desk while somebody looks: calls come in and tickets move, on a thread and a connection of its own.
/// It leaves alone what the visitor is busy with or has touched.
package final class DemoTraffic: Sendable {
    private let loop: TrafficLoop

    package init(_ desk: DemoDesk, attention: Attention) throws(StoreError) {
        let beat = DemoBeat(desk, try Store(path: desk.path, clock: { .current() }))
        let loop = TrafficLoop()
        self.loop = loop
        let thread = Thread { loop.run(beat, attention) }
        thread.name = "traffic"
        thread.start()
    }

    /// Returns when nothing is written any more.
    package func stop() {
        loop.stop()
    }
}

private final class TrafficLoop: Sendable {
    private let stopping = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    func run(_ first: DemoBeat, _ attention: Attention) {
        var beat = first
        var pause = 1500
        while stopping.wait(timeout: .now() + .milliseconds(pause)) == .timedOut {
            // Who is too late, or finds the desk busy, lets it be.
            _ = try? beat.next(sparing: attention.tickets, now: .current())
            pause = beat.pause()
        }
        ended.signal()
    }

    func stop() {
        stopping.signal()
        ended.wait()
    }
}
