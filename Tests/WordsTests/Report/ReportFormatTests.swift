import Domain
import Foundation
import FoundationXML
import Testing

@testable import Words

@Suite struct ReportFormatTests {
    private static let names = ["daily@2026-11-20", "weekly@2026-11-16", "monthly@2026-11"]
    private static let nasty = "<script>alert(1)</script>&\"'\u{202E}|`*_=cmd"

    private func page(_ name: String, _ language: Language = .english, what: String = "电梯困人") -> ReportPage {
        ReportPage(ReportFixture.draft(name, what: what), ReportFixture.names(language))
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [String: Int] = [:]
        var attributes: [String] = []
        var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            elements[name, default: 0] += 1
            self.attributes += attributes.map { "\($0.key)=\($0.value)" }
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) { self.text += text }
    }

    @Test(arguments: names, Language.allCases)
    func htmlIsWellFormedAndStandsAlone(name: String, language: Language) throws {
        let html = ReportHTML(page(name, language, what: Self.nasty)).text
        let reader = Reader()
        let parser = XMLParser(data: Data(html.replacing("<!DOCTYPE html>", with: "").utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(
            reader.elements["script"] == nil && reader.elements["link"] == nil
                && reader.elements["img"] == nil)
        #expect(
            !reader.attributes.contains {
                $0.hasPrefix("src=") || $0.hasPrefix("href=") || $0.hasPrefix("on")
            })
        #expect(!html.contains("@import") && !html.contains("url("))
        #expect(html.contains("@page{size:A4"))
        #expect(reader.attributes.contains("lang=\(language == .chinese ? "zh-Hans" : "en")"))
        #expect(!html.unicodeScalars.contains("\u{202E}"))
        #expect((reader.elements["svg"] ?? 0) >= (name.hasPrefix("daily") ? 2 : 6))
    }

    @Test(arguments: names)
    func whatPeopleWroteMarksNothingUp(name: String) {
        let page = page(name, what: Self.nasty)
        let markdown = ReportMarkdown(page).text
        #expect(!markdown.contains("<script>") && markdown.contains("\\<script\\>"))
        let lines = ReportText(page).lines
        #expect(!lines.joined().unicodeScalars.contains("\u{202E}"))
        #expect(!lines.contains { $0.contains("\n") })
    }

    @Test(arguments: names, Language.allCases)
    func everyFormTellsTheSameFigures(name: String, language: Language) {
        let page = page(name, language)
        let text = ReportText(page).lines.joined(separator: "\n")
        let records = ReportCSV.records(page)
        for section in page.sections {
            #expect(text.contains(section.title))
            #expect(records.contains { $0.first == section.title })
            guard section.blocks.isEmpty else { continue }
            #expect(records.contains([section.title, page.none]))
        }
        for case .figures(let figures) in page.sections.flatMap(\.blocks) {
            for figure in figures {
                #expect(records.contains { $0.dropFirst().prefix(2) == [figure.label, figure.value] })
            }
        }
    }

    @Test func aDayReadsLikeThis() {
        #expect(ReportText(page("daily@2026-11-20", .chinese)).lines.joined(separator: "\n") == Self.day)
    }

    @Test func decisionsOfTheMonthBeforeComeAlong() {
        let lines = ReportText(page("monthly@2026-11")).lines
        let start = lines.firstIndex { $0.hasSuffix("decisions") } ?? 0
        #expect(
            Array(lines[start...].prefix(4)) == [
                "■ decisions", "  no         decision  owner        due         state",
                "  2026-10#4  修东门    —            —           open",
                "  2          换大厅灯  Zhang Qiang  2026-11-19  overdue",
            ])
    }

    @Test func barsAndSparksKeepToASCIIWhereTheyMust() {
        let lines = ReportText(page("monthly@2026-11"), plain: true).lines.joined()
        #expect(!lines.unicodeScalars.contains { (0x2580...0x259F).contains($0.value) })
        #expect(ReportGlyphs.spark([0, 1, 2, 4], plain: false) == "▁▂▄█  4")
        #expect(ReportGlyphs.bar(1, of: 1000, plain: true) == "#")
        #expect(ReportGlyphs.heat(8, of: 8, plain: false) == "8█")
        #expect(ReportGlyphs.heat(0, of: 8, plain: true) == ".")
    }

    private static let day = """
        市行政中心 日报告 2026-11-20 周五
        编号  R261120-D 草稿
        依据  日志至第 204 条（2026-11-20 23:41）
        时段  截至 2026-11-20 23:41

        ■ 值班人员
          无

        ■ 天气
          小雨 6–9°

        ■ 工单
          报单          3        (上期 1)
          完成          2        (上期 1)
          其中超时      0        (上期 0)
          按时完成率    66.67%   (上期 100.00%)
          期末未结      1        (上期 0)
          其中超时      1        (上期 0)
          挂账          0        (上期 0)
          重开          0        (上期 0)
          不予受理      0        (上期 0)
          并单          0        (上期 0)
          班组退单次数  2        (上期 1)
          其中派错      1        (上期 1)
          完成工单费用  ¥241.00

        ■ 网格受理
                  设
          1号楼   2█
          大安區  1▒

        ■ 紧急工单
          单号        级别     地点      事项      班组      报单   到场        完成
          261120-001  P1 挂账  1号楼 3F  电梯困人  保洁服务  08:00  08:10 补记  08:30

        ■ 结转：未结 1
          已受理 1
          超时共 1 张，列出最久 0 张

        ■ 持续事项与交办
          编号  种类  内容    谁      期限              状态
          O1    交办  补报表  张主任  2026-11-20 22:41  逾期 退办 1

        ■ 巡查
          应查  2       (上期 0)
          按时  1       (上期 0)
          迟完  0       (上期 0)
          未完  0       (上期 0)
          漏查  1       (上期 0)
          免查  0       (上期 0)
          覆盖  50.00%
          路线       时段   状态  负责
          night.b01  00:00  漏查  张强

        ■ 巡查问题
          共 1  轻微 0  较重 1  危险 0
          路线        点位  项目   问题   程度  时间   去向
          night.daan  hall  lamps  灯|坏  较重  00:20  #261120-001

        ■ 读数越限
          无

        ■ 满意度
          平均      5.00     (上期 3.00)
          满意率    100.00%  (上期 0.00%)
          回答数    1        (上期 1)
          未问未答  1        (上期 0)
          非常满意    ████████████████████  1 · 100.00%
          满意                              0 · 0.00%
          一般                              0 · 0.00%
          不满意                            0 · 0.00%
          非常不满意                        0 · 0.00%

        ■ 决定
          编号          决定      责任人  期限        状态
          2026-11-19#4  修东门    —       —           待办
          2             换大厅灯  张强    2026-11-19  逾期

        ■ 说明
          3. 停水两小时
        """
}
