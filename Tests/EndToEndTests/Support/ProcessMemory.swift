import Foundation

/// What is in the memory of a running program, as a core would hold it.
enum ProcessMemory {
    /// Only the system's administrator reads that of a program that guards it.
    static let isReadable = geteuid() == 0

    /// How many of the places that may be read hold these bytes.
    static func count(of text: String, in process: pid_t) throws -> Int {
        let maps = try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)
        let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
        defer { close(memory) }
        return maps.split(separator: "\n").reduce(0) { count, line in
            guard let area = area(of: line) else { return count }
            return count + self.count(of: Data(text.utf8), read(area, memory))
        }
    }

    private static func area(of line: Substring) -> Range<UInt64>? {
        let fields = line.split(separator: " ")
        guard fields.count >= 2, fields[1].hasPrefix("r"), !line.hasSuffix("[vvar]"),
            !line.hasSuffix("[vsyscall]")
        else { return nil }
        let ends = fields[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
        return ends.count == 2 ? ends[0]..<ends[1] : nil
    }

    private static func read(_ area: Range<UInt64>, _ memory: Int32) -> Data {
        var bytes = Data(count: Int(area.upperBound - area.lowerBound))
        let got = bytes.withUnsafeMutableBytes {
            pread(memory, $0.baseAddress, $0.count, off_t(area.lowerBound))
        }
        return bytes.prefix(max(0, got))
    }

    private static func count(of wanted: Data, _ bytes: Data) -> Int {
        var (count, start) = (0, bytes.startIndex)
        while let found = bytes.range(of: wanted, in: start..<bytes.endIndex) {
            (count, start) = (count + 1, found.lowerBound + 1)
        }
        return count
    }
}
