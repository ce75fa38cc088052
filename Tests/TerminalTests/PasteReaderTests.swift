import Testing

@testable import Terminal

struct PasteReaderTests {
    private func fed(_ chunks: [String]) -> (text: String, rest: [UInt8]?) {
        var reader = PasteReader()
        for chunk in chunks {
            if let rest = reader.feed(Array(chunk.utf8)[...]) { return (reader.text, Array(rest)) }
        }
        return (reader.text, nil)
    }

    @Test(arguments: [
        (["5号楼\u{1B}[201~"], "5号楼", ""),
        (["a\u{1B}[2", "01~nn"], "a", "nn"),
        (["a\u{1B}[200~\u{1B}[201~"], "a\u{1B}[200~", ""),
        (["\u{1B}\u{1B}[20\u{1B}[201~"], "\u{1B}\u{1B}[20", ""),
        (["a\r\nb\rc\nd\u{1B}[201~"], "a\nb\nc\nd", ""),
        (["\u{1B}[201~\u{1B}[A"], "", "\u{1B}[A"),
    ])
    func theEndIsFound(chunks: [String], text: String, rest: String) {
        let result = fed(chunks)
        #expect(result.text == text)
        #expect(result.rest == Array(rest.utf8))
    }

    @Test func withoutItsEndItGoesOn() {
        #expect(fed(["ddd", "\u{1B}[201"]).rest == nil)
    }

    @Test func whatIsTooLongIsLeftOutAndTheEndStillFound() {
        var reader = PasteReader()
        let chunk = [UInt8](repeating: 0x61, count: 1 << 16)
        for _ in 0..<100 {
            let rest = reader.feed(chunk[...])
            #expect(rest == nil)
        }
        let rest = reader.feed(Array("\u{1B}[201~q".utf8)[...])
        #expect(rest?.count == 1)
        #expect(reader.text.utf8.count == PasteReader.limit)
    }
}
