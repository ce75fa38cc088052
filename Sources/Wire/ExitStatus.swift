import Domain

/// How a command ends that did not do what it was told, as the command line promises it.
package enum ExitStatus: Int32 {
    /// By a rule, by a conflict, or because there is no such thing.
    case refused = 1
    case usage = 64
    case badInput = 65
    case unforeseen = 70
    case cannotReadOrWrite = 74
    case busy = 75
    case notAllowed = 77
    case cancelled = 130

    package init(_ refusal: Refusal) {
        self =
            switch refusal {
            case .notAllowed, .account(.disabled), .account(.needsPassword), .account(.wrongPassword),
                .account(.noPassword):
                .notAllowed
            default: .refused
            }
    }
}
