import Desk
import Domain
import Foundation
import Screen
import Store
import Words

/// What a relay says of its work, a line each.
struct RelayWords: Sendable {
    let language: Language
    let zone: Zone

    func line(_ event: RelayEvent) -> String {
        let name = words(event.what)
        return "\(zone.stamp(.current()))  \(event.hook)  \(name[language])".escapedForLine
    }

    private func words(_ what: RelayEvent.What) -> Phrase {
        switch what {
        case .began(let number):
            Phrase("新登记：从条目 \(number) 之后开始", "new: begins behind entry \(number)")
        case .resumed(let number):
            Phrase("接着条目 \(number) 继续", "goes on behind entry \(number)")
        case .standsBy(let holder):
            Phrase("正由 \(holder) 转发，待命", "is run by \(holder); stands by")
        case .told(let entry, let tries): told(entry, tries)
        case .takenBack(let entry, let number):
            Phrase(
                "\(subject(entry)) 已被条目 \(number) 撤销，不转发",
                "\(subject(entry)) was taken back by entry \(number); not told")
        case .failed(let entry, let ending, let pause):
            Phrase(
                "\(subject(entry)) 未成：\(ending.words.zh)；\(seconds(pause)) 秒后再试",
                "\(subject(entry)) failed: \(ending.words.en); again in \(seconds(pause)) s")
        case .interrupted(let entry):
            Phrase(
                "\(subject(entry)) 被中止，下次再转发",
                "\(subject(entry)) was cut short; it is told again next time")
        case .lost:
            Phrase("已由别处接手，或数据库已恢复", "was taken over, or the desk was restored")
        case .troubled(let error, let pause):
            Phrase(
                "\(words(error, .chinese))；\(seconds(pause)) 秒后再试",
                "\(words(error, .english)); again in \(seconds(pause)) s")
        }
    }

    private func told(_ entry: StoredEntry, _ tries: Int) -> Phrase {
        Phrase(
            "\(subject(entry)) 已转发" + (tries > 1 ? "（第 \(tries) 次）" : ""),
            "\(subject(entry)) told" + (tries > 1 ? " at try \(tries)" : ""))
    }

    private func subject(_ entry: StoredEntry) -> String {
        "\(entry.number) \(entry.fact.name) \(entry.subject.id)"
    }

    private func seconds(_ time: Duration) -> Int64 { time.components.seconds }

    private func words(_ error: StoreError, _ language: Language) -> String {
        error.lines(language, site: nil).joined(separator: " ").replacing("griddesk: ", with: "")
    }
}

extension HookEnding {
    fileprivate var words: Phrase {
        switch self {
        case .done: Phrase("完成", "done")
        case .stopped: Phrase("中止", "cut short")
        case .failed(let code, let text):
            Phrase("退出码 \(code)\(quoted(text))", "exit code \(code)\(quoted(text))")
        case .killed(let signal, let text):
            Phrase("被信号 \(signal) 终止\(quoted(text))", "killed by signal \(signal)\(quoted(text))")
        case .tooLong(let limit, let text):
            Phrase(
                "超过 \(limit.components.seconds) 秒，已终止\(quoted(text))",
                "ended after \(limit.components.seconds) s\(quoted(text))")
        case .notStarted(let code):
            Phrase(
                "无法启动：\(SystemReason(code).words.zh)",
                "cannot be started: \(SystemReason(code).words.en)")
        }
    }

    private func quoted(_ text: String) -> String { text.isEmpty ? "" : " (\(text))" }
}
