import Testing

@testable import Screen

/// What must not be taken for one another: late, soon, well, and where one is.
struct ThemeSignalTests {
    private static let coloured = Theme.shippedNames.filter { $0 != "mono" }
    private static let signals: [Role] = [.text, .queueOverdue, .queueWarn, .messageInfo, .borderFocus]

    private func pairs(_ roles: [Role]) -> [(Role, Role)] {
        roles.indices.flatMap { index in roles[(index + 1)...].map { (roles[index], $0) } }
    }

    @Test(arguments: coloured)
    func signalsDifferInColour(name: String) throws {
        let theme = try #require(Theme.shipped(name))
        for (role, other) in pairs(Self.signals) {
            let (first, second) = (
                theme[role].reduced(to: .twoFiftySix), theme[other].reduced(to: .twoFiftySix)
            )
            #expect(first.foreground != second.foreground, "\(role) and \(other)")
        }
    }

    @Test(arguments: coloured)
    func ofSixteenColoursSignalsDifferInColourOrAttributes(name: String) throws {
        let theme = try #require(Theme.shipped(name)).adapted(to: .sixteen)
        let told = Self.signals.filter { $0 != .messageInfo } + [.queueCursor, .menuCursor]
        for (role, other) in pairs(told) where (role, other) != (.queueCursor, .menuCursor) {
            let (first, second) = (theme[role].reduced(to: .sixteen), theme[other].reduced(to: .sixteen))
            #expect(first != second, "\(role) and \(other)")
        }
        for role in Role.allCases {
            let style = theme[role].reduced(to: .sixteen)
            #expect(style.foreground != style.background, "\(role)")
        }
    }

    @Test func withoutColourSignalsDifferByAttributes() throws {
        let mono = try #require(Theme.shipped("mono"))
        let told: [Role] = [.text, .queueOverdue, .queueWarn, .queueCursor]
        for (role, other) in pairs(told) { #expect(mono[role] != mono[other], "\(role) and \(other)") }
        #expect(mono[.border] != mono[.borderFocus])
    }

    @Test(arguments: [ColorDepth.twoFiftySix, nil])
    func withoutGreenConesSignalsStayApart(depth: ColorDepth?) throws {
        let theme = try #require(Theme.shipped("deuteranopia"))
        let apart =
            pairs(Self.signals.filter { $0 != .text })
            + Self.signals.dropFirst().dropLast().map { ($0, .text) }
        for (role, other) in apart + [(.borderFocus, .border), (.priorityP1, .priorityP3)] {
            let styles = [role, other].map { role in depth.map(theme[role].reduced) ?? theme[role] }
            let first = try #require(styles[0].foreground)
            let second = try #require(styles[1].foreground)
            let distance = first.deuteranopicDistance(to: second)
            #expect(distance >= 20, "\(role) and \(other): \(distance)")
        }
    }

    /// A hold, the second priority, what is near its end and what is past it.
    private static let neighbours: [Role] = [.stateOnHold, .priorityP2, .queueWarn, .queueOverdue]

    @Test(arguments: coloured)
    func holdPriorityAndWarningAreThreeColours(name: String) throws {
        let theme = try #require(Theme.shipped(name))
        for (role, other) in pairs(Self.neighbours) {
            let first = theme[role].reduced(to: .twoFiftySix).foreground
            #expect(first != theme[other].reduced(to: .twoFiftySix).foreground, "\(role) and \(other)")
        }
    }

    @Test func withoutGreenConesHoldPriorityAndWarningStayApart() throws {
        let theme = try #require(Theme.shipped("deuteranopia"))
        for (role, other) in pairs(Self.neighbours) {
            let first = try #require(theme[role].foreground)
            let distance = first.deuteranopicDistance(to: try #require(theme[other].foreground))
            #expect(distance >= 15, "\(role) and \(other): \(distance)")
        }
    }

    /// Why the theme above exists.
    @Test func withoutGreenConesTheDefaultThemeWouldMislead() throws {
        let night = try #require(Theme.shipped("night"))
        let late = try #require(night[.queueOverdue].foreground)
        #expect(late.deuteranopicDistance(to: try #require(night[.messageInfo].foreground)) < 20)
    }
}
