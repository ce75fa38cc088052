import Domain
import Screen

/// A line for the person at the desk; the next key takes it away.
struct Message: Equatable, Sendable {
    enum Kind: Sendable {
        case done
        case refused
        case failed
    }

    var kind: Kind
    /// It may hold text from outside; it is escaped when drawn.
    var text: String

    var role: Role {
        switch kind {
        case .done: .messageInfo
        case .refused: .messageWarn
        case .failed: .messageError
        }
    }
}
