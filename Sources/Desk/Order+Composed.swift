import Domain
import Foundation

extension Order {
    /// The order with every text in Unicode's composed form, as all texts are stored: what was typed key by key or
    /// pasted may come decomposed.
    package var composed: Order { mapTexts(\.composed) }
}

extension String {
    /// In Unicode's composed form, as all texts are stored.
    package var composed: String { precomposedStringWithCanonicalMapping }
}
