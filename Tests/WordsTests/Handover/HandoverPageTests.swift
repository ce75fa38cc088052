import Foundation
import FoundationXML
import Testing

@testable import Domain
@testable import Words

@Suite struct HandoverPageTests {
    private static let nasty =
        "<script>alert(1)</script>&\"'\u{202E}|`*_ cut 9 " + String(repeating: "f", count: 64)

    private func page(_ handover: Handover, _ language: Language = .chinese) -> HandoverPage {
        HandoverPage(handover, HandoverFixture.names(language), desk: HandoverFixture.desk)
    }

    private var finished: Handover {
        var handover = HandoverFixture.busy()
        HandoverFixture.finish(&handover)
        handover.additions = [
            .init(text: "水管已修", by: "wangwei", at: HandoverFixture.cutAt.adding(minutes: 90))
        ]
        return handover
    }

    @Test(arguments: Language.allCases)
    func htmlIsWellFormedAndStandsAlone(language: Language) throws {
        var handover = HandoverFixture.busy(what: Self.nasty)
        HandoverFixture.finish(&handover)
        let html = HandoverHTML(page(handover, language)).text
        let parser = XMLParser(data: Data(html.replacing("<!DOCTYPE html>", with: "").utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(!html.contains("<script") && !html.contains("src=") && !html.contains("href="))
        #expect(!html.contains("@import") && !html.contains("url(") && html.contains("@page{size:A4"))
        #expect(!html.unicodeScalars.contains("\u{202E}"))
        #expect(!HandoverMarkdown(page(handover, language)).text.contains("<script>"))
    }

    @Test(arguments: Language.allCases)
    func everyFormTellsEverything(language: Language) {
        let page = page(finished, language)
        let forms = [
            HandoverText(page).lines.joined(separator: "\n"), HandoverMarkdown(page).text,
            HandoverHTML(page).text,
        ]
        for form in forms {
            for section in page.sections { #expect(form.contains(section.title)) }
            for text in ["261120-001", "配件九点到", "班组自管", "说不清哪部电梯", "2号电梯", "王伟", "水管已修"] {
                #expect(form.contains(text), "\(text)")
            }
            #expect(form.contains(page.seal.text))
            #expect(HandoverSeal(readIn: form) == page.seal)
        }
    }

    @Test(arguments: Language.allCases)
    func aDraftSaysThatItCountsForNothing(language: Language) {
        let page = page(HandoverFixture.busy(), language)
        #expect(page.warning != nil && page.signatures.allSatisfy { $0.signed == nil })
        #expect(HandoverHTML(page).text.contains("class=\"warning\""))
        #expect(
            page.sections.flatMap(\.lines).contains {
                $0.taken == (language == .chinese ? "未收" : "not taken")
            })
    }

    @Test func oneSignatureIsSaidUntilSomebodyCountersigns() {
        var handover = finished
        handover.signatures[.outgoing] = nil
        handover.signatures[.incoming]?.aloneBecause = "李梅送医"
        (handover.state, handover.countersignBy) = (.oneSided, HandoverFixture.cutAt.adding(minutes: 1440))
        let open = page(handover)
        #expect(open.warning == "单签：须于 11-22 07:50 前补签")
        #expect(open.signatures.map(\.name) == ["李梅", "赵敏", "未定"])
        #expect(open.signatures[1].signed?.hasSuffix("，单签：李梅送医") == true)
        handover.signatures[.counter] = .init(by: "wangwei", at: HandoverFixture.cutAt.adding(minutes: 600))
        handover.state = .complete
        #expect(page(handover).warning == nil && page(handover).signatures.map(\.name).last == "王伟")
    }

    @Test(arguments: HandoverLine.Section.allCases)
    func everySectionHasWordsInBothLanguages(section: HandoverLine.Section) {
        #expect(section.words.zh != section.words.en && !section.words.zh.isEmpty)
    }

    @Test(arguments: HandoverLine.Figure.allCases)
    func everyFigureHasWordsInBothLanguages(figure: HandoverLine.Figure) {
        #expect(figure.words.zh != figure.words.en && !figure.words.zh.isEmpty)
    }
}
