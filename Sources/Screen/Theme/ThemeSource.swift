import TOMLKit

/// The text of a theme file, and where in it things stand.
struct ThemeSource {
    let text: String
    let file: String

    /// `night` for `themes/night.toml`.
    var name: String {
        let last = file.split(separator: "/").last ?? ""
        return String(last.hasSuffix(".toml") ? last.dropLast(5) : last)
    }

    func parsed() throws(ThemeProblem) -> TOMLTable {
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw ThemeProblem(file: file, line: error.source.begin.line, reason: .syntax(error.description))
        } catch {
            throw ThemeProblem(file: file, line: 0, reason: .syntax("\(error)"))
        }
    }

    func table(_ value: any TOMLValueConvertible, at key: String) throws(ThemeProblem) -> TOMLTable {
        guard let table = value.table else { throw problem(.wrongType(key: key), at: key) }
        return table
    }

    func problem(_ reason: ThemeProblem.Reason, at path: String) -> ThemeProblem {
        ThemeProblem(file: file, line: line(of: path), reason: reason)
    }

    /// The line that sets a dotted path, or the nearest one around it; from 1, and 0 when there is none.
    func line(of path: String) -> Int {
        let lines = pathsByLine
        var path = Substring(path)
        while !path.isEmpty {
            if let line = lines.first(where: { $0.path == path }) { return line.number }
            path = path[..<(path.lastIndex(of: ".") ?? path.startIndex)]
        }
        return 0
    }

    private var pathsByLine: [(path: String, number: Int)] {
        var header = ""
        var paths: [(String, Int)] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let line = line.drop(while: \.isWhitespace)
            if line.hasPrefix("["), let end = line.firstIndex(of: "]") {
                header = Self.bare(line[..<end].dropFirst())
                paths.append((header, index + 1))
            } else if !line.hasPrefix("#"), let equals = line.firstIndex(of: "=") {
                let key = Self.bare(line[..<equals])
                paths.append((header.isEmpty ? key : "\(header).\(key)", index + 1))
            }
        }
        return paths
    }

    private static func bare(_ key: Substring) -> String {
        key.filter { $0 != "\"" && $0 != "'" && !$0.isWhitespace }
    }
}
