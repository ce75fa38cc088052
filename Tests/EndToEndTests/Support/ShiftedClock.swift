import Foundation

/// A program for which it is earlier.
struct ShiftedClock {
    private let library: String

    /// Nil where there is no compiler.
    init?(_ scratch: Scratch) throws {
        guard let library = try Preload.library("shifted", Self.source, in: scratch) else { return nil }
        self.library = library
    }

    func environment(hoursBack hours: Int) -> [String: String] {
        ["LD_PRELOAD": library, "SECONDS_BACK": "\(hours * 3600)"]
    }

    private static let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdlib.h>
        #include <time.h>

        int clock_gettime(clockid_t clock, struct timespec *time) {
            int (*real)(clockid_t, struct timespec *) =
                (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
            int result = real(clock, time);
            const char *back = getenv("SECONDS_BACK");
            if (result == 0 && clock == CLOCK_REALTIME && back) time->tv_sec -= atol(back);
            return result;
        }
        """
}
