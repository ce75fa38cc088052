import Testing

@testable import Intake

@Suite struct ConfigOutlineTests {
    private static let text = #"""
        # a = 1
        top = "x # [[a]]"
        [[a]]
        id = 'one'   # [[a]]
        [[a.b]]
        "quoted key" = """
        [[a]]
        fake = 1""""
        list = [ # comment ]
            "]", '''
        ,''',
            { x = 1, y.z = [2, 3] },
        ]
        [[a]]
        time = 1979-05-27 07:32:00
        [a.t."d.e"]
        k = true
        """#

    @Test(arguments: [
        ("top", 2, 1), ("a", 3, 1), ("a[1]", 3, 1), ("a[1].id", 4, 1), ("a[1].b[1]", 5, 1),
        ("a[1].b[1].quoted key", 6, 1), ("a[1].b[1].list", 9, 1), ("a[1].b[1].list[1]", 10, 5),
        ("a[1].b[1].list[2]", 10, 10), ("a[1].b[1].list[3].x", 12, 7), ("a[1].b[1].list[3].y.z[2]", 12, 24),
        ("a[2]", 14, 1), ("a[2].time", 15, 1), ("a[2].t.d.e", 16, 1), ("a[2].t.d.e.k", 17, 1),
    ])
    func findsKeysAndItems(path: String, line: Int, column: Int) throws {
        let bytes = Array(ConfigOutlineTests.text.utf8)
        _ = try ConfigSource(bytes, file: "t.toml")
        let position = ConfigOutline(bytes).position(of: ConfigPath.root.key(path))
        #expect(position?.line == line)
        #expect(position?.column == column)
    }

    @Test func fallsBackToWhatIsAround() {
        let outline = ConfigOutline(Array("[a]\nb = 1\n".utf8))
        #expect(outline.position(of: ConfigPath.root.key("a").key("c").item(3))?.line == 1)
        #expect(outline.position(of: ConfigPath.root.key("z")) == nil)
    }

    @Test func countsColumnsInScalars() {
        let outline = ConfigOutline(Array("名 = 1".utf8) + Array("\nx = { '中' = 2, y = 3 }".utf8))
        #expect(outline.position(of: ConfigPath.root.key("x").key("y"))?.column == 16)
    }
}
