/// What is done about a round that begins though the desk was not handed over to the shift that is on.
package enum Unhanded: Equatable, Sendable {
    /// It is asked about first.
    case asks
    /// It goes on, and why is kept.
    case because(String)
    /// What a file tells waits for nobody.
    case never

    func mapTexts(_ transform: (String) -> String) -> Unhanded {
        if case .because(let reason) = self { .because(transform(reason)) } else { self }
    }
}
