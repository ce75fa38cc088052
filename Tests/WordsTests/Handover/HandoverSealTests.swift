import Testing

@testable import Words

@Suite struct HandoverSealTests {
    private static let head = HandoverFixture.head
    private static let desk = HandoverFixture.desk

    @Test(arguments: [
        "cut 204 \(head)", "CUT 204\n\(head.uppercased())", "<code>cut 204 \(head)</code>",
        "`cut 204 \(head)`",
        "cut 1 \(String(repeating: "f", count: 64))\ncut 204 \(head)\n",
    ])
    func isFoundHoweverItIsPrinted(text: String) {
        #expect(HandoverSeal(readIn: text) == HandoverSeal(cut: 204, head: Self.head, desk: nil))
    }

    @Test(arguments: [
        "", "cut 204", "cut 204 \(head.dropLast())", "cut 204 \(head)0", "cut x \(head)",
        "shortcut 204 \(head)",
        "cut 99999999999999999999 \(head)", "204 \(head)",
    ])
    func isNotFoundWhereThereIsNone(text: String) {
        #expect(HandoverSeal(readIn: text) == nil)
    }

    @Test func namesItsDeskByTheFirstEntry() {
        let seal = HandoverSeal(cut: 204, head: Self.head, desk: Self.desk)
        #expect(seal.text == "cut 204 \(Self.head) desk 9a9a9a9a9a9a9a9a")
        #expect(HandoverSeal(readIn: "x \(seal.text).") == seal)
    }

    private static let checks: [(String?, String?, Int64, SealCheck)] = [
        (head, desk, 300, .holds), (nil, desk, 203, .isMissing(last: 203)),
        (String(repeating: "0", count: 64), desk, 300, .isOther), (head, head, 300, .otherDesk),
        (nil, nil, 0, .otherDesk),
    ]

    @Test(arguments: checks)
    func isHeldAgainstTheLogbook(here: String?, first: String?, last: Int64, check: SealCheck) {
        let seal = HandoverSeal(cut: 204, head: Self.head, desk: Self.desk)
        #expect(SealCheck(seal, first: first, here: here, last: last) == check)
    }

    @Test func withoutADeskTheHashAloneTells() {
        let seal = HandoverSeal(cut: 204, head: Self.head, desk: nil)
        #expect(SealCheck(seal, first: nil, here: Self.head, last: 204) == .holds)
    }
}
