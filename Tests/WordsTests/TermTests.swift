import Foundation
import Testing

/// One word for a thing in each language: what the program says, read from where it is written.
@Suite struct TermTests {
    struct Said {
        let zh: String
        let en: String
        let file: String
    }

    /// A word that is not ours, the one that is, and where it may stand all the same.
    struct Term {
        let other: String
        let ours: String
        var except: [String] = []
    }

    private static let chinese: [Term] = [
        Term(other: "退回", ours: "班组退单，或不予受理"),
        Term(other: "不受理", ours: "不予受理"),
        Term(other: "结单", ours: "办结"),
        Term(other: "关单", ours: "办结"),
        Term(other: "到现场", ours: "到场"),
        Term(other: "操作员", ours: "值班员"),
        Term(other: "站点", ours: "场所"),
        Term(other: "排班", ours: "值班表"),
        Term(other: "定格", ours: "截取"),
        Term(other: "催单", ours: "催办"),
        Term(other: "改派单", ours: "改派"),
        Term(other: "搁置", ours: "挂起"),
        Term(other: "小组", ours: "班组"),
    ]

    private static let english: [Term] = [
        Term(other: "on site", ours: "arrive"),
        Term(other: "send back", ours: "return", except: ["Standing"]),
        Term(other: "sent back", ours: "returned", except: ["Standing"]),
        Term(other: "sends it back", ours: "return"),
        Term(other: "suspended", ours: "on hold"),
        Term(other: "postpone", ours: "hold, or extend"),
        Term(other: "work order", ours: "ticket"),
        Term(other: "issue", ours: "ticket, or finding"),
        Term(other: "mishap", ours: "finding"),
        Term(other: "assignee", ours: "technician"),
        Term(other: "remark that", ours: "note", except: ["Report"]),
    ]

    @Test func thereIsOneWordForAThing() throws {
        let all = try Self.all()
        #expect(all.count > 2000)
        for said in all {
            for term in Self.chinese where said.zh.contains(term.other) && !term.isFree(in: said.file) {
                Issue.record("\(said.file): \(said.zh) — say \(term.ours)")
            }
            for term in Self.english where said.en.hasWord(term.other) && !term.isFree(in: said.file) {
                Issue.record("\(said.file): \(said.en) — say \(term.ours)")
            }
        }
    }

    /// A ticket that a team returns is 班组退单, wherever it is told.
    @Test func aReturnIsATeams() throws {
        for said in try Self.all() where said.zh.contains("退单") {
            #expect(said.zh.contains("班组退单"), "\(said.file): \(said.zh)")
        }
    }

    private static func all() throws -> [Said] {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources").standardized
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.flatMap {
            file in
            let text = try String(contentsOf: file, encoding: .utf8)
            return ["Phrase(", "spoken(", "say("].flatMap { text.components(separatedBy: $0).dropFirst() }
                .compactMap { Said($0, in: file.lastPathComponent) }
        }
    }
}

extension TermTests.Said {
    /// From what stands behind the bracket; nil where that is not two texts.
    fileprivate init?(_ code: String, in file: String) {
        var rest = Array(code.utf8)[...]
        guard let zh = Self.literal(&rest), let en = Self.literal(&rest) else { return nil }
        self.init(zh: zh, en: en, file: file)
    }

    private static func literal(_ code: inout ArraySlice<UInt8>) -> String? {
        code = code.drop { [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: ",")].contains($0) }
        guard code.first == UInt8(ascii: "\"") else { return nil }
        var text: [UInt8] = []
        code = code.dropFirst()
        while let next = code.first, next != UInt8(ascii: "\"") {
            let count = next == UInt8(ascii: "\\") ? 2 : 1
            text += code.prefix(count)
            code = code.dropFirst(count)
        }
        code = code.dropFirst()
        return String(decoding: text, as: UTF8.self)
    }
}

extension TermTests.Term {
    fileprivate func isFree(in file: String) -> Bool { except.contains { file.contains($0) } }
}

extension String {
    fileprivate func hasWord(_ word: String) -> Bool {
        contains(word)
            && ranges(of: word).contains { range in
                let before = self[..<range.lowerBound].last
                let after = self[range.upperBound...].first
                return before?.isLetter != true && after?.isLetter != true
            }
    }
}
