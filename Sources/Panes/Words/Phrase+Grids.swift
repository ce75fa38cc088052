import Domain

extension Phrase {
    static let baseGrid = Name("网格", "Grid")
    static let specialistGrid = Name("专业", "Service")
    static let officer = Name("负责人", "Officer")
    static let nobody = Name("未指定", "nobody named")
    static let nothingOpen = Name("没有未结", "nothing open")
    static let open = Name("未结", "Open")
    static let priorities = Name("优先级", "Priority")
    static let states = Name("状态", "States")
    static let services = Name("各专业负责人", "Services and who answers")
    static let everyGrid = Name("各网格负责人", "Grids and who answers")
    static let teams = Name("班组", "Teams")
    static let lead = Name("班长", "lead")
    static let technicians = Name("人员", "staff")
    static let places = Name("位置", "Places")
    static let lastEvents = Name("最近记录", "Last entries")
}
