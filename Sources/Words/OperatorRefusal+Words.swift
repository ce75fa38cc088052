import Domain

extension OperatorRefusal {
    var words: Phrase {
        switch self {
        case .lastAdministrator: Phrase("至少要留一名管理员", "one administrator must remain")
        }
    }
}
