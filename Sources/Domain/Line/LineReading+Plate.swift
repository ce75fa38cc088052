extension LineReading {
    /// Number plates, which are no telephones and no rooms: 京A12345, AB12 CDE. They stay in the words.
    mutating func findPlates() {
        for index in tokens.indices {
            guard let end = chinesePlate(at: index) ?? englishPlate(at: index) else { continue }
            mark(index..<end, .kept)
            plates.append(index..<end)
        }
    }

    private func chinesePlate(at index: Int) -> Int? {
        guard let province = han(index), Self.provinces.contains(province), isJoined(index + 1),
            let letter = word(index + 1), letter.count <= 3
        else { return nil }
        var end = index + 1
        while end < tokens.count, isJoined(end), word(end) != nil || tokens[end].digits != nil { end += 1 }
        let count = tokens[index + 1].range.lowerBound.distance(to: tokens[end - 1].range.upperBound)
        return (5...8).contains(count) && (index + 1..<end).contains { tokens[$0].digits != nil } ? end : nil
    }

    private func englishPlate(at index: Int) -> Int? {
        guard isCapitals(index, 2), isJoined(index + 1), tokens[index + 1].digits?.count == 2,
            isCapitals(index + 2, 3)
        else { return nil }
        return index + 3
    }

    private func isCapitals(_ index: Int, _ count: Int) -> Bool {
        guard word(index)?.count == count else { return false }
        return characters[tokens[index].range].allSatisfy(\.isUppercase)
    }

    private static let provinces: Set<Character> = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
}
