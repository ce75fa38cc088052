/// The two languages GridDesk speaks.
package enum Language: String, CaseIterable, Codable, Sendable {
    case chinese = "zh"
    case english = "en"

    /// What belongs to this language; nothing else asks which one it is.
    package func pick<Value>(zh: Value, en: Value) -> Value {
        switch self {
        case .chinese: zh
        case .english: en
        }
    }
}
