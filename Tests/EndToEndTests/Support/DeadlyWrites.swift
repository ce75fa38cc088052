import Foundation

/// A program that dies by itself just before one of the writes and syncs that reach the desk's files: the first, the
/// second, and so on. What is between two of them never leaves its memory.
struct DeadlyWrites {
    private let library: String

    /// Nil where there is no compiler.
    init?(_ scratch: Scratch) throws {
        guard let library = try Preload.library("deadly", Self.source, in: scratch) else { return nil }
        self.library = library
    }

    /// Of a program that dies before the one of that number, from 1 on.
    func environment(dyingBefore number: Int) -> [String: String] {
        ["LD_PRELOAD": library, "DEADLY_WRITE": "\(number)"]
    }

    private static let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <fcntl.h>
        #include <signal.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/types.h>
        #include <unistd.h>

        static void count(int fd) {
            static int seen;
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            ssize_t length = readlink(link, path, sizeof path - 1);
            if (length < 0) return;
            path[length] = 0;
            const char *wanted = getenv("DEADLY_WRITE");
            if (!wanted || !strstr(path, "desk.db") || strstr(path, "-shm")) return;
            if (++seen == atoi(wanted)) raise(SIGKILL);
        }

        #define REAL(name, type) ((type)dlsym(RTLD_NEXT, name))

        ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
            count(fd);
            return REAL("pwrite64", ssize_t (*)(int, const void *, size_t, off64_t))(fd, bytes, size, at);
        }
        ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
            count(fd);
            return REAL("pwrite", ssize_t (*)(int, const void *, size_t, off_t))(fd, bytes, size, at);
        }
        ssize_t write(int fd, const void *bytes, size_t size) {
            count(fd);
            return REAL("write", ssize_t (*)(int, const void *, size_t))(fd, bytes, size);
        }
        int fdatasync(int fd) { count(fd); return REAL("fdatasync", int (*)(int))(fd); }
        int fsync(int fd) { count(fd); return REAL("fsync", int (*)(int))(fd); }
        int ftruncate64(int fd, off64_t size) { count(fd); return REAL("ftruncate64", int (*)(int, off64_t))(fd, size); }
        """
}
