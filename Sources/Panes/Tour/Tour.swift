import Domain
import Words

/// A first walk through the desk: seven keys that take a call to its close and show how to find things. It watches what
/// is really done, in any order, and takes no key but its own.
struct Tour: Equatable, Sendable {
    enum Step: CaseIterable, Sendable {
        case call
        case dispatch
        case arrive
        case finish
        case callBack
        case filter
        case palette
    }

    private(set) var done: Set<Step> = []
    private(set) var isShown = true

    /// The first that is left; nil when all are done.
    var current: Step? { Step.allCases.first { !done.contains($0) } }

    mutating func note(_ step: Step?) {
        if let step { done.insert(step) }
    }

    /// Puts it away or brings it back, from the start where it was at its end.
    mutating func toggle() {
        isShown.toggle()
        if isShown, current == nil { done = [] }
    }
}

extension Tour.Step {
    /// Whose key it is about.
    var action: Action.ID {
        switch self {
        case .call: .new
        case .dispatch: .dispatch
        case .arrive: .arrive
        case .finish: .finish
        case .callBack: .callBack
        case .filter: .filter
        case .palette: .palette
        }
    }

    /// The step that an order of one's own is; nil where it is none.
    init?(_ order: Order) {
        switch order.ticket {
        case .report?, .join?: self = .call
        case .move(.dispatch, _)?: self = .dispatch
        case .move(.arrive, _)?: self = .arrive
        case .move(.finish, _)?: self = .finish
        case .move(.callBack, _)?, .move(.close, _)?: self = .callBack
        case .move?, .merge?, nil: return nil
        }
    }
}
