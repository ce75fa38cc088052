import Testing

@testable import Screen

struct ThemeTests {
    private static let themes = Theme.shippedNames.compactMap(Theme.shipped)
    private static let coloured = Theme.shippedNames.filter { $0 != "mono" }
    private static let cursors: [Role] = [.queueCursor, .matrixCursor, .menuCursor]

    @Test func everyShippedThemeIsRead() {
        #expect(Self.themes.map(\.name) == ["night", "day", "contrast", "deuteranopia", "mono"])
        #expect(Theme.shipped("nosuch") == nil)
    }

    @Test(arguments: coloured, [ColorDepth.twoFiftySix, .sixteen, nil])
    func everyTextCanBeRead(name: String, depth: ColorDepth?) throws {
        let theme = try #require(Theme.shipped(name))
        let least = name == "contrast" && depth != .sixteen ? 7 : 4.5
        let roles = Role.allCases.filter { $0 != .border }
        let own = roles.map { ($0.rawValue, theme[$0]) }
        let under = roles.flatMap { role in
            Self.cursors.map { ("\(role.rawValue) under \($0.rawValue)", theme.overlaid(role, under: $0)) }
        }
        let popup = theme.lying(on: .popup)
        let inPopup = roles.map { ("\($0.rawValue) in a popup", popup[$0]) }
        for (what, style) in own + inPopup + under where !what.hasPrefix("header") || !what.contains("under")
        {
            let style = depth.map(style.reduced) ?? style
            let foreground = try #require(style.foreground, "\(what)")
            let background = try #require(style.background, "\(what)")
            #expect(foreground.contrast(to: background) >= least, "\(what): \(style.summary)")
        }
    }

    @Test func contrastIsThatOfWCAG() {
        #expect(abs(Color.rgb(0, 0, 0).contrast(to: .rgb(255, 255, 255)) - 21) < 0.01)
        #expect(abs(Color.rgb(119, 119, 119).contrast(to: .rgb(255, 255, 255)) - 4.48) < 0.01)
    }

    @Test func alarmsDifferWithoutColour() throws {
        let mono = try #require(Theme.shipped("mono"))
        #expect(mono.isColorless)
        for (role, other) in [
            (Role.queueCursor, Role.text), (.queueOverdue, .text), (.queueWarn, .text),
            (.headerAlarm, .header),
            (.borderFocus, .border), (.matrixOverdue, .matrixSome), (.messageError, .messageInfo),
            (.field, .text),
        ] {
            #expect(mono[role] != mono[other], "\(role)")
        }
    }

    @Test func withoutColoursTheMonoThemeIsShown() throws {
        let night = try #require(Theme.shipped("night"))
        #expect(night.adapted(to: .mono) == Theme.shipped("mono"))
        #expect(night.adapted(to: .twoFiftySix) == night)
    }

    @Test(arguments: coloured)
    func ofSixteenColoursCursorsAreStillSeen(name: String) throws {
        let theme = try #require(Theme.shipped(name)).adapted(to: .sixteen)
        for cursor in Self.cursors {
            #expect(
                theme[cursor].background != theme[.text].background
                    || theme[cursor].attributes.contains(.reverse))
        }
        #expect(!theme[.popup].attributes.contains(.reverse))
        #expect(theme[.priorityP1].foreground != theme[.text].foreground)
    }

    @Test(arguments: [
        (Color.rgb(255, 0, 0), UInt8(196), UInt8(9)), (.rgb(0, 0, 0), 16, 0), (.rgb(128, 128, 128), 244, 8),
        (.rgb(255, 143, 135), 210, 9), (.rgb(26, 96, 46), 22, 2), (.rgb(250, 250, 247), 231, 15),
        (.indexed(3), 3, 3), (.indexed(196), 196, 9),
    ])
    func coloursFallToTheNearest(color: Color, of256: UInt8, of16: UInt8) {
        #expect(color.nearestOf256 == of256)
        #expect(color.nearestOf16 == of16)
    }
}
