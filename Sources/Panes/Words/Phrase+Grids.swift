import Domain

extension Phrase {
    static let baseGrid = Phrase("网格", "Grid")
    static let specialistGrid = Phrase("专业", "Service")
    static let officer = Phrase("负责人", "Officer")
    static let nothingOpen = Phrase("没有未结", "nothing open")
    static let open = Phrase("未结", "Open")
    static let priorities = Phrase("优先级", "Priority")
    static let states = Phrase("状态", "States")
    static let services = Phrase("各专业负责人", "Services and who answers")
    static let everyGrid = Phrase("各网格负责人", "Grids and who answers")
    static let teams = Phrase("班组", "Teams")
    static let lead = Phrase("班长", "lead")
    static let technicians = Phrase("人员", "staff")
    static let places = Phrase("位置", "Places")
    static let lastEvents = Phrase("最近记录", "Last entries")
}
