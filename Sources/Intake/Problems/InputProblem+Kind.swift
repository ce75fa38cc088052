import Domain

extension InputProblem {
    /// What is wrong, without the value it is wrong with: problems of one kind say the same and can be counted.
    package var kind: Phrase { reason.kind ?? words }
}

extension InputProblem.Reason {
    /// Nil where the words are few as they are.
    fileprivate var kind: Phrase? {
        switch self {
        case .badDate(let column, _):
            Phrase("“\(column)”不符合日期格式", "“\(column)” is no date of the format")
        case .badCell(let column, _):
            Phrase("“\(column)”无法识别", "“\(column)” means nothing")
        case .noRule(let field, _): Phrase("没有规则能得出 \(field)", "no rule gives the \(field)")
        case .fieldCount: Phrase("字段数与表头不符", "not as many fields as the header has")
        case .textAfterQuote: Phrase("闭合引号之后有文字", "text follows a closing quote")
        case .repeatedNumber: Phrase("编号重复，内容不同", "a number comes again with other content")
        case .nestedValue: Phrase("有列表或对象", "a value is a list or an object")
        case .repeatedColumn: Phrase("有列出现两次", "a column is there twice")
        case .row(let flaw): flaw.kind
        case .check(let flaw): flaw.kind
        default: nil
        }
    }
}
