import Domain

/// What an import did with the tickets it was given.
package struct ImportCounts: Equatable, Sendable {
    package var added = 0
    /// Known by the source's number, with the same content.
    package var already = 0
    /// Known by the source's number, with other content; not applied.
    package var changed: [Source] = []

    package init() {}

    package var read: Int { added + already + changed.count }
}
