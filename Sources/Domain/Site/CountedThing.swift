/// Something that is counted at each handover 清点: keys, radios, forms.
package struct CountedThing: Equatable, Codable, Sendable, SiteItem {
    package var id: ID<CountedThing>
    package var name: Name
    /// How many there are to be.
    package var expected: Int

    package var aliases: [String] { [] }
    package var isRetired: Bool { false }

    package init(id: ID<CountedThing>, name: Name, expected: Int) {
        self.id = id
        self.name = name
        self.expected = expected
    }
}

extension Site {
    package func counted(_ id: ID<CountedThing>) -> CountedThing? { counted.first { $0.id == id } }
}
