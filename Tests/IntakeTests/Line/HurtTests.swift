import Domain
import Testing

@testable import Intake

/// Whoever may be hurt is never a usual fault alone: it is an emergency, or it is asked about.
struct HurtTests {
    private let site: Site
    private let reader: LineReader

    init() throws {
        site = try SiteTemplate.suzhou.site()
        reader = LineReader(site: site)
    }

    @Test(arguments: [
        "12号楼一楼大厅地上有水，有人滑倒了", "3号楼楼梯有个大姐崴了脚", "5号楼同事说胸闷", "一个小孩自己在北停车场哭", "南广场有个孩子跟妈妈走散了",
        "2号楼楼顶上有个人", "9号楼插座打火花", "配电箱冒火星 6号楼", "4号楼有人反锁在资料室", "东门有个喝醉的人躺地上了", "8号楼有人被狗咬了",
        "6号楼电梯刚才困人，现在已经出来了", "1号楼茶水间烫着手了", "7hl 3l youren shuaidao", "2hl dianti ting le limian you ren",
        "somebody slipped in the b2 lobby", "a boy is alone in the b7 lobby", "b3 someone hit his head",
        "old man can't move b5", "locked inside the b4 archive",
    ])
    func comesUp(line: String) {
        let read = reader.read(line)
        let isEmergency = read.category.flatMap { site.category($0.value)?.priority } == .p1
        #expect(isEmergency || read.danger != nil)
    }

    @Test(arguments: [
        "6号楼电梯坏了，没人受伤", "5号楼地上有水，没有人滑倒", "4号楼道闸抬不起来", "3号楼跳闸了", "b1 power tripped",
        "nobody slipped b2 wet floor",
    ])
    func isDeniedOrNone(line: String) {
        #expect(reader.read(line).danger == nil)
    }

    /// What has not happened names no emergency, and is asked about.
    @Test func aNearMissIsNoInjury() {
        let read = reader.read("7号楼台阶结冰，有人差点滑倒")
        #expect(read.category?.value == "road")
        #expect(read.danger != nil)
    }

    /// Whoever is still in counts, whatever is said of another.
    @Test(arguments: [
        ("6号楼电梯刚才困人，现在已经出来了", "lift"), ("6号楼电梯困人，出来了一个，里面还有两个人", "lift-trapped"),
        ("6号楼电梯困人，还没出来", "lift-trapped"), ("6号楼电梯困人，水漫出来了", "lift-trapped"),
    ])
    func aLiftIsEmptyOnlyWhenAllAreOut(line: String, category: String) {
        #expect(reader.read(line).category?.value.text == category)
    }

    @Test(arguments: [
        ("京A12345挡了东门 8111", "parking", ""), ("1号楼302那个柜门掉了", "furniture", ""),
        ("2号楼302室只有12度", "air-conditioning", "guess"),
        ("5号楼保险柜的门掉了", "door-lock", ""),
    ])
    func whatOnlyHalfFitsIsSaid(line: String, category: String, doubt: String) {
        let read = reader.read(line)
        #expect(read.category?.value.text == category)
        let isGuess = read.problems.contains { if case .guessedCategory = $0 { true } else { false } }
        #expect(isGuess == (doubt == "guess"))
    }

    @Test(arguments: [
        ("5号楼，不对，是6号楼 3F 灯坏了", "b06", "3F"), ("5号楼3楼，说错了，6号楼4楼灯坏了", "b06", "4F"),
        ("6号楼三楼，不对，四楼灯坏了", "b06", "4F"),
        ("不是5号楼，是6号楼灯坏了", "b06", ""), ("b4, no wait, b6 4F lamp out", "b06", "4F"),
        ("5号楼灯坏了，6号楼没坏", "b05", ""),
    ])
    func whatIsTakenBackCountsForNothing(line: String, grid: String, place: String) {
        let read = reader.read(line)
        #expect(read.grid?.value.text == grid)
        #expect(read.place?.value ?? "" == place)
    }
}
