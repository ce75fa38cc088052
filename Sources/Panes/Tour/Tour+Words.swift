import Domain

extension Tour.Step {
    /// What to press, at most 39 cells; `key` is what the action's key is called here.
    func words(_ key: String) -> Phrase {
        switch self {
        case .call: Phrase("来电了：按 \(key) 报单", "the phone rings: \(key) takes the call")
        case .dispatch: Phrase("按 \(key) 派给班组", "\(key) dispatches it to a team")
        case .arrive: Phrase("人到场了，按 \(key)", "\(key) when they have arrived")
        case .finish: Phrase("活干完了，按 \(key)", "\(key) when the work is done")
        case .callBack: Phrase("按 \(key) 回访报修人", "\(key) to call the reporter back")
        case .filter: Phrase("按 \(key) 筛选工单", "\(key) filters the queue")
        case .palette: Phrase("按 \(key) 用名字找任何操作", "\(key) finds any action by name")
        }
    }

    /// What to do when it has been begun, at most 39 cells.
    var continuation: Phrase {
        switch self {
        case .call: Phrase("如 5号楼 3F 灯不亮 王伟 8123，Enter", "b5 3F lamp out Wang 8123, then Enter")
        case .dispatch: Phrase("Enter 派给排第一的人", "Enter: to who is on top")
        case .arrive, .finish: Phrase("正在写入", "writing")
        case .callBack: Phrase("按数字打分，打完即办结", "a digit rates it and closes it")
        case .filter: Phrase("写 pri:1 或 漏水，Enter；Esc 还原", "pri:1 or leak, Enter; Esc ends it")
        case .palette: Phrase("写名称或拼音首字母；Esc 返回", "type some letters; Esc leaves")
        }
    }
}
