import Store

/// Watches a hook that somebody else runs until it may be taken over: at once where that process has ended, else when
/// it has shown no life for a minute by this machine's steady clock, whatever its wall clock says.
struct HookWatch {
    static let lease = Duration.seconds(60)
    /// Whoever runs a hook writes at least this often.
    static let renewal = Duration.seconds(20)

    private let own: HookHolder
    private var beat: Int64?
    private var holder: String?
    private var since = ContinuousClock.now

    init(own: HookHolder) {
        self.own = own
    }

    mutating func mayTake(_ record: HookRecord, at now: ContinuousClock.Instant) -> Bool {
        guard let text = record.holder, text != own.text else { return true }
        if let other = HookHolder(text), other.hasEnded(asSeenFrom: own) { return true }
        if holder != text || beat != record.beat {
            (holder, beat, since) = (text, record.beat, now)
        }
        return since.duration(to: now) >= HookWatch.lease
    }
}
