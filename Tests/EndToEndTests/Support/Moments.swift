/// One repeatable sequence of moments.
struct Moments {
    var state: UInt64 = 20_261_120

    mutating func next(upTo limit: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % limit
    }
}
