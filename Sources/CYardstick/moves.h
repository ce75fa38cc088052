#ifndef MOVES_H
#define MOVES_H

#include "values.h"

struct step {
    int statement;
    size_t offset;
};

struct statement {
    char *sql;
    int parameters;
    sqlite3_stmt *prepared;
};

struct yardstick_moves {
    struct statement *statements;
    int statement_count;
    struct step *steps;
    size_t step_count;
    /// For each move the step behind its last.
    size_t *ends;
    size_t count;
    sqlite3_stmt *begin;
    sqlite3_stmt *commit;
    sqlite3 *desk;
    struct values values;
};

#endif
