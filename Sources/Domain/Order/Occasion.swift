/// When, where and by whom something is decided: all that a rule may know beside its subject.
package struct Occasion: Sendable {
    /// When it will be recorded.
    package var now: Instant
    /// When it happened, as the author says; `now` unless said otherwise.
    package var happenedAt: Instant
    package var author: Author
    package var site: Site
    package var clocks: SiteClocks

    package init(
        now: Instant, happenedAt: Instant, author: Author, site: Site, clocks: SiteClocks
    ) {
        self.now = now
        self.happenedAt = happenedAt
        self.author = author
        self.site = site
        self.clocks = clocks
    }

    /// How an entry of it is stamped.
    package var stamp: Stamp {
        Stamp(recordedAt: now, happenedAt: happenedAt, operatorID: author.id, desk: author.desk)
    }

    /// People say minutes, so the minute of `earliest` counts whole; and what happens now is never too early.
    func requireHappened(since earliest: Instant) throws(Refusal) {
        guard happenedAt <= now.adding(seconds: 60) else { throw .happensInTheFuture }
        guard happenedAt >= min(earliest.startOfMinute, now) else { throw .happenedBefore(earliest) }
    }
}
