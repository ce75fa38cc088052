import Domain

/// What is wrong with a row that holds parts, or with what a mapping says of them.
package enum RowFlaw: Equatable, Sendable {
    case badPattern(String)
    /// A part with fewer fields than the pattern.
    case cutPart(String)
    /// The row counts other than it holds.
    case otherCount(column: String, told: Int, held: Int)
    /// Rows of one inspection tell of it differently.
    case otherInspection(column: String)
}

extension RowFlaw {
    /// Texts from outside are cut short.
    var words: Phrase {
        switch self {
        case .badPattern(let text):
            Phrase(
                "“\(quote(text))”不是分段格式，如 \"{clause},{severity},{what*}\"：字段间须有分隔，至多一个带 *",
                "“\(quote(text))” is no pattern such as \"{clause},{severity},{what*}\": something parts the fields, and one at most has the star"
            )
        case .cutPart(let text):
            Phrase("“\(quote(text))”缺少字段", "“\(quote(text))” has fewer fields than the pattern")
        case .otherCount(let column, let told, let held):
            Phrase(
                "“\(column)”写 \(told)，实际有 \(held) 个", "“\(column)” says \(told), and the row holds \(held)")
        case .otherInspection(let column):
            Phrase("同一次检查的各行“\(column)”不一致", "rows of one inspection differ in “\(column)”")
        }
    }

    private func quote(_ text: String) -> String { InputProblem.excerpt(text) }
}

extension RowFlaw {
    /// Without the value it is wrong with.
    var kind: Phrase {
        switch self {
        case .badPattern: words
        case .cutPart: Phrase("有一段缺少字段", "a part has fewer fields than the pattern")
        case .otherCount(let column, _, _):
            Phrase("“\(column)”与实际个数不符", "“\(column)” is not what the row holds")
        case .otherInspection: words
        }
    }
}
