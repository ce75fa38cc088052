import Domain
import Screen
import Words

/// The sign-in line over the frame: before anybody is known at the desk, or while somebody has locked it. Every key is
/// for it, and none reaches what lies behind.
struct Gate: Equatable, Sendable {
    /// Who locked the desk, and when.
    struct Lock: Equatable, Sendable {
        var holder: ID<Operator>
        var since: Instant
    }

    enum Field: Sendable {
        case name
        case password
    }

    enum Outcome: Equatable, Sendable {
        case stay
        /// With what was typed in both fields.
        case signOn
        /// Nobody signs on.
        case leave
    }

    /// Nil before anybody signed on.
    let lock: Lock?
    private(set) var name: TextEntry
    private(set) var password = Secret()
    private(set) var field: Field
    /// The answer is on its way.
    private(set) var isProving = false
    /// Why it did not open.
    private(set) var complaint: String?

    /// - Parameter name: who is offered; empty where nobody is.
    init(lock: Lock?, name: String) {
        self.lock = lock
        self.name = TextEntry(name, limit: TextLimit.reporter)
        field = name.isEmpty ? .name : .password
    }

    mutating func handle(_ key: Key) -> Outcome {
        guard !isProving else { return .stay }
        complaint = nil
        switch (key, field) {
        case (.escape, _), (.control("c"), _): return giveUp()
        case (.tab, _), (.backTab, _), (.up, _), (.down, _): field = field == .name ? .password : .name
        case (.enter, .name), (.altEnter, .name): field = .password
        case (.enter, .password), (.altEnter, .password): return name.isEmpty ? missing() : .signOn
        case (_, .name): _ = name.edit(key)
        case (.character(let character), .password): type(String(character))
        case (.backspace, .password): password = password.removingLast()
        case (.control("u"), .password): password = Secret()
        default: break
        }
        return .stay
    }

    /// What is pasted goes up to its first line break.
    mutating func paste(_ text: String) {
        guard !isProving else { return }
        complaint = nil
        let line = text.prefix { !$0.isNewline }
        switch field {
        case .name: _ = name.paste(String(line))
        case .password: type(String(line))
        }
    }

    /// What was typed is on its way, and of the password nothing stays here.
    mutating func prove() -> (name: String, password: Secret) {
        defer { password = Secret() }
        isProving = true
        return (name.text.trimmingSpace, password)
    }

    mutating func refuse(_ words: String) {
        (isProving, complaint, password) = (false, words, Secret())
    }

    /// Before anybody signed on it is left; a lock only forgets what was typed.
    private mutating func giveUp() -> Outcome {
        password = Secret()
        return lock == nil ? .leave : .stay
    }

    private mutating func missing() -> Outcome {
        field = .name
        return .stay
    }

    /// More than is ever right; what is longer is wrong, however it begins.
    private static let most = 4096

    private mutating func type(_ text: String) {
        if password.count < Self.most { password = password.appending(String(text.prefix(Self.most))) }
    }
}
