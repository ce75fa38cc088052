import Foundation
import Synchronization

/// Ctrl-C during long work: the work ends at its next step and takes everything back.
enum Interruption {
    private static let isRequested = Atomic(false)

    /// From here on the first Ctrl-C (or SIGTERM, SIGHUP) asks the work to end; a second one kills the process.
    static func watch() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                Interruption.isRequested.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }

    static func check() throws {
        if isRequested.load(ordering: .relaxed) { throw CommandFailure.cancelled }
    }
}
