/// The same throws for the same seed.
struct Dice {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed) &* 7919 &+ 17
    }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

    /// Nil is one more of them.
    mutating func oneOrNil<Value>(of values: [Value]) -> Value? {
        let index = below(values.count + 1)
        return index < values.count ? values[index] : nil
    }

    mutating func hits(oneIn count: Int) -> Bool { below(count) == 0 }
}
