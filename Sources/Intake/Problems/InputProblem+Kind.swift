import Domain

extension InputProblem {
    /// What is wrong, without the value it is wrong with: problems of one kind say the same and can be counted.
    package func kind(in language: Language) -> String {
        reason.kind?[language] ?? words(in: language)
    }
}

extension InputProblem.Reason {
    /// Nil where the words are few as they are.
    fileprivate var kind: Name? {
        switch self {
        case .badDate(let column, _):
            Name(zh: "“\(column)”不符合日期格式", en: "“\(column)” is no date of the format")
        case .badCell(let column, _):
            Name(zh: "“\(column)”无法识别", en: "“\(column)” means nothing")
        case .noRule(let field, _): Name(zh: "没有规则能得出 \(field)", en: "no rule gives the \(field)")
        case .fieldCount: Name(zh: "字段数与表头不符", en: "not as many fields as the header has")
        case .textAfterQuote: Name(zh: "闭合引号之后有文字", en: "text follows a closing quote")
        case .repeatedNumber: Name(zh: "编号重复，内容不同", en: "a number comes again with other content")
        case .nestedValue: Name(zh: "有列表或对象", en: "a value is a list or an object")
        case .repeatedColumn: Name(zh: "有列出现两次", en: "a column is there twice")
        default: nil
        }
    }
}
