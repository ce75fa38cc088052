import ArgumentParser
import Desk
import Domain
import Foundation
import Store
import Wire
import Words

struct HandoverExport: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, md, html
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: spoken(
            "交接记录的文本、Markdown 或可印在 A4 上的 HTML。", "A handover as text, Markdown, or HTML that prints on A4."),
        discussion: spoken(
            """
            单独成文，末尾有最后一条的编号和散列，griddesk handover verify 可据此与值班日志核对。
            """,
            """
            It stands alone, and ends with the number of its last entry and that entry's hash, which `handover verify` \
            holds against the logbook.
            """))
    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken(
            "交接编号，如 H12；不写则取进行中的，没有则取最近一次。",
            "The handover, such as H12; else the one that is open, else the last.")) var handover: String?
    @Option(
        help: .oneOf(Format.allCases.map(\.rawValue))) var format = Format.text
    @Option(
        name: .shortAndLong, help: .output,
        completion: .file())
    var output = "-"

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting(desk.site) {
            let handover = try desk.handoverToPrint(self.handover)
            let first = try desk.store.read { try $0.hash(ofEntry: 1) }
            let page = HandoverPage(handover, try desk.names(of: handover), desk: first)
            guard output != "-" else {
                let standard = StandardOutput()
                try write(page, to: standard)
                return try standard.flush()
            }
            let file = try WholeFile(
                output, besides: [common.path, common.path + "-wal", common.path + "-shm"])
            try write(page, to: file.output)
            try file.finish()
        }
    }

    private func write(_ page: HandoverPage, to output: StandardOutput) throws {
        switch format {
        case .text: for line in HandoverText(page).lines { try output.line(line) }
        case .md: try output.write(HandoverMarkdown(page).text)
        case .html: try output.write(HandoverHTML(page).text)
        }
    }
}

struct HandoverVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: spoken(
            "值班日志是不是印出交接记录时的那一份。", "Whether the logbook is the one a handover was printed from."),
        discussion: spoken(
            """
            读导出的交接记录中“cut 编号 散列”这一行（或照纸面在标准输入里敲出），核对该条的散列是否未变：\
            0 未变；1 缺少、不同或属于另一台；65 没有这一行。
            """,
            """
            Reads the line `cut NUMBER HASH` of an exported handover, or typed from paper on standard input, and says \
            whether that entry still has that hash: 0 yes; 1 it is missing, another, or of another desk; 65 no such line.
            """))
    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken("导出的文件；- 为标准输入。", "The exported file, or - for standard input."), completion: .file())
    var file: String

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting(desk.site) {
            let text = String(decoding: try InputFile.bytes(file), as: UTF8.self)
            guard let seal = HandoverSeal(readIn: text) else { throw CommandFailure.noSeal(file) }
            let check = try desk.store.read { reading in
                let last = try reading.lastEntry()
                return SealCheck(
                    seal, first: try reading.hash(ofEntry: 1), here: try reading.hash(ofEntry: seal.cut),
                    last: last)
            }
            let output = StandardOutput()
            try output.line(check.words(seal)[common.language])
            try output.flush()
            guard check == .holds else { throw ExitCode(.refused) }
        }
    }
}

extension OpenDesk {
    fileprivate func handoverToPrint(_ text: String?) throws -> Handover {
        let (rows, open) = try store.read { (try $0.handovers(), try $0.openHandover()) }
        guard let text else {
            if let open { return open }
            guard let last = rows.last else { throw Refusal.unknown(.handover, "") }
            return try handover(last.id)
        }
        guard let id = HandoverID(text) else { throw Refusal.unknown(.handover, text) }
        return try handover(id)
    }

    private func handover(_ id: HandoverID) throws -> Handover {
        guard let handover = try store.read({ try $0.handover(id) }) else {
            throw Refusal.unknown(.handover, id.text)
        }
        return handover
    }

    /// As things of the site were called at its cut; people as they are called now.
    fileprivate func names(of handover: Handover) throws -> Names {
        let record = try store.read { try $0.site(upTo: handover.cut) }
        return Names(
            record.site, zone: record.zone, clocks: record.clocks,
            operators: try store.read { try $0.operators() }, language: language)
    }
}
