import Domain
import Words

extension Failure {
    /// One sentence. It may quote text from outside unescaped.
    func words(_ site: Site?) -> Phrase {
        switch self {
        case .refused(let refusal): refusal.words(site)
        case .conflict(let conflict):
            Phrase(
                "#\(conflict.subject.id) 已被别人改动", "#\(conflict.subject.id) was changed by somebody else")
        case .ticketNotFound(let number):
            Phrase("没有工单 #\(number.text)", "there is no ticket #\(number.text)")
        case .busy:
            Phrase("别处正在写入，没有写成，请再试", "another writer held the desk; nothing was written, try again")
        case .diskFull: Phrase("磁盘已满，没有写成", "the disk is full; nothing was written")
        case .readOnly: Phrase("只读方式打开，不能改动", "the desk is open read-only")
        case .moved(let path):
            Phrase(
                "\(path) 已被移走、删除或替换，没有写入",
                "\(path) was removed or replaced; nothing was written")
        case .exchanged(let path):
            Phrase(
                "\(path) 的日志已换成另一份或较早的一份，没有写入",
                "\(path) holds another or an older logbook now; nothing was written")
        case .damaged(let text):
            Phrase(
                "数据库损坏：\(text)；请用 griddesk restore 恢复备份",
                "the database is damaged: \(text); restore a backup with griddesk restore")
        case .system(let line): Phrase("系统错误：\(line)", "system error: \(line)")
        }
    }
}
