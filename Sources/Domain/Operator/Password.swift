/// What a password must be like to be set. One that is only tried may be anything.
package enum Password {
    package static let leastCharacters = 8
    /// As UTF-8 in its composed form; the system hashes no more.
    package static let mostBytes = 511

    /// - Parameter secret: in Unicode's composed form.
    package static func requireUsable(_ secret: Secret) throws(Refusal) {
        guard secret.count <= mostBytes else { throw .account(.passwordTooLong) }
        let fault: OperatorRefusal? = secret.withBytes { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
                return .passwordUntypable
            }
            if text.allSatisfy(\.isWhitespace) { return .passwordBlank }
            return text.count < leastCharacters ? .passwordTooShort : nil
        }
        if let fault { throw .account(fault) }
    }

    /// Seconds that nobody can try again for, after so many wrong ones in a row.
    package static func delay(afterFailures failures: Int) -> Int {
        let free = 3
        guard failures > free else { return 0 }
        return min(300, 1 << min(failures - free, 9))
    }
}
