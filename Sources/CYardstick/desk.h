#ifndef DESK_H
#define DESK_H

#include <sqlite3.h>

/// A copy of the connection's last message, for the caller of the yardstick.
char *problem(sqlite3 *db);

/// Runs SQL that gives no rows.
char *run(sqlite3 *db, const char *sql);

/// Runs SQL that is formatted as by `sqlite3_mprintf`.
char *run_formatted(sqlite3 *db, const char *format, ...);

/// Prepares SQL that is formatted as by `sqlite3_mprintf`.
char *prepare(sqlite3 *db, sqlite3_stmt **statement, const char *format, ...);

/// Attaches a database as `before`.
char *attach_before(sqlite3 *db, const char *path);

#endif
