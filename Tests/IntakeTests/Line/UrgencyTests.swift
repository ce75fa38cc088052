import Domain
import Testing

@testable import Intake

/// Words of urgency raise the category's priority and lower none; words of danger are asked about.
struct UrgencyTests {
    private let site: Site
    private let reader: LineReader

    init() throws {
        site = try SiteTemplate.suzhou.site()
        reader = LineReader(site: site)
    }

    private func usual(_ line: CallLine) -> Priority? {
        line.category.flatMap { site.category($0.value)?.priority }
    }

    private func priority(_ text: String) -> Priority? {
        let line = reader.read(text)
        return line.priority(over: usual(line)) ?? usual(line)
    }

    @Test(arguments: [
        "急", "很急", "尽快", "加急", "赶紧", "快点", "抓紧", "P2", "P3", "P4", "一般", "计划", "不急", "不着急", "不是很急", "不是紧急",
        "有空再来",
        "urgent", "asap", "hurry", "hurry up", "right away", "no rush", "no hurry", "whenever", "not urgent",
        "planned",
        "normal", "when you can", "紧急", "emergency",
    ])
    func noWordLowersAnEmergency(word: String) {
        for line in [
            "5号楼 3F 电梯困人 王伟 8123 \(word)", "\(word) 5号楼 3F 电梯困人 王伟 8123",
            "lift stuck b5 3F Wang 8123 \(word)",
        ] {
            #expect(priority(line) == .p1, "\(line)")
        }
    }

    @Test(arguments: [
        ("5号楼 灯不亮 急", Priority.p2), ("5号楼 灯不亮 紧急", .p1), ("5号楼 灯不亮", .p3), ("5号楼 灯不亮 不急", .p3),
        ("5号楼 灯不亮 P4", .p3), ("4号楼椅子坏了 不急", .p4), ("4号楼椅子坏了 no rush", .p4), ("4号楼椅子坏了 尽快", .p2),
        ("5号楼 漏水 不急不急，不对，紧急", .p1), ("b5 lamp broken hurry", .p2), ("b5 lamp broken not an emergency", .p3),
        ("b5 lamp broken urgent no wait emergency", .p1), ("5号楼 漏水 whenever", .p2), ("5号楼 灯不亮 不是很紧急", .p3),
    ])
    func wordsRaise(line: String, wanted: Priority) {
        #expect(priority(line) == wanted)
    }

    @Test func whatWasSaidOfLessUrgencyIsKnown() {
        #expect(reader.read("5号楼 电梯困人 不急").isCalmer(than: .p1))
        #expect(!reader.read("5号楼 电梯困人 紧急").isCalmer(than: .p1))
        #expect(!reader.read("5号楼 电梯困人").isCalmer(than: .p1))
    }

    private static let dangers = [
        "触电", "爆炸", "打人", "持刀", "跳楼", "溺水", "坍塌", "昏迷", "炸弹", "着火", "冒烟", "坠落", "困人", "关着人", "砸到人", "晕倒",
        "中毒", "煤气泄漏",
        "燃气泄漏", "流血", "没有呼吸", "不省人事", "有人要自杀", "fire", "smoke", "electrocuted", "explosion", "knife", "fight",
        "jump",
        "drowning", "collapsed", "unconscious", "bomb", "fall", "trapped", "bleeding", "gas leak",
        "not breathing",
    ]

    @Test(arguments: dangers)
    func dangerIsKnown(word: String) {
        for line in ["5号楼 \(word)", "\(word) b5", "5号楼3F灯坏了，有人说\(word)了", "b5 lamp broken, \(word) 8123"] {
            #expect(reader.read(line).danger != nil, "\(line)")
        }
    }

    @Test(arguments: [
        "没有冒烟", "没冒烟", "没有人受伤", "没人受伤", "无人员受伤", "没有人被困", "未发现冒烟", "没看到着火", "不是着火", "没有着火冒烟", "没有冒烟、着火",
        "no smoke",
        "no smoke or fire", "not on fire", "nobody hurt", "no one is trapped", "no one injured",
        "without bleeding",
        "no sign of fire", "isn't bleeding", "isn’t burning", "灭火器过期", "防火门关不上", "消防演习", "fire drill at 3pm",
        "fire extinguisher missing", "no smoking sign", "火锅味", "电脑中毒",
    ])
    func whatIsDeniedOrOnlyLooksSoIsNone(words: String) {
        #expect(reader.read("5号楼 \(words)").danger == nil)
    }

    @Test(arguments: [
        "没有电 冒烟", "没人管，着火了", "是不是着火了", "有没有人受伤？", "没冒烟但是着火了", "没有水 有人触电", "no power, smoke",
        "no smoke but someone bleeding",
        "not only smoke", "is it not on fire?", "没有着火吗",
    ])
    func whatIsNotDeniedIsDanger(words: String) {
        #expect(reader.read("5号楼 \(words)").danger != nil)
    }

    @Test(arguments: [
        ("6号楼电梯不动了里面有两个人", "lift-trapped"), ("电梯停了 里面有3个人 6号楼", "lift-trapped"),
        ("b6 lift stopped, people inside", "lift-trapped"),
        ("6号楼电梯不走了关着人", "lift-trapped"), ("6号楼电梯坏了有人在里面", "lift-trapped"),
        ("elevator dead b6 someone inside", "lift-trapped"),
        ("6号楼电梯里面有人喊救命", "lift-trapped"), ("6号楼电梯坏了没有人在里面", "lift"),
        ("6号楼厕所堵了里面有两个人", "toilet"), ("lift b6 stopped, no one inside", "lift"),
    ])
    func peopleInALiftThatStandsAreTrapped(line: String, category: String) {
        #expect(reader.read(line).category?.value.text == category)
    }
}
