import Domain
import Screen
import Words

extension DispatchPopup {
    /// What a choice among technicians goes by, and another desk may change while the list is looked at.
    struct Standing: Equatable, Sendable {
        /// 1 is the first; nil for who does not qualify.
        var place: Int?
        var load: Int
    }

    /// Says how a line stands now that was seen otherwise; the next Enter means it.
    func doubt(about item: Item, _ look: Look) -> String {
        guard case .technician(let id, _) = item, let suggestion = suggestion(of: item) else { return "" }
        let name = look.names[id].name
        guard suggestion.rejections.isEmpty, let place = suggestions?.place(of: item) else {
            let why = suggestion.words(look.names)
            return look.words(
                Phrase(
                    "\(name) 现在不合适：\(why)；再按 Enter 仍派",
                    "\(name) does not qualify now: \(why); Enter again sends all the same"))
        }
        let jobs = Self.load(suggestion, look)
        return look.words(
            Phrase(
                "名单刚变：\(name) 现排第 \(place)，\(jobs)；再按 Enter 仍派",
                "the list changed: \(name) is number \(place) now, \(jobs); Enter again sends"))
    }
}

extension DispatchPopup.Standing {
    init?(_ item: DispatchPopup.Item, _ suggestions: Suggestions) {
        let all = suggestions.ranked + suggestions.rejected
        guard let suggestion = all.first(where: { DispatchPopup.Item($0.candidate) == item }) else {
            return nil
        }
        self.init(place: suggestions.place(of: item), load: suggestion.load)
    }

    static func all(_ suggestions: Suggestions) -> [DispatchPopup.Item: Self] {
        var all: [DispatchPopup.Item: Self] = [:]
        for suggestion in suggestions.rejected {
            all[DispatchPopup.Item(suggestion.candidate)] = Self(place: nil, load: suggestion.load)
        }
        for (index, suggestion) in suggestions.ranked.enumerated() {
            all[DispatchPopup.Item(suggestion.candidate)] = Self(place: index + 1, load: suggestion.load)
        }
        return all
    }
}

extension Suggestions {
    /// 1 is the first; nil for who does not qualify.
    fileprivate func place(of item: DispatchPopup.Item) -> Int? {
        ranked.firstIndex { DispatchPopup.Item($0.candidate) == item }.map { $0 + 1 }
    }
}
