import Domain
import Foundation
import Store

/// Where passwords come from: a file descriptor, a line each in the order in which they would be asked, or somebody at
/// the terminal. They stand on no command line and in no environment.
final class SecretSource {
    private let descriptor: Int32?
    private let language: Language
    /// Of the descriptor, what was not asked for yet.
    private var lines: [Secret]

    /// Reads the descriptor at once: one that is closed may be another file's by the time a password is asked for.
    init(descriptor: Int32?, language: Language) throws {
        if descriptor != nil { guardMemory() }
        self.descriptor = descriptor
        self.language = language
        lines = try descriptor.map(Self.read) ?? []
    }

    /// Fails where there is neither.
    func ask(_ prompt: Phrase) throws -> Secret {
        guardMemory()
        if let descriptor { return try next(from: descriptor) }
        guard let secret = try PasswordPrompt.ask(prompt[language]) else {
            throw CommandFailure.noPasswordSource
        }
        return secret
    }

    /// A new one, at the terminal twice.
    func askNew(_ prompt: Phrase, again: Phrase) throws -> Secret {
        let secret = try ask(prompt)
        guard descriptor == nil, try ask(again) != secret else { return secret }
        throw CommandFailure.passwordsDiffer
    }

    /// What was not asked for yet is asked for no more.
    func forget() { lines = [] }

    private func next(from descriptor: Int32) throws -> Secret {
        guard !lines.isEmpty else { throw CommandFailure.noMorePasswords(descriptor) }
        return lines.removeFirst()
    }

    /// Far more than all that can be asked for.
    private static let most = 65_536

    /// Without the line ends; no line behind the last end.
    private static func read(_ descriptor: Int32) throws -> [Secret] {
        var bytes = [UInt8](repeating: 0, count: most)
        defer { bytes.withUnsafeMutableBytes { $0.copyBytes(from: repeatElement(0, count: $0.count)) } }
        var count = 0
        while count < most {
            let got = bytes.withUnsafeMutableBytes {
                Foundation.read(descriptor, $0.baseAddress.map { $0 + count }, most - count)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw CommandFailure.cannotRead("--password-fd \(descriptor)", errno) }
            if got == 0 { break }
            count += got
        }
        guard count > 0 else { return [] }
        let whole = bytes[..<(bytes[count - 1] == UInt8(ascii: "\n") ? count - 1 : count)]
        return whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            Secret(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        }
    }
}
