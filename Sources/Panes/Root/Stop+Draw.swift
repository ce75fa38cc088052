import Domain
import Screen
import Words

extension RootState {
    /// Rows at the bottom that tell of a stop, and of the tour.
    var reservedRows: Int { tourRows + stopLines.count }

    /// What happened, where the drafts are, and the way out; less of it where rows are dear.
    var stopLines: [String] {
        guard let stop else { return [] }
        let room = max(1, (size.height - 8) / 2)
        let width = max(8, size.width - 2)
        let why = stop.failure.words(setting.site)[language].escapedForTerminal()
        let texts = ["! " + why, look.words(Phrase.nothingIsTaken), kept(stop), wayOut(stop)]
        let lines = texts.filter { !$0.isEmpty }.flatMap { $0.wrapped(toCells: width) }
        if lines.count <= room { return lines }
        let short = [look.words(stop.failure.mark), kept(stop), wayOut(stop)].filter { !$0.isEmpty }
        return Array(short.flatMap { $0.wrapped(toCells: width) }.prefix(room))
    }

    func drawStop(on canvas: inout Canvas) {
        let lines = stopLines
        for (index, line) in lines.enumerated() {
            let row = Rect(
                x: 0, y: size.height - reservedRows + index, width: size.width, height: 1)
            canvas.fill(row, style: theme[.headerAlarm])
            canvas.put(
                line, at: Point(x: 1, y: row.y), width: row.width - 1, style: theme[.headerAlarm])
        }
    }

    private func kept(_ stop: Stop) -> String {
        guard let kept = stop.kept else { return look.words(Phrase.rescuing) }
        guard let text = kept.text else { return look.words(Phrase.notRescued) }
        let path = text.escapedForTerminal()
        return look.words(Phrase("草稿和未写入的已存 \(path)", "drafts and what is not written: \(path)"))
    }

    /// How the desk is brought back, by what there is to bring it back from.
    private func wayOut(_ stop: Stop) -> String {
        let quit = keymap.name(of: .quit)
        if case .damaged = stop.failure {
            let command = restore(Phrase("备份文件", "BACKUP"))
            return look.words(
                Phrase(
                    "恢复：\(command)；恢复后本台自动继续，或 \(quit) 退出重开",
                    "way out: \(command); this desk then goes on, or leave by \(quit) and start anew"))
        }
        if case .exchanged = stop.failure {
            let command = restore(Phrase("最近的备份", "LATEST-BACKUP"))
            return look.words(
                Phrase(
                    "恢复：\(command)，本台即继续；若这份日志本是要用的，\(quit) 退出重开",
                    "way out: \(command), and this desk goes on; if this logbook is meant, leave by \(quit) and start anew"
                ))
        }
        let command = restore(
            (stop.kept?.copy?.quotedForShell).map { Phrase($0, $0) } ?? Phrase("备份文件", "BACKUP"))
        let way = Phrase(
            "恢复：把原文件放回原处，或 \(command)；再 \(quit) 退出重开",
            "way out: put the file back, or \(command); then leave by \(quit) and start anew")
        guard stop.kept?.copy != nil else { return look.words(way) }
        return look.words(Phrase("全部工单已另存。\(way.zh)", "all tickets are saved. \(way.en)"))
    }

    /// The command that puts a copy in the place of this desk, wherever it is typed.
    private func restore(_ copy: Phrase) -> String {
        let path = setting.path.quotedForShell
        return "griddesk --db \(path) restore \(look.words(copy))".escapedForTerminal()
    }
}

extension String {
    /// As one word of a shell.
    fileprivate var quotedForShell: String {
        let isPlain = allSatisfy { $0.isLetter || $0.isNumber || "/._-+:@%".contains($0) }
        return isPlain && !isEmpty ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}

extension Failure {
    /// The header's mark of a desk that takes nothing, in the place of the one that says it is live.
    var mark: Phrase {
        switch self {
        case .damaged: Phrase("! 已停：数据库损坏", "! STOPPED: damaged")
        case .exchanged: Phrase("! 已停：日志被换", "! STOPPED: other log")
        case .moved, .refused, .conflict, .ticketNotFound, .busy, .diskFull, .readOnly, .system:
            Phrase("! 已停：文件没了或被换", "! STOPPED: file gone/replaced")
        }
    }
}
