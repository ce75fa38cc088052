extension InspectionDraft.Fault {
    /// Reads `205: words`, `205!danger: words`, `205!danger`, or words alone, which may be a clause's name. Nil where what
    /// stands behind the `!` is no severity.
    package init?(typed text: String) {
        let colon = text.firstSign
        let head = String(text[..<(colon?.lowerBound ?? text.endIndex)])
        let what = colon.map { String(text[$0.upperBound...]).trimmingSpace }
        guard let mark = head.lastIndex(of: "!"), !head.contains(" ") else {
            self.init(
                clause: colon == nil ? nil : head.trimmingSpace,
                what: colon == nil ? text.trimmingSpace : what)
            return
        }
        guard let severity = Severity(rawValue: String(head[head.index(after: mark)...])) else { return nil }
        self.init(clause: String(head[..<mark]), what: what, severity: severity)
    }
}

extension String {
    /// The first full-width colon, or plain one with a space behind it: `surrey:205` has none.
    fileprivate var firstSign: Range<Index>? {
        for index in indices {
            let next = self.index(after: index)
            if self[index] == "：" { return index..<next }
            if self[index] == ":", next < endIndex, self[next] == " " { return index..<next }
        }
        return nil
    }
}
