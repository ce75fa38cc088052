import Domain
import Screen
import Testing

@testable import Panes

/// A message goes before the keys, whatever the width, the language and its length.
@Suite struct FooterTests {
    private static let texts = [
        "草稿已保留", "待受理的工单不能挂起", "✓ 261120-017 派 工程维修/张强",
        "此键无操作，? 查看帮助",
        "读取失败：磁盘输入输出错误，请检查磁盘是否已满或已被拔出，然后按 Ctrl-l 重试；未写入的内容仍在草稿里。",
        "an emergency among the marked tickets cannot be rejected by Enter alone: Y does it, Esc goes back",
    ]

    @Test(arguments: [40, 47, 60, 79, 80, 81, 100, 120], texts)
    func aMessageIsReadWhole(_ width: Int, _ text: String) {
        for language in Language.allCases {
            var stage = Stage(size: Size(width: width, height: 24), language: language)
            stage.state.say(.refused, text)
            stage.send(.tick(stage.state.now))
            let rows = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
            let lines = text.wrapped(toCells: width - 2)
            let shown = rows.suffix(lines.count).map { row in String(row.dropFirst()) }
            for (line, row) in zip(lines, shown) { #expect(row.hasPrefix(line), "\(width): \(row)") }
            // Nothing is drawn over the panes' borders.
            #expect(rows[rows.count - lines.count - 1].hasPrefix("└"))
        }
    }

    @Test(arguments: [40, 60, 80, 120]) func whatIsTooLongIsCutAndSaysSo(_ width: Int) {
        var stage = Stage(size: Size(width: width, height: 10))
        stage.state.say(.failed, String(repeating: "读取失败", count: 80))
        stage.send(.tick(stage.state.now))
        let rows = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows.last?.hasSuffix("…") == true)
        #expect(rows[rows.count - 3].hasPrefix(" 读取失败"))
        #expect(rows[rows.count - 4].hasPrefix("└"))
    }

    /// The keys that do not fit whole are left out; with the next key the message goes and all of them are back.
    @Test func theKeysHaveWhatIsOver() {
        var stage = Stage(size: Size(width: 80, height: 24))
        let keys = stage.screen.split(separator: "\n").last.map(String.init)
        stage.press("Z")
        let told = stage.screen.split(separator: "\n").last.map(String.init)
        #expect(told?.hasPrefix(" 此键无操作，? 查看帮助") == true)
        #expect(told?.contains("n 报单") == true)
        stage.press("j", "k")
        #expect(stage.screen.split(separator: "\n").last.map(String.init) == keys)
    }

    /// A refusal in a popup stands below it, not over its keys.
    @Test(arguments: [Size(width: 40, height: 12), Size(width: 80, height: 24)])
    func aPopupMakesRoom(_ size: Size) {
        var stage = Stage(size: size)
        stage.press("P")
        stage.state.say(.refused, String(repeating: "不能派单，", count: 14))
        stage.send(.tick(stage.state.now))
        let rows = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows.last?.contains("不能派单") == true)
        #expect(rows.contains { $0.contains("Esc 返回") })
    }
}
