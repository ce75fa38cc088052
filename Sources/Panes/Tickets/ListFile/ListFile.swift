import Domain

/// What the queue shows as a file that somebody asked for.
package struct ListFile: Equatable, Sendable {
    package enum Scope: Equatable, Sendable {
        case filtered(Filter)
        case marked([TicketNumber])
    }

    /// What becomes of it.
    package enum News: Equatable, Sendable {
        /// So many tickets stand in it already.
        case progress(Int)
        /// With its whole path.
        case written(Int, path: String)
        /// Another file has its name.
        case isThere
        case refused(SystemReason)
        case unread(Failure)
    }

    /// As it was typed; `~` is the home folder.
    package let path: String
    package let scope: Scope
    package let order: QueueOrder
    package let isReversed: Bool
    package let language: Language
    /// What stands over a table of text.
    package let title: String
    /// What has its name gives way.
    package var replaces: Bool

    package init(
        path: String, scope: Scope, order: QueueOrder, isReversed: Bool, language: Language, title: String,
        replaces: Bool = false
    ) {
        (self.path, self.scope, self.order, self.isReversed) = (path, scope, order, isReversed)
        (self.language, self.title, self.replaces) = (language, title, replaces)
    }

    package var isSheet: Bool { path.lowercased().hasSuffix(".csv") }
}
