import Domain
import Testing

@testable import Intake

/// What callers say in whole sentences: what is asked about as danger, and what is denied or harmless.
struct DangerSentenceTests {
    private let reader: LineReader

    init() throws {
        reader = LineReader(site: try SiteTemplate.suzhou.site())
    }

    @Test(arguments: [
        "5号楼3层有位老人突然倒地了",
        "有个小伙子在楼顶说要跳下去 2号楼",
        "食堂后厨油锅着了",
        "3号楼配电间有火花还有焦糊味",
        "一楼大厅有人晕倒在地叫不应",
        "6号楼厨房闻到很浓的煤气味",
        "有人被玻璃划破手一直流血",
        "地下室积水有人触电倒下",
        "两个人在大厅打起来了还拿着刀",
        "幕墙玻璃掉下来差点砸到人",
        "孩子的手被电梯门夹住了",
        "同事胸口疼喘不上气",
        "没有信号 电梯里面困了三个人",
        "不是误报，真的冒烟了",
        "灭火器不好用，火还在烧",
        "不知道是不是煤气漏了，头很晕",
        "访客掉进景观池里了", "天花板塌下来了", "门没锁 有人闯进来打人", "保安被人捅了一刀",
        "smoke coming out of the server room b3",
        "a man has fallen down the stairs b5",
        "someone is trying to jump off the roof",
        "woman not breathing in the lobby",
        "strong gas smell in the kitchen",
        "child's hand caught in the lift door",
        "the ceiling has collapsed on a desk",
        "he has a knife and is shouting",
        "no alarm sounded but there is smoke",
        "socket is sparking and someone got shocked",
        "a colleague is having chest pain",
        "staff member hit on the head by a falling panel",
    ])
    func isDanger(sentence: String) {
        #expect(reader.read(sentence).danger != nil)
    }

    @Test(arguments: [
        "5号楼灭火器过期要换",
        "3号楼防火门合页松了",
        "明天消防演练借用会议室",
        "烟感误报，没有冒烟也没有着火",
        "现场没人受伤，只是灯坏了",
        "电梯停了，里面没有人",
        "没有人被困，电梯已恢复",
        "领一个急救箱",
        "中央空调不制冷，热死人了",
        "打印机卡纸",
        "会议室火热预订中请协调",
        "没发现有人触电，只是跳闸",
        "并没有人打架，已经走了",
        "电脑中毒了开不了机",
        "水管滴水，无人员伤亡",
        "请更换防坠落标识",
        "吸烟室排风不好",
        "食堂想订火锅",
        "没闻到煤气味",
        "血压计没电了",
        "水龙头把手被偷了",
        "喷头被堵住了",
        "下水道捅了还没通",
        "割草机火花塞坏了",
        "fire door closer is broken b2",
        "fire extinguisher needs refill",
        "smoke detector beeping, low battery",
        "no smoke and no fire, just a false alarm",
        "nobody was hurt, only the glass broke",
        "no one is trapped in the lift",
        "printer jam on the third floor",
        "the first aid kit is empty",
        "please book the fire drill for monday",
        "there was never any smoke",
        "blood pressure monitor has no battery",
        "the firewall cable has to be refitted",
    ])
    func isNone(sentence: String) {
        let danger = reader.read(sentence).danger
        #expect(danger == nil, "\(danger?.value ?? "")")
    }
}
