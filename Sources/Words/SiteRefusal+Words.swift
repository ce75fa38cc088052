import Domain

extension SiteRefusal {
    var words: Phrase {
        switch self {
        case .stillInUse(let items):
            Phrase(
                "工单还在使用，不能删除：\(items.joined(separator: "、"))。留在文件里并写 retired = true 即停用",
                "tickets still name them: \(items.joined(separator: ", ")); keep them in the file with retired = true"
            )
        }
    }
}
