import Domain
import GRDB

extension Store {
    /// Publishes a catalogue as its next version; the same content again writes nothing.
    ///
    /// With `isRehearsal` it is decided and told, and nothing is written.
    package func publish(
        _ catalogue: Catalogue, isRehearsal: Bool = false, by author: Author
    ) throws(StoreError) -> CatalogueChange {
        guard !isRehearsal else { return try read { try $0.change(by: catalogue, author).change } }
        return try write(by: author) { writing in
            let (old, change) = try writing.reading.change(by: catalogue, writing.author)
            guard old?.catalogue != catalogue else { return change }
            let fact = try catalogue.decidePublish(over: old?.catalogue, writing.author)
            let before = old.map { Matter.standard($0.catalogue, revision: $0.version) }
            let decision = Decision(
                .standard(fact), about: .standard(catalogue.id), on: before, at: writing.now)
            try writing.write(decision)
            return change
        }
    }
}

extension Reading {
    fileprivate func change(
        by catalogue: Catalogue, _ author: Author
    ) throws -> (old: Edition?, change: CatalogueChange) {
        let old = try edition(of: catalogue.id)
        do throws(Refusal) {
            _ = try catalogue.decidePublish(over: old?.catalogue, author)
        } catch .nothingToChange {
            // The same again is no fault of an import.
        }
        return (old, CatalogueChange(from: old?.catalogue, to: catalogue))
    }
}
