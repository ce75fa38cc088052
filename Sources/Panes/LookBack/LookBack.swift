import Domain
import Screen

/// What the screens of a past moment know of being that.
package struct LookBack: Sendable {
    /// What of the present is shown beside it.
    struct Present: Sendable {
        var alarms: Alarms
        var roundAlarms: RoundAlarms
        var standing: StandingReminders
        var rounds: [RoundRow]
        var look: Look
        /// The last entry of the logbook.
        var head: Int64

        init(_ root: RootState) {
            (alarms, roundAlarms, standing) = (root.alarms, root.roundAlarms, root.standing)
            (rounds, look, head) = (root.roundsKnown, root.look, root.head)
        }

        var isRinging: Bool { alarms.isRinging || roundAlarms.isRinging || standing.isRinging }
    }

    /// A moment that has been loaded.
    package struct Arrival: Sendable {
        package var place: PastPlace
        /// Site and operators of then.
        package var setting: Setting
        /// Nil where everything is there.
        package var reach: PastReach?

        package init(place: PastPlace, setting: Setting, reach: PastReach?) {
            self.place = place
            self.setting = setting
            self.reach = reach
        }
    }

    /// What came of loading.
    package enum News: Sendable {
        case arrived(Arrival)
        case refused(PastRefusal)
        case failed(Failure)
        /// So many of all subjects are done.
        case loading(done: Int, total: Int)
    }

    /// Nil until the first moment is there.
    private(set) var place: PastPlace?
    /// What was asked for last.
    private(set) var aim: PastAim
    /// What was asked for while that was under way.
    private var next: PastAim?
    private(set) var isUnderWay = false
    private(set) var progress: (done: Int, total: Int)?
    private(set) var reach: PastReach?
    var present: Present
    var replay: Replay?

    init(_ aim: PastAim, present: RootState) {
        self.aim = aim
        self.present = Present(present)
    }

    /// The moment that is shown, or on its way.
    var then: Instant? {
        if let place { return place.then }
        if case .moment(let then) = aim { return then }
        return nil
    }
}

extension LookBack {
    /// Asks for a moment now, or when what is under way has come.
    mutating func go(to aim: PastAim) -> [Effect] {
        guard !isUnderWay else {
            next = aim
            return []
        }
        (self.aim, isUnderWay, progress) = (aim, true, nil)
        return [.lookBack(aim)]
    }

    /// - Parameter forward: 1 or -1.
    mutating func step(_ step: Step, _ forward: Int) -> [Effect] {
        guard let place else { return [] }
        switch (step, next ?? (isUnderWay ? aim : nil)) {
        case (.entry, nil): return go(to: .entry(place.entry + Int64(forward)))
        case (.entry, .entry(let entry)?): return go(to: .entry(entry + Int64(forward)))
        case (.hour, nil): return go(to: .moment(place.then.adding(minutes: forward * 60)))
        case (.hour, .moment(let then)?): return go(to: .moment(then.adding(minutes: forward * 60)))
        // What is on its way comes first.
        case (.entry, .moment?), (.hour, .entry?): return []
        }
    }

    /// Takes in what came of what is under way; what was asked for meanwhile is next.
    mutating func take(_ news: News) -> [Effect] {
        switch news {
        case .loading(let done, let total):
            progress = (done, total)
            return []
        case .arrived(let arrival): (place, reach) = (arrival.place, arrival.reach)
        case .refused, .failed: next = nil
        }
        (isUnderWay, progress) = (false, nil)
        defer { next = nil }
        return next.map { go(to: $0) } ?? []
    }

    /// How far a key goes.
    enum Step: Sendable {
        case entry
        case hour

        /// Nil for a key that goes nowhere.
        static func of(_ key: Key) -> (step: Step, forward: Int)? {
            switch key {
            case .left: (.entry, -1)
            case .right: (.entry, 1)
            case .shiftLeft, .character("<"): (.hour, -1)
            case .shiftRight, .character(">"): (.hour, 1)
            default: nil
            }
        }
    }
}
