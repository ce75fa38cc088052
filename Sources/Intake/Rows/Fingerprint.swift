/// FNV-1a of 128 bits: tells contents apart, keeps no secrets.
struct Fingerprint: Hashable {
    private var state: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

    mutating func add(_ byte: UInt8) {
        state ^= UInt128(byte)
        // The prime is 2^88 + 0x13B.
        state = (state << 88) &+ state &* 0x13B
    }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// 32 hexadecimal digits.
    var text: String {
        String(unsafeUninitializedCapacity: 32) { buffer in
            for index in 0..<32 {
                let digit = UInt8(truncatingIfNeeded: state >> UInt128((31 - index) * 4)) & 15
                buffer[index] = digit < 10 ? digit + 48 : digit + 87
            }
            return 32
        }
    }
}
