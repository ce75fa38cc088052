extension Zone {
    /// A stretch of time without a jump of the clock, in milliseconds.
    struct Segment {
        /// Where the next one begins; `Int.max` for the last.
        var end: Int
        /// Ahead of UTC.
        var offset: Int
    }

    /// From the stretch that holds `instant` to the last, in order of time.
    func segments(from instant: Instant) -> some Sequence<Segment> {
        let first = transitionCount(upTo: instant.seconds)
        return (first...transitions.count).lazy.map { index in
            let end = index < transitions.count ? Int(transitions[index].at) * 1000 : .max
            let offset = index == 0 ? firstOffset : transitions[index - 1].offset
            return Segment(end: end, offset: offset * 1000)
        }
    }
}
