/// Why the system refuses a file, a pipe or a program: its code, as Linux numbers them.
package struct SystemReason: Error, Equatable, Sendable {
    package var code: Int32

    package init(_ code: Int32) {
        self.code = code
    }

    package var words: Phrase {
        switch code {
        case 1, 13: Phrase("没有权限", "Permission denied")
        case 2, 20: Phrase("没有这个文件", "No such file or directory")
        case 5: Phrase("读写出错", "Input/output error")
        case 8: Phrase("不是可执行的程序", "Exec format error")
        case 9: Phrase("已关闭", "Bad file descriptor")
        case 12: Phrase("内存不足", "Cannot allocate memory")
        case 16, 26: Phrase("正被占用", "Device or resource busy")
        case 17: Phrase("已存在", "File exists")
        case 21: Phrase("是文件夹", "Is a directory")
        case 23, 24: Phrase("打开的文件太多", "Too many open files")
        case 27: Phrase("太大", "File too large")
        case 28, 122: Phrase("磁盘已满", "No space left on device")
        case 30: Phrase("只读的文件系统", "Read-only file system")
        case 32: Phrase("对方已关闭", "Broken pipe")
        case 36: Phrase("名称太长", "File name too long")
        case 40: Phrase("链接绕成了圈", "Too many levels of symbolic links")
        default: Phrase("系统错误 \(code)", "system error \(code)")
        }
    }
}
