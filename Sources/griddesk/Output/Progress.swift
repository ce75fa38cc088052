import Foundation

/// Progress of long work on standard error, where that is a terminal; ten times a second at most.
final class Progress {
    private let isShown = StandardError.isTerminal
    private let label: String
    private var last = DispatchTime(uptimeNanoseconds: 0)
    private var hasDrawn = false

    init(_ label: String) {
        self.label = label
    }

    /// - Parameter total: nil where it is not known.
    func update(_ done: Int, of total: Int?) {
        guard isShown else { return }
        let now = DispatchTime.now()
        guard now.uptimeNanoseconds - last.uptimeNanoseconds > 100_000_000 else { return }
        last = now
        hasDrawn = true
        let share = total.flatMap { $0 > 0 ? " \(min(100, done * 100 / $0)) %" : nil } ?? ""
        StandardError.draw("\(label) \(done)\(share)")
    }

    func end() {
        if hasDrawn { StandardError.draw("") }
        hasDrawn = false
    }
}
