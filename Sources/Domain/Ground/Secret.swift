import Synchronization

/// A password on its way from somebody's hands to where it is proven. It is in no fact, no draft and no order, says
/// nothing of itself, and what it held is overwritten when it goes.
package final class Secret: Sendable {
    private let bytes: Mutex<[UInt8]>

    package init(_ bytes: some Collection<UInt8>) {
        self.bytes = Mutex(Array(bytes))
    }

    package convenience init() { self.init([]) }

    deinit {
        bytes.withLock { bytes in
            bytes.withUnsafeMutableBytes { $0.copyBytes(from: repeatElement(0, count: $0.count)) }
        }
    }

    package var count: Int { bytes.withLock { $0.count } }
    package var isEmpty: Bool { count == 0 }

    /// The bytes are the secret's for as long as `body` runs, and no copy of them may outlive it.
    package func withBytes<Result: Sendable>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
        -> Result
    {
        try bytes.withLock { bytes in try bytes.withUnsafeBytes { try body($0) } }
    }
}

extension Secret {
    package func appending(_ text: String) -> Secret {
        bytes.withLock { Secret($0 + text.utf8) }
    }

    /// Without the character typed last.
    package func removingLast() -> Secret {
        bytes.withLock { Secret(String(decoding: $0, as: UTF8.self).dropLast().utf8) }
    }
}

extension Secret: Equatable {
    package static func == (left: Secret, right: Secret) -> Bool {
        if left === right { return true }
        let other = right.bytes.withLock { $0 }
        return left.bytes.withLock { bytes in
            guard bytes.count == other.count else { return false }
            return zip(bytes, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
        }
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "•••" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
