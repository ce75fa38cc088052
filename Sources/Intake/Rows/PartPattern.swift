/// How one text holds several fields, such as `{clause},{severity},{what*},{repeat}`: fields are parted by the texts
/// between them, and one may hold those too.
struct PartPattern: Equatable, Sendable {
    /// What its fields are called, without the star.
    let names: [String]
    /// Before the first field, between each two, and behind the last.
    private let marks: [[UInt8]]
    /// The field that may hold the marks beside it; the last unless another has the star.
    private let greedy: Int

    /// Nil where two fields have nothing between them, two have a star, or no braces match.
    init?(_ text: String) {
        guard text.contains("{"), let template = FieldTemplate(text) else { return nil }
        var (names, marks, isOpen) = ([String](), [[UInt8]](), false)
        for piece in template.pieces {
            switch piece {
            case .literal(let text):
                marks.append(Array(text.utf8))
                isOpen = true
            case .column(let name):
                if !isOpen { marks.append([]) }
                names.append(name)
                isOpen = false
            }
        }
        if !isOpen { marks.append([]) }
        let starred = names.indices.filter { names[$0].hasSuffix("*") }
        let plain = names.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 }
        let isParted = marks.dropFirst().dropLast().allSatisfy { !$0.isEmpty }
        guard starred.count <= 1, isParted, Set(plain).count == plain.count, !plain.contains("") else {
            return nil
        }
        self.names = plain
        self.marks = marks
        greedy = starred.first ?? names.count - 1
    }

    /// The fields in their order; nil where a mark between them is missing.
    func fields(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
        guard text.starts(with: marks[0]), text.dropFirst(marks[0].count).ends(with: marks[names.count])
        else { return nil }
        var rest = text.dropFirst(marks[0].count).dropLast(marks[names.count].count)
        var (front, back) = ([ArraySlice<UInt8>](), [ArraySlice<UInt8>]())
        for index in names.indices.prefix(greedy) {
            guard let found = rest.firstRange(of: marks[index + 1]) else { return nil }
            front.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        for index in names.indices.dropFirst(greedy + 1).reversed() {
            guard let found = rest.lastRange(of: marks[index]) else { return nil }
            back.append(rest[found.upperBound...])
            rest = rest[..<found.lowerBound]
        }
        return front + [rest] + back.reversed()
    }
}

extension ArraySlice<UInt8> {
    /// The parts between `mark`; the text itself where there is no mark.
    func parted(by mark: [UInt8]) -> [ArraySlice<UInt8>] {
        guard !mark.isEmpty else { return [self] }
        var (parts, rest) = ([ArraySlice<UInt8>](), self)
        while let found = rest.firstRange(of: mark) {
            parts.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        return parts + [rest]
    }

    fileprivate func firstRange(of mark: [UInt8]) -> Range<Int>? {
        guard count >= mark.count else { return nil }
        return (startIndex...(endIndex - mark.count)).first { self[$0...].starts(with: mark) }.map {
            $0..<($0 + mark.count)
        }
    }

    fileprivate func lastRange(of mark: [UInt8]) -> Range<Int>? {
        guard count >= mark.count else { return nil }
        return (startIndex...(endIndex - mark.count)).last { self[$0...].starts(with: mark) }.map {
            $0..<($0 + mark.count)
        }
    }

    fileprivate func ends(with mark: [UInt8]) -> Bool {
        count >= mark.count && suffix(mark.count).elementsEqual(mark)
    }
}
