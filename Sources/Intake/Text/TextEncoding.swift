import Glibc

/// How a source spells characters; the names that a mapping may use.
enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case gbk
    case gb18030
    case big5
    case latin1 = "latin-1"
    case windows1252 = "windows-1252"
    /// Little-endian unless its mark says otherwise.
    case utf16 = "utf-16"

    /// What the C library calls it.
    fileprivate var systemName: String {
        switch self {
        case .utf8: "UTF-8"
        case .gbk: "GBK"
        case .gb18030: "GB18030"
        case .big5: "BIG5"
        case .latin1: "ISO-8859-1"
        case .windows1252: "CP1252"
        case .utf16: "UTF-16"
        }
    }

    /// Bytes to pass over where they mean nothing.
    fileprivate var unit: Int { self == .utf16 ? 2 : 1 }
}

/// Turns bytes of another encoding into UTF-8, chunk by chunk.
final class Transcoder {
    /// Stands where bytes meant nothing; never part of UTF-8.
    static let mark: UInt8 = 0xFF

    private let handle: iconv_t
    private let encoding: TextEncoding
    /// The beginning of a character whose end has not come yet.
    private var rest: [UInt8] = []

    /// Nil where the system has no converter for it.
    init?(_ encoding: TextEncoding) {
        guard let handle = iconv_open("UTF-8", encoding.systemName), Int(bitPattern: handle) != -1 else {
            return nil
        }
        self.handle = handle
        self.encoding = encoding
    }

    deinit {
        iconv_close(handle)
    }

    /// Appends what `bytes` spell. With `isLast` a character that never ends is a mark.
    func convert(_ bytes: [UInt8], isLast: Bool, to buffer: inout [UInt8]) {
        rest += bytes
        var start = 0
        while start < rest.count {
            let (taken, failure) = step(from: start, to: &buffer)
            start += taken
            switch failure {
            case nil, E2BIG: continue
            case EINVAL where !isLast:
                rest.removeSubrange(..<start)
                return
            default:
                buffer.append(Transcoder.mark)
                start += min(encoding.unit, rest.count - start)
            }
        }
        rest.removeAll(keepingCapacity: true)
    }

    /// Converts as far as it goes, a chunk at most.
    private func step(from start: Int, to buffer: inout [UInt8]) -> (taken: Int, failure: Int32?) {
        var output = [CChar](repeating: 0, count: 1 << 15)
        return rest.withUnsafeMutableBytes { input in
            output.withUnsafeMutableBytes { output in
                var from = input.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
                var fromLeft = input.count - start
                var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                var toLeft = output.count
                let result = iconv(handle, &from, &fromLeft, &to, &toLeft)
                let failure = result == -1 ? errno : nil
                buffer += output[..<(output.count - toLeft)]
                return (input.count - start - fromLeft, failure)
            }
        }
    }
}
