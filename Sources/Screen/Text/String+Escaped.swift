extension String {
    /// Text from outside made safe to show: controls become pictures (`␛`), bidirectional, invisible and unprintable
    /// characters become `\u{202E}`, and a cell keeps at most four marks.
    ///
    /// A line break becomes `⏎`, or stays when `keepingLines` is true, so that the text can be wrapped.
    package func escapedForTerminal(keepingLines: Bool = false) -> String {
        if unicodeScalars.allSatisfy({ !$0.isHazard && CellWidth.of($0) > 0 }) { return self }
        var escape = Escape(keepsLines: keepingLines)
        for scalar in unicodeScalars { escape.append(scalar) }
        return String(escape.finished())
    }

    /// Text from outside made safe for one line of output.
    package var escapedForLine: String { escapedForTerminal() }
}

private struct Escape {
    let keepsLines: Bool
    private var out = String.UnicodeScalarView()
    private var marks = 0
    private var afterReturn = false

    init(keepsLines: Bool) {
        self.keepsLines = keepsLines
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar == "\n" { return appendLineBreak() }
        flushReturn()
        if scalar == "\r" {
            afterReturn = true
        } else if scalar.isHazard {
            appendHazard(scalar)
        } else {
            appendVisible(scalar)
        }
    }

    mutating func finished() -> String.UnicodeScalarView {
        flushReturn()
        return out
    }

    private mutating func appendLineBreak() {
        afterReturn = false
        marks = 0
        out.append(keepsLines ? "\n" : "⏎")
    }

    private mutating func flushReturn() {
        if afterReturn { out.append("␍") }
        afterReturn = false
    }

    private mutating func appendHazard(_ scalar: Unicode.Scalar) {
        guard !scalar.isEmojiVariation else { return }
        marks = 0
        if scalar.value < 0x20 || scalar.value == 0x7F {
            out.append(scalar.shown)
        } else {
            out.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
        }
    }

    private mutating func appendVisible(_ scalar: Unicode.Scalar) {
        marks = CellWidth.of(scalar) == 0 ? marks + 1 : 0
        if marks <= Grapheme.markLimit { out.append(scalar) }
    }
}
