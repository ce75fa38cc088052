import Testing

@testable import Domain

/// A caller who asks where something stays, told from one who reports.
struct ReminderLineTests {
    private let reader = LineReader(site: .compound)

    @Test(arguments: [
        "催一下 8123", "8123催一下", "2号楼 怎么还没人来 8123", "你好，催单，8123", "b2 any news 8123",
        "still waiting 8123", "喂 再催一下 王伟 8123", "请帮我催一下 2号楼 3F 8123", "什么时候能来？8123",
    ])
    func asksAndSaysNoMore(text: String) {
        let line = reader.read(text)
        #expect(line.reminder != nil)
        #expect(line.isReminderAlone)
        #expect(line.phone?.value == "8123")
    }

    /// Whatever else is said makes it a call like any other, and whatever was typed stands in it.
    @Test(arguments: [
        ("2号楼 电梯异响 怎么还没来 8123", "怎么还没来"), ("2号楼 3F 漏水 又来催 8123", "又来催"),
        ("b2 lift noise still waiting 8123", "still waiting"),
    ])
    func asksAndSaysWhat(text: String, words: String) {
        let line = reader.read(text)
        #expect(line.reminder?.value == words)
        #expect(!line.isReminderAlone)
        #expect(line.what.contains(words))
        #expect(line.category != nil)
    }

    @Test(arguments: [
        "2号楼 电梯异响 8123", "2号楼 崔师傅 漏水", "催化剂洒了 2号楼", "2号楼有人晕倒 怎么还没来", "2号楼 快点来人",
    ])
    func isNoReminderAlone(text: String) {
        #expect(!reader.read(text).isReminderAlone)
    }
}
