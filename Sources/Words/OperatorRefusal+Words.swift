import Domain

extension OperatorRefusal {
    func words(_ site: Site?) -> Phrase {
        switch self {
        case .lastAdministrator: Phrase("至少要留一名管理员", "one administrator must remain")
        case .disabled(let id): Phrase("值班员 \(id.text) 已停用", "operator \(id.text) is disabled")
        case .needsPassword: Phrase("需要本人密码", "this takes your own password")
        case .wrongPassword(nil): Phrase("姓名或密码不对", "wrong name or password")
        case .wrongPassword(let retryAt?):
            Phrase(
                "姓名或密码不对；\(retryAt.wallToSecond(site)) 后再试",
                "wrong name or password; try again after \(retryAt.wallToSecond(site))")
        case .noPassword:
            Phrase(
                "没有设密码；设置：griddesk operator password 代号",
                "no password is set; set one by: griddesk operator password ID")
        case .passwordTooShort:
            Phrase(
                "密码至少 \(Password.leastCharacters) 个字",
                "a password has at least \(Password.leastCharacters) characters")
        case .passwordTooLong:
            Phrase("密码至多 \(Password.mostBytes) 字节", "a password has at most \(Password.mostBytes) bytes")
        case .passwordBlank: Phrase("密码不能全是空白", "a password is not of blanks alone")
        case .passwordUntypable: Phrase("密码不能有控制字符", "a password has no control characters")
        }
    }
}

extension Instant {
    /// With seconds, none of which are still to come.
    fileprivate func wallToSecond(_ site: Site?) -> String {
        let whole = Instant(milliseconds: (milliseconds + 999) / 1000 * 1000)
        guard let zone = site.flatMap({ Zone.system($0.zone) }) else { return whole.iso8601 }
        let seconds = Int(whole.milliseconds / 1000 % 60)
        return zone.local(whole).clock + (seconds < 10 ? ":0" : ":") + "\(seconds)"
    }
}
