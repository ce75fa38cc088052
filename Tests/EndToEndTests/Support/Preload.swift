import Foundation

/// A piece of C that stands between a program and the system.
enum Preload {
    /// The file to preload; nil where there is no compiler.
    static func library(_ name: String, _ source: String, in scratch: Scratch) throws -> String? {
        let (file, library) = (scratch.path("\(name).c"), scratch.path("\(name).so"))
        try Data(source.utf8).write(to: URL(fileURLWithPath: file))
        let line = """
            for cc in cc clang gcc; do command -v $cc >/dev/null && exec $cc -shared -fPIC -O1 -o \(library) \(file) -ldl; \
            done; exit 127
            """
        return try Shell.run(line).code == 0 ? library : nil
    }
}
