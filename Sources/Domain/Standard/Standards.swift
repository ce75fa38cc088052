/// Every catalogue in force at one moment.
package struct Standards: Equatable, Sendable {
    package var editions: [Edition]

    package init(_ editions: [Edition]) {
        self.editions = editions
    }

    /// The clauses that a citation means: `surrey:205` is one of that catalogue, `205` any called so.
    package func clauses(cited text: String) -> [Citation] {
        let exact = text.firstIndex(of: ":").map { sign in
            named(String(text[text.index(after: sign)...])) { $0.text == text[..<sign] }
        }
        if let exact, !exact.isEmpty { return exact }
        return named(text) { _ in true }
    }

    private func named(_ id: String, _ isMeant: (ID<Catalogue>) -> Bool) -> [Citation] {
        editions.filter { isMeant($0.catalogue.id) }.compactMap { edition in
            edition.catalogue.clauses.first { $0.id == id }.map {
                Citation(catalogue: edition.catalogue.id, clause: $0)
            }
        }
    }

    /// The one clause that a citation means.
    package func clause(cited text: String) throws(Refusal) -> Citation {
        let found = clauses(cited: text)
        guard let first = found.first else { throw .unknown(.clause, text) }
        guard found.count == 1 else { throw .standard(.ambiguous(text, found.map(\.text))) }
        return first
    }

    /// Those that tell of every one of some words, in the order of their catalogues.
    package func search(_ words: [String]) -> [Citation] {
        let words = words.map { $0.lowercased() }
        return editions.flatMap { edition in
            edition.catalogue.clauses.filter { $0.tells(words) }.map {
                Citation(catalogue: edition.catalogue.id, clause: $0)
            }
        }
    }
}

/// Why nothing came of a citation.
package enum StandardRefusal: Equatable, Sendable {
    /// Several catalogues have it; each is named with what tells them apart.
    case ambiguous(String, [String])
}
