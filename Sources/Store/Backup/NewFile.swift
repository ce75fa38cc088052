import Foundation

/// A file that appears whole under its name or not at all.
enum NewFile {
    /// `fill` writes the file at the temporary path it is given, which is beside the final one; then it takes the final
    /// name, unless that is taken.
    static func make(at path: String, _ fill: (String) throws -> Void) throws {
        try make(at: path, fill) { temporary throws(StoreError) in
            try setAside(beside: path)
            try place(temporary, at: path)
        }
    }

    /// What a database that is gone left beside its path would be played into the new one. It keeps its content, which
    /// may be all there is of the last entries, under another name.
    private static func setAside(beside path: String) throws(StoreError) {
        guard access(path, F_OK) != 0 else { throw .alreadyExists(path: path) }
        try StrayLog.setAside(beside: path)
    }

    /// As `make`, but whatever is at the path, a damaged database say, is gone afterwards.
    static func replace(_ path: String, _ fill: (String) throws -> Void) throws {
        try make(at: path, fill) { temporary throws(StoreError) in
            // A log left by the old database would be played into the new one.
            for suffix in ["-wal", "-shm", "-journal"] { unlink(path + suffix) }
            guard rename(temporary, path) == 0 else { throw .unwritable(path, .system(errno)) }
        }
    }

    private static func make(
        at path: String, _ fill: (String) throws -> Void, _ place: (String) throws(StoreError) -> Void
    ) throws {
        let temporary = "\(path).new-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(temporary + suffix) } }
        try requireFolder(of: path)
        try fill(temporary)
        try synchronize(temporary)
        try place(temporary)
        try? synchronize(folder(of: path))
    }

    private static func synchronize(_ path: String) throws(StoreError) {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw .unwritable(path, .system(errno)) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw .unwritable(path, .system(errno)) }
    }

    private static func folder(of path: String) -> String {
        URL(fileURLWithPath: path).deletingLastPathComponent().path
    }

    private static func requireFolder(of path: String) throws(StoreError) {
        let folder = folder(of: path)
        guard access(folder, F_OK) == 0 else { throw .notFound(path: folder) }
        guard access(folder, W_OK) == 0 else { throw .readOnly }
    }

    private static func place(_ temporary: String, at path: String) throws(StoreError) {
        if link(temporary, path) == 0 { return }
        guard errno != EEXIST else { throw .alreadyExists(path: path) }
        // A file system without links: claim the name first, then put the file in its place.
        let claim = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o644)
        guard claim >= 0 else {
            throw errno == EEXIST ? .alreadyExists(path: path) : .unwritable(path, .system(errno))
        }
        close(claim)
        guard rename(temporary, path) == 0 else {
            let code = errno
            unlink(path)
            throw .unwritable(path, .system(code))
        }
    }
}
