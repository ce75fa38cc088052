/// The name and version a fact has in the logbook; neither changes when a Swift name does.
package struct StoredName: Hashable, Sendable {
    package var name: String
    package var version: Int

    package init(name: String, version: Int) {
        self.name = name
        self.version = version
    }
}

/// A fact that this program does not know: written by a newer one, or damaged. Never skipped.
package struct UnknownFact: Error, Equatable {
    package var stored: StoredName
}
