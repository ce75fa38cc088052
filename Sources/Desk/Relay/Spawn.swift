import Foundation
import Synchronization

/// Starts programs as leaders of process groups, without a shell.
enum Spawn {
    typealias Pipe = (out: Int32, in: Int32)

    /// Between the making of a pipe and its marking no other program may start: it would keep the ends open.
    private static let turn = Mutex(())

    static func pipes() throws(HookChild.Failure) -> (input: Pipe, output: Pipe) {
        let ends = turn.withLock { _ -> [Int32] in
            var ends: [Int32] = [-1, -1, -1, -1]
            let isMade = ends.withUnsafeMutableBufferPointer { ends in
                guard let first = ends.baseAddress else { return false }
                return pipe(first) == 0 && pipe(first + 2) == 0
            }
            for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return isMade ? ends : ends.filter { $0 >= 0 }
        }
        guard ends.count == 4 else {
            let code = errno
            for end in ends { close(end) }
            throw HookChild.Failure(code: code)
        }
        return ((ends[0], ends[1]), (ends[2], ends[3]))
    }

    /// The program is looked up in `PATH` unless it is a path. It begins with no signal held back or ignored.
    static func start(
        _ words: [String], _ environment: [String: String], input: Int32, output: Int32
    ) throws(HookChild.Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        prepare(&attributes)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in arguments + variables { free(word) } }
        var process: pid_t = 0
        let code = turn.withLock { _ in
            posix_spawnp(&process, words[0], &actions, &attributes, &arguments, &variables)
        }
        guard code == 0 else { throw HookChild.Failure(code: code) }
        return process
    }

    private static func prepare(_ attributes: inout posix_spawnattr_t) {
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var usual = sigset_t()
        sigemptyset(&usual)
        for number in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { sigaddset(&usual, number) }
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    /// Whether a program can be started by that name or path.
    static func isProgram(_ name: String) -> Bool {
        if name.contains("/") { return isExecutable(name) }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.contains { isExecutable("\($0)/\(name)") }
    }

    private static func isExecutable(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && access(path, X_OK) == 0
    }
}
