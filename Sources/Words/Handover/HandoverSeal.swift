import Domain

/// What a paper says of the logbook it was printed from, in a form of its own that no language changes: the number and
/// the hash of the last entry it is about, and the beginning of the first entry's, which tells one desk's logbook from
/// another's. `cut 204 0f3c…64 digits… desk 9a41…16 digits…`
package struct HandoverSeal: Equatable, Sendable {
    package var cut: Int64
    /// 64 lower-case hexadecimal digits.
    package var head: String
    /// The first 16 digits of the hash of the logbook's first entry; nil where that was not said.
    package var desk: String?

    package init(cut: Int64, head: String, desk: String?) {
        self.cut = cut
        self.head = head
        self.desk = desk.map { String($0.prefix(Self.deskDigits)) }
    }

    private static let deskDigits = 16

    package var text: String { "cut \(cut) \(head)" + (desk.map { " desk \($0)" } ?? "") }

    /// The last in a text, which may be a whole paper: whatever people wrote in it stands before its seal. Broken lines
    /// and capital letters of somebody who typed it do not matter.
    package init?(readIn text: some StringProtocol) {
        let pattern =
            /(?i:\bcut)\s+([0-9]{1,18})\s+([0-9a-fA-F]{64})\b(?:\s+(?i:desk)\s+([0-9a-fA-F]{16})\b)?/
        guard let found = String(text).matches(of: pattern).last, let cut = Int64(found.output.1) else {
            return nil
        }
        self.init(cut: cut, head: found.output.2.lowercased(), desk: found.output.3?.lowercased())
    }
}

/// Whether a paper's logbook is this one.
package enum SealCheck: Equatable, Sendable {
    case holds
    /// The entry is not there: what was behind it was cut off.
    case isMissing(last: Int64)
    /// Another entry stands at its place.
    case isOther
    case otherDesk

    /// - Parameters:
    ///   - first: the hash of the first entry here; nil of an empty logbook.
    ///   - here: the hash of the entry at the seal's number; nil where there is none.
    ///   - last: the number of the last entry here.
    package init(_ seal: HandoverSeal, first: String?, here: String?, last: Int64) {
        if let desk = seal.desk, first?.hasPrefix(desk) != true {
            self = .otherDesk
        } else if let here {
            self = here == seal.head ? .holds : .isOther
        } else {
            self = .isMissing(last: last)
        }
    }

    package func words(_ seal: HandoverSeal) -> Phrase {
        switch self {
        case .holds:
            Phrase(
                "相符：日志第 \(seal.cut) 条与纸上的散列一致，其前未被改动",
                "it holds: entry \(seal.cut) has the hash on the paper, and nothing before it was changed")
        case .isMissing(let last):
            Phrase(
                "不符：纸上到第 \(seal.cut) 条，本日志只有 \(last) 条，后面被截去",
                "it does not hold: the paper goes up to entry \(seal.cut), this logbook ends at \(last); the rest was cut off"
            )
        case .isOther:
            Phrase(
                "不符：日志第 \(seal.cut) 条的散列不是纸上那个，日志或纸被改过",
                "it does not hold: entry \(seal.cut) has another hash than the paper; one of the two was changed"
            )
        case .otherDesk:
            Phrase("不符：这张纸出自另一个调度台的日志", "it does not hold: the paper is of another desk's logbook")
        }
    }
}
