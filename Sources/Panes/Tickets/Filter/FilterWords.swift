import Domain

/// What a filter may name, and the language it is helped in.
struct FilterWords: Sendable {
    let names: Filter.Names
    let language: Language

    func problem(of text: String) -> FilterProblem? {
        do throws(FilterProblem) {
            _ = try Filter.parse(text, names)
            return nil
        } catch {
            return error
        }
    }
}
