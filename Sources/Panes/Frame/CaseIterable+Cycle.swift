extension CaseIterable where Self: Equatable, AllCases == [Self] {
    /// The one so many further on; the first follows the last.
    func next(_ step: Int = 1) -> Self {
        let all = Self.allCases
        let place = all.firstIndex(of: self) ?? 0
        return all[((place + step) % all.count + all.count) % all.count]
    }
}
