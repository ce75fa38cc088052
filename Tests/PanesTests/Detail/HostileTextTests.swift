import Domain
import Screen
import Testing

@testable import Panes

/// Whatever stands in a ticket, no control, bidirectional or invisible character reaches the screen.
@Suite struct HostileTextTests {
    static let hazards: [Unicode.Scalar] = [
        "\u{1B}", "\u{7}", "\u{9B}", "\u{85}", "\u{200B}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{E0041}",
        "\u{E007F}", "\u{AD}",
    ]

    private static let text = "坏" + String(String.UnicodeScalarView(hazards)) + "\u{1B}[2J值"

    private func desk() -> MemoryDesk {
        var desk = MemoryDesk()
        let number = desk.expect(
            .report(
                MemoryDesk.draft(
                    "b05", "lighting", Self.text, Self.text, reporter: Self.text, phone: Self.text,
                    unit: Self.text))
        ).number
        desk.expect(.move(.fee(.part(name: Self.text, quantity: 1, unitPrice: 100)), number))
        desk.expect(.move(.dispatch(DispatchOrder(team: "engineering")), number), note: Self.text)
        desk.expect(.move(.sendBack(reason: Self.text, misdispatch: false), number))
        desk.expect(.move(.note(Self.text), number))
        return desk
    }

    private func expectSafe(_ stage: Stage, location: SourceLocation = #_sourceLocation) {
        let found = Set(stage.screen.unicodeScalars).intersection(Self.hazards)
        #expect(found.isEmpty, "\(found)", sourceLocation: location)
        #expect(stage.screen.contains("坏"), sourceLocation: location)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func everyFieldIsEscapedOnEveryScreen(size: Size, language: Language) {
        var stage = Stage(desk(), size: size, language: language)
        expectSafe(stage)
        stage.press("Enter")
        for _ in 0..<6 {
            expectSafe(stage)
            stage.press("PgDn")
        }
        stage.press("Space", "x")
        stage.type("r")
        stage.press("Enter")
        expectSafe(stage)
    }

    @Test func whatIsCopiedIsEscapedToo() {
        var stage = Stage(desk())
        stage.forgetEffects()
        stage.press("Y")
        guard case .copy(let text)? = stage.effects.first else {
            Issue.record("nothing copied")
            return
        }
        #expect(Set(text.unicodeScalars).intersection(Self.hazards).isEmpty)
        #expect(text.hasPrefix("#261120-001 P3 5号楼 坏"))
    }
}
