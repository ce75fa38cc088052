import Domain

/// A choice over the places of a row's columns, with the targets that a site has.
struct CompiledChoice: Sendable {
    enum Chosen: Equatable {
        case target(String)
        case fallback(String, value: String)
        case nothing(value: String)
    }

    fileprivate struct Rule: Sendable {
        var test: Mapping.Choice.Test
        var texts: [[UInt8]]
        /// Nil is the choice's own.
        var template: CompiledTemplate?
        var target: String
    }

    private let template: CompiledTemplate?
    private let rules: [Rule]
    private let fallback: String?
    private let always: String?
    /// Those that may be said as they are; nil where rules decide.
    private let same: Set<String>?
    /// Where problems of the value are said to be.
    let slot: Int?

    /// `known` are the slugs of the site in its order, or all stored names; nil where those are checked already.
    init(_ choice: Mapping.Choice, slots: [String: Int], known: [String]?) {
        let template = choice.from.map { CompiledTemplate($0, slots: slots) }
        self.template = template
        let names = known.map(Set.init)
        let isKnown = { (text: String) in names?.contains(text) ?? true }
        rules = choice.rules.compactMap { rule in
            guard let target = rule.targets.first(where: { isKnown($0.text) }) else { return nil }
            return Rule(
                test: rule.test, texts: rule.texts.map { CompiledChoice.fold(Array($0.utf8)[...]) },
                template: rule.from.map { CompiledTemplate($0, slots: slots) }, target: target.text)
        }
        fallback =
            choice.fallback.lazy.compactMap { target in
                target.text == "*" ? known?.last : isKnown(target.text) ? target.text : nil
            }.first
        same = choice.isSame ? names ?? [] : nil
        always = choice.always.flatMap { isKnown($0.text) ? $0.text : nil }
        slot = template?.slot ?? rules.first?.template?.slot
    }

    func choose(_ row: Row, scratch: inout [UInt8]) -> Chosen {
        if let always { return .target(always) }
        let value = template?.value(row, scratch: &scratch) ?? []
        if let same {
            let text = String(decoding: value, as: UTF8.self)
            if same.contains(text) { return .target(text) }
        }
        let folded = CompiledChoice.fold(value)
        for rule in rules {
            if let template = rule.template {
                let own = CompiledChoice.fold(template.value(row, scratch: &scratch))
                if rule.fits(own) { return .target(rule.target) }
            } else if rule.fits(folded) {
                return .target(rule.target)
            }
        }
        let shown = InputProblem.excerpt(
            String(decoding: template?.value(row, scratch: &scratch) ?? [], as: UTF8.self))
        return fallback.map { .fallback($0, value: shown) } ?? .nothing(value: shown)
    }

    /// ASCII letters small, and full-width forms as their ASCII ones: texts alike to a reader match.
    private static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0xEF, index + 2 < bytes.endIndex, let ascii = ascii(bytes[index + 1], bytes[index + 2])
            {
                folded.append(small(ascii))
                index += 3
            } else {
                folded.append(small(byte))
                index += 1
            }
        }
        return folded
    }

    /// The ASCII byte of a full-width form U+FF01–FF5E.
    private static func ascii(_ second: UInt8, _ third: UInt8) -> UInt8? {
        switch (second, third) {
        case (0xBC, 0x81...0xBF): third - 0x60
        case (0xBD, 0x80...0x9E): third - 0x20
        default: nil
        }
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        (65...90).contains(byte) ? byte + 32 : byte
    }
}

extension CompiledChoice.Rule {
    fileprivate func fits(_ value: [UInt8]) -> Bool {
        texts.contains { text in
            switch test {
            case .equal: value == text
            case .prefix: value.starts(with: text)
            case .contains: Self.contains(value, text)
            }
        }
    }

    private static func contains(_ value: [UInt8], _ text: [UInt8]) -> Bool {
        guard let first = text.first, value.count >= text.count else { return false }
        for start in 0...(value.count - text.count) where value[start] == first {
            var length = 1
            while length < text.count, value[start + length] == text[length] { length += 1 }
            if length == text.count { return true }
        }
        return false
    }
}
