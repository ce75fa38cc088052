import Domain

extension LogbookFlaw {
    var words: Phrase {
        switch self {
        case .number(let expected, let found):
            Phrase(
                "此处应为条目 \(expected)，却是 \(found)：值班日志须完整、按原顺序",
                "entry \(found) stands where \(expected) should: a logbook comes back whole and in order only"
            )
        case .timeRunsBack: Phrase("记录时间早于前一条", "was recorded before the entry above it")
        case .revision(let expected, let found):
            Phrase(
                "此处应为第 \(expected) 版，却是 \(found)", "is revision \(found) where \(expected) should be")
        case .unknownFact(let stored):
            Phrase(
                "本程序不识“\(InputProblem.excerpt(stored.name))”v\(stored.version)",
                "this program knows no “\(InputProblem.excerpt(stored.name))” v\(stored.version)")
        case .unreadableFact(let stored):
            Phrase(
                "“\(InputProblem.excerpt(stored.name))”的内容无法读取",
                "the data of “\(InputProblem.excerpt(stored.name))” cannot be read")
        case .wrongSubject(let subject, let stored):
            Phrase(
                "“\(InputProblem.excerpt(stored.name))”不能是 \(InputProblem.excerpt(subject.id)) 的这一条",
                "“\(InputProblem.excerpt(stored.name))” cannot be this entry of \(InputProblem.excerpt(subject.id))"
            )
        case .brokenChain:
            Phrase(
                "散列与内容不符：此条或前一条被改动",
                "the hash does not match: this entry or the one above was changed")
        case .noSite: Phrase("其中没有场所设置，不是一份完整的值班日志", "holds no site, so it is no whole logbook")
        }
    }
}
