import Testing

@testable import Screen

struct StyleTests {
    @Test(arguments: [nil, .indexed(0), .indexed(255), .rgb(0, 0, 0), .rgb(1, 2, 255)] as [Color?])
    func coloursComeBackAsTheyWere(color: Color?) {
        let style = Style(foreground: color, background: color, attributes: [.dim])
        #expect(style.foreground == color)
        #expect(style.background == color)
        #expect(style.attributes == [.dim])
    }
}
