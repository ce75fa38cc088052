import Domain
import Intake
import Screen
import Store

/// Brings an exported logbook back, into a desk that is not there yet.
struct LogbookReturn {
    private let path: String
    private let name: String
    private let progress: Progress

    /// `name` is what problems call the file.
    init(_ path: String, name: String, _ language: Language) {
        self.path = path
        self.name = name
        progress = Progress(Phrase("读取", "reading")[language])
    }

    /// Throws `InputProblems` for the first line that cannot stand; then there is no desk.
    func run(to desk: String) throws -> Head {
        var reader = try LogbookReader(path: path, name: name)
        defer { progress.end() }
        do {
            return try Store.create(at: desk) {
                try Interruption.check()
                progress.update(Int(reader.bytesRead), of: reader.totalBytes.map { Int($0) })
                switch try reader.next() {
                case .entry(let entry): return entry
                case .bad(let problem): throw InputProblems([problem])
                case nil: return nil
                }
            }
        } catch let flaw as LogbookFlaw {
            throw InputProblems([
                InputProblem(file: name, line: reader.line, column: 1, reason: .logbook(flaw))
            ])
        }
    }
}
