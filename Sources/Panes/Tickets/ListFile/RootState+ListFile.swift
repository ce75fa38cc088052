import Domain
import Screen
import Words

extension RootState {
    /// Tells what became of a file. Over what is being typed nothing is asked.
    mutating func take(_ news: ListFile.News, of file: ListFile) -> [Effect] {
        switch news {
        case .progress(let count):
            say(.done, look.words(Phrase("正在写 \(file.path)：\(count) 张", "writing \(file.path): \(count)")))
        case .written(let count, let path):
            say(
                .done,
                "\(glyphs.check) \(path) "
                    + look.words(Phrase("共 \(count) 张", count == 1 ? "1 ticket" : "\(count) tickets")))
        case .isThere where popups.isEmpty && tickets.filterField == nil && gate == nil:
            open(ListFilePopup(over: file))
        case .isThere: refuse(file, SystemReason(17).words)
        case .refused(let reason): refuse(file, reason.words)
        case .unread(let failure): say(.failed, "\(glyphs.cross) \(file.path)\(names.colon)\(words(failure))")
        }
        return []
    }

    private mutating func refuse(_ file: ListFile, _ why: Phrase) {
        say(.failed, "\(glyphs.cross) \(file.path)\(names.colon)\(look.words(why))")
    }

    var whyNotListed: String? {
        guard lookBack == nil else {
            return look.words(
                Phrase("回看时不写：用 ticket list --csv --as-of", "not of the past: ticket list --csv --as-of does")
            )
        }
        return tickets.queue.status == .ready ? nil : look.words(Phrase.loading)
    }
}
