import Testing

@testable import Domain

@Suite struct InspectionTypedTests {
    private static let typed: [(String, InspectionDraft.Fault?)] = [
        ("205: soup at 12", .init(clause: "205", what: "soup at 12")),
        ("surrey:205: soup", .init(clause: "surrey:205", what: "soup")),
        ("3.1：地面有水", .init(clause: "3.1", what: "地面有水")),
        ("205!danger: soup", .init(clause: "205", what: "soup", severity: .danger)),
        ("surrey:205!major", .init(clause: "surrey:205", severity: .major)),
        ("205", .init(what: "205")), (" 灯不亮 ", .init(what: "灯不亮")),
        ("a lamp is out!", .init(what: "a lamp is out!")), ("205!grave: soup", nil), ("205!", nil),
        ("205: ", .init(clause: "205", what: "")),
    ]

    @Test(arguments: typed)
    func `a finding is typed with or without its clause`(_ text: String, _ fault: InspectionDraft.Fault?) {
        #expect(InspectionDraft.Fault(typed: text) == fault)
    }
}
