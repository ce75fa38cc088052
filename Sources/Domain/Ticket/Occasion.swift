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

/// Characters a text may have; what is longer is refused, never cut.
package enum TextLimit {
    package static let place = 400
    package static let what = 4000
    package static let reporter = 200
    package static let reason = 4000
}

extension Refusal {
    /// The text without white space around it, which must not be empty.
    static func required(_ text: String, _ field: Field, limit: Int) throws(Refusal) -> String {
        let trimmed = text.trimmingSpace
        guard !trimmed.isEmpty else { throw .missing(field) }
        return try limited(trimmed, field, limit: limit)
    }

    /// The text without white space around it; nil where nothing is left.
    static func optional(_ text: String?, _ field: Field, limit: Int) throws(Refusal) -> String? {
        guard let trimmed = text?.trimmingSpace, !trimmed.isEmpty else { return nil }
        return try limited(trimmed, field, limit: limit)
    }

    static func place(_ text: String) throws(Refusal) -> String {
        try limited(text.trimmingSpace, .text, limit: TextLimit.place)
    }

    static func what(_ text: String) throws(Refusal) -> String {
        try required(text, .what, limit: TextLimit.what)
    }

    static func limited(_ text: String, _ field: Field, limit: Int) throws(Refusal) -> String {
        guard text.unicodeScalars.count <= limit else { throw .tooLong(field, limit: limit) }
        return text
    }
}

extension String {
    /// Without white space, newlines included, at either end.
    package var trimmingSpace: String {
        let tail = drop { $0.isWhitespace }
        guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(tail[...last])
    }
}
