import CSHA256

/// SHA-256 (FIPS 180-4).
enum SHA256 {
    static let length = 32

    static func hash(_ bytes: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: length) { digest, count in
            count = length
            guard let digest = digest.baseAddress else { return }
            bytes.withUnsafeBufferPointer { csha256($0.baseAddress, $0.count, digest) }
        }
    }
}
