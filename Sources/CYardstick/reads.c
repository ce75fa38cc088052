#include "CYardstick.h"
#include "desk.h"

#include <time.h>

/// Steps through all rows and looks at every column.
static void walk(sqlite3_stmt *statement) {
    int columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < columns; column++) sqlite3_column_bytes(statement, column);
    }
    sqlite3_reset(statement);
}

char *yardstick_reads(sqlite3 *desk, const char *jobs, const char *last, const char *const *technicians,
                      size_t count, int limit, size_t times, double *milliseconds) {
    sqlite3_stmt *all = NULL, *one = NULL;
    char *wrong = prepare(desk, &all, "%s", jobs);
    if (!wrong) wrong = prepare(desk, &one, "%s", last);
    for (size_t round = 0; !wrong && round < times; round++) {
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        wrong = run(desk, "BEGIN");
        walk(all);
        for (size_t index = 0; index < count; index++) {
            sqlite3_bind_text(one, 1, technicians[index], -1, SQLITE_STATIC);
            sqlite3_bind_int(one, 2, limit);
            walk(one);
        }
        if (!wrong) wrong = run(desk, "COMMIT");
        clock_gettime(CLOCK_MONOTONIC, &end);
        milliseconds[round] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
    }
    sqlite3_finalize(all);
    sqlite3_finalize(one);
    return wrong;
}
