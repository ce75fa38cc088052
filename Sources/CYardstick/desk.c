#include "desk.h"

#include "CYardstick.h"

#include <stdarg.h>
#include <string.h>

char *problem(sqlite3 *db) {
    return strdup(sqlite3_errmsg(db));
}

char *run(sqlite3 *db, const char *sql) {
    return sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK ? NULL : problem(db);
}

char *run_formatted(sqlite3 *db, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *sql = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    char *wrong = run(db, sql);
    sqlite3_free(sql);
    return wrong;
}

char *prepare(sqlite3 *db, sqlite3_stmt **statement, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *sql = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    int code = sqlite3_prepare_v2(db, sql, -1, statement, NULL);
    sqlite3_free(sql);
    return code == SQLITE_OK ? NULL : problem(db);
}

char *attach_before(sqlite3 *db, const char *path) {
    return run_formatted(db, "ATTACH %Q AS before", path);
}

char *yardstick_open(const char *path, const char *pragmas, sqlite3 **desk) {
    if (sqlite3_open_v2(path, desk, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) {
        return problem(*desk);
    }
    return run(*desk, pragmas);
}

void yardstick_close(sqlite3 *desk) {
    sqlite3_close_v2(desk);
}
