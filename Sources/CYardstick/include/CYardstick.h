#ifndef CYARDSTICK_H
#define CYARDSTICK_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Starts a program in a pseudo-terminal of that size, with TERM and LC_ALL set; gives the master's descriptor,
/// or -1 with errno.
int yardstick_spawn(const char *path, char *const arguments[], unsigned short columns, unsigned short rows,
                    pid_t *pid);

/// Functions that give `char *` give NULL when all went well, else what went wrong, to be freed.

typedef struct sqlite3 sqlite3;

/// Opens a database of the store to write to it; `pragmas` is SQL.
char *yardstick_open(const char *path, const char *pragmas, sqlite3 **desk);
/// Closes it, as soon as the statements prepared for it are gone.
void yardstick_close(sqlite3 *desk);

/// The rows, in memory, that make one database another.
typedef struct yardstick_import yardstick_import;

/// Reads from `after` every row of every table that `before` lacks. `before` has no texts in its text indexes.
char *yardstick_import_read(const char *before, const char *after, yardstick_import **import);
long long yardstick_import_rows(const yardstick_import *import);

/// Writes them in one transaction, with one prepared INSERT a table, and brings them to the main file.
char *yardstick_import_write(const yardstick_import *import, sqlite3 *desk);
void yardstick_import_free(yardstick_import *import);

/// What small transactions, one after another, did to the rows of a database.
typedef struct yardstick_moves yardstick_moves;

/// Has a database note every change of a row from now on.
char *yardstick_moves_watch(const char *path);

/// The number of the last change noted.
char *yardstick_moves_mark(sqlite3 *desk, long long *mark);

/// Reads the changes that were noted, `marks` being where each of `count` transactions ends. Fails where they
/// touched a text index of `before`.
char *yardstick_moves_read(const char *path, const char *before, const long long *marks, size_t count,
                           yardstick_moves **moves);
long long yardstick_moves_rows(const yardstick_moves *moves);

/// Prepares the statements; `desk` is as the watched database was, and stays open until the moves are freed.
char *yardstick_moves_prepare(yardstick_moves *moves, sqlite3 *desk);

/// Does again what one transaction did, between BEGIN IMMEDIATE and COMMIT.
char *yardstick_moves_write(const yardstick_moves *moves, size_t index);
void yardstick_moves_free(yardstick_moves *moves);

/// Which days work, from one on, and at which minutes of them.
typedef struct {
    const unsigned char *works;
    long long first_day;
    long long days;
    const int *starts;
    const int *ends;
    int windows;
} yardstick_calendar;

/// The minute, of a clock that never jumps, that has `minutes` working ones since `start` behind it, or -1.
long long yardstick_clock_add(const yardstick_calendar *calendar, long long start, long long minutes);

/// Steps `times` times through the rows of `jobs` and, for each technician, of `last`, whose parameters are a technician
/// and `limit`; gives how long each time took.
char *yardstick_reads(sqlite3 *desk, const char *jobs, const char *last, const char *const *technicians,
                      size_t count, int limit, size_t times, double *milliseconds);

/// The least that giving each row a column of its own costs; there are no fewer columns than rows.
int64_t yardstick_assign(const int64_t *costs, int rows, int columns);

#endif
