extension LineReading {
    /// A street with its number, 信義路四段60之80號, is a spot.
    mutating func findStreets() {
        for index in tokens.indices where isFree(index) && isStreet(index) {
            guard let end = streetEnd(behind: index) else { continue }
            var start = index
            while start > 0, index - start < 5, isJoined(start), isFree(start - 1), isStreetName(start - 1) {
                start -= 1
            }
            guard start < index else { continue }
            add(PlacePart(span: start..<end, kind: .street, value: text(start..<end)))
        }
    }

    private func isStreet(_ index: Int) -> Bool {
        guard let character = han(index) else { return false }
        return character == "路" || character == "街" || character == "道" && han(index - 1) == "大"
    }

    private func isStreetName(_ index: Int) -> Bool {
        han(index).map { !"里村区市县的在".contains($0) } ?? (tokens[index].digits == nil && number(index) != nil)
    }

    /// Behind the last 段, 巷, 弄 or 號 that has a number before it; nil where there is none.
    private func streetEnd(behind index: Int) -> Int? {
        var next = index + 1
        var end: Int?
        while next < tokens.count, isJoined(next), isFree(next) {
            if let character = han(next), "段巷弄号".contains(character), number(next - 1) != nil {
                end = next + 1
            } else if number(next) == nil, han(next) != "之", sign(next) != "-" {
                break
            }
            next += 1
        }
        guard let last = end else { return nil }
        return han(last) == "之" && number(last + 1) != nil && isFree(last + 1) ? last + 2 : last
    }
}
