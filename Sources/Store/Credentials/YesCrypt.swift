import CCrypt
import Domain
import Foundation

/// Hashes of passwords as the system makes them.
enum YesCrypt {
    /// Nil where the system does not hash it.
    static func hash(_ secret: Secret) -> String? {
        var hash = [CChar](repeating: 0, count: Int(CCRYPT_HASH_SIZE))
        let isDone = secret.withBytes {
            ccrypt_hash($0.assumingMemoryBound(to: UInt8.self).baseAddress, $0.count, &hash)
        }
        guard isDone != 0 else { return nil }
        return String(decoding: hash.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    static func matches(_ secret: Secret, _ hash: String) -> Bool {
        secret.withBytes {
            ccrypt_verify($0.assumingMemoryBound(to: UInt8.self).baseAddress, $0.count, hash) != 0
        }
    }

    /// Of nobody's password: what is compared where there is none, so that it takes as long.
    static let decoy = "$y$j9T$S4A4AvaloAOp2eli0Pwz3/$c6jlUGnHXFvs5ZcRa3qG1t5mVudpdzXTMWO0Ynih/g9"
}

extension Secret {
    /// In Unicode's composed form, in which it is hashed: a keyboard may send an accent as a character of its own. Bytes
    /// that are no text stay as they are.
    var composed: Secret {
        let text = withBytes { String(validating: $0, as: UTF8.self) }
        guard let text, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return self }
        return Secret(text.precomposedStringWithCanonicalMapping.utf8)
    }
}

/// From now on nothing of this process is written to a core, and no other may look into it: to be called before a
/// password is read.
package func guardMemory() { ccrypt_guard_process() }
