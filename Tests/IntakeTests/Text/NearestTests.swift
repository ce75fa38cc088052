import Testing

@testable import Intake

@Suite struct NearestTests {
    @Test(arguments: [
        ("oficer", "officer"), ("Officer", "officer"), ("nmae", "name"), ("phone_number", nil), ("", nil),
    ])
    func findsWhatWasMeant(text: String, expected: String?) {
        #expect(Nearest.to(text, among: ["id", "name", "officer", "places"]) == expected)
    }
}
