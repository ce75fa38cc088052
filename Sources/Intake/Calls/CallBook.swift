import Domain

/// What people who call say and what is done about it, for desks that are only shown.
package struct CallBook: Equatable, Sendable {
    /// The grid where calls from out of doors are.
    package var outdoors: ID<Grid>
    package var places: [Name]
    package var openPlaces: [Name]
    package var families: [Name]
    package var givenNames: [Name]
    package var units: [Name]
    package var notes: [Name]
    package var returns: [Name]
    package var rejections: [Name]
    package var reopenings: [Name]
    package var holds: [Hold]
    package var journal: [Name]
    package var kinds: [Kind]

    /// What is said about one category of work.
    package struct Kind: Equatable, Sendable {
        package var category: ID<Category>
        /// How often it is called about, beside the others.
        package var weight: Int
        package var isOutdoors: Bool
        /// Empty is anywhere.
        package var places: [Name]
        package var says: [Name]
        package var parts: [Part]
    }

    package struct Part: Equatable, Sendable {
        package var name: Name
        /// In fen.
        package var price: Int
    }

    package struct Hold: Equatable, Sendable {
        package var reason: HoldReason
        package var words: Name
    }
}

extension CallBook {
    /// The book that is compiled in.
    package static func compiled() throws(InputProblems) -> CallBook {
        try parse(PackageResources.calls_toml, file: "calls.toml")
    }
}
