import Domain

/// What is wrong with a check of a file.
package enum CheckFlaw: Equatable, Sendable {
    case noPoint(String, route: String, near: String?)
    case noItem(String, at: String, near: String?)
    /// Several are called so, by their slugs.
    case ambiguous(String, [String])
    case noTag(String, near: String?)
    case badReading(String)
    /// Nothing is read off there.
    case notRead(String)
    /// All of the checkpoint is read off: being there says nothing.
    case needsReading(String)
    /// By the route's slug and the time by the site's clock.
    case noRound(String, at: String)
    /// Why the round does not take it.
    case refused(round: String, Phrase)
}

extension CheckFlaw {
    /// Texts from outside are cut short.
    var words: Phrase {
        switch self {
        case .noPoint(let text, let route, let near):
            Phrase(
                "路线“\(route)”没有点位“\(quote(text))”\(maybe(near))",
                "the route “\(route)” has no checkpoint “\(quote(text))”\(meant(near))")
        case .noItem(let text, let point, let near):
            Phrase(
                "点位“\(quote(point))”没有检查项“\(quote(text))”\(maybe(near))",
                "the checkpoint “\(quote(point))” has no item “\(quote(text))”\(meant(near))")
        case .ambiguous(let text, let slugs):
            Phrase(
                "“\(quote(text))”不止一个：\(listed(slugs, "、"))",
                "“\(quote(text))” may be \(listed(slugs, ", "))")
        case .noTag(let text, let near):
            Phrase(
                "映射的 [tags] 里没有“\(quote(text))”\(maybe(near))",
                "the mapping's [tags] has no “\(quote(text))”\(meant(near))")
        case .badReading(let text): RoundFlaw.badReading(text).words
        case .notRead(let place):
            Phrase("“\(quote(place))”没有抄表项", "nothing is read off at “\(quote(place))”")
        case .needsReading(let point):
            Phrase("“\(quote(point))”只有抄表项，须有读数", "all of “\(quote(point))” is read off: a reading is needed")
        case .noRound(let route, let time):
            Phrase("\(route) 在 \(time) 没有应查的轮次", "no round of \(route) was due at \(time)")
        case .refused(let round, let words):
            Phrase("\(round)：\(words.zh)", "\(round): \(words.en)")
        }
    }

    /// Without what it is wrong with: those of one kind say the same.
    var kind: Phrase? {
        switch self {
        case .noPoint: Phrase("路线没有这个点位", "a route has no such checkpoint")
        case .noItem: Phrase("点位没有这个检查项", "a checkpoint has no such item")
        case .ambiguous: Phrase("名称不止一个", "a name may be several")
        case .noTag: Phrase("映射的 [tags] 里没有", "the mapping's [tags] has no such code")
        case .badReading: Phrase("不是读数", "no reading")
        case .notRead: Phrase("没有抄表项", "nothing is read off there")
        case .needsReading: Phrase("须有读数", "a reading is needed")
        case .noRound: Phrase("没有应查的轮次", "no round was due")
        case .refused(_, let words): words
        }
    }

    private func quote(_ text: String) -> String { InputProblem.excerpt(text) }

    private func meant(_ near: String?) -> String { near.map { "; is “\(quote($0))” meant?" } ?? "" }

    private func maybe(_ near: String?) -> String { near.map { "，是否为“\(quote($0))”？" } ?? "" }

    private func listed(_ slugs: [String], _ comma: String) -> String {
        slugs.prefix(6).joined(separator: comma) + (slugs.count > 6 ? " …" : "")
    }
}
