#include "CYardstick.h"

#include "desk.h"
#include "moves.h"

#include <stdlib.h>

long long yardstick_moves_rows(const yardstick_moves *moves) {
    return (long long)moves->step_count;
}

char *yardstick_moves_prepare(yardstick_moves *moves, sqlite3 *desk) {
    moves->desk = desk;
    char *wrong = prepare(desk, &moves->begin, "BEGIN IMMEDIATE");
    if (wrong == NULL) {
        wrong = prepare(desk, &moves->commit, "COMMIT");
    }
    for (int index = 0; wrong == NULL && index < moves->statement_count; index++) {
        struct statement *statement = &moves->statements[index];
        wrong = prepare(desk, &statement->prepared, "%s", statement->sql);
    }
    return wrong;
}

static int done(sqlite3_stmt *statement) {
    sqlite3_step(statement);
    return sqlite3_reset(statement);
}

static int write_step(const yardstick_moves *moves, const struct step *step) {
    const struct statement *statement = &moves->statements[step->statement];
    size_t offset = step->offset;
    for (int parameter = 1; parameter <= statement->parameters; parameter++) {
        offset = values_bind(&moves->values, offset, statement->prepared, parameter);
    }
    return done(statement->prepared);
}

char *yardstick_moves_write(const yardstick_moves *moves, size_t index) {
    size_t first = index == 0 ? 0 : moves->ends[index - 1];
    int code = done(moves->begin);
    for (size_t step = first; code == SQLITE_OK && step < moves->ends[index]; step++) {
        code = write_step(moves, &moves->steps[step]);
    }
    if (code == SQLITE_OK) {
        code = done(moves->commit);
    }
    return code == SQLITE_OK ? NULL : problem(moves->desk);
}

void yardstick_moves_free(yardstick_moves *moves) {
    if (moves == NULL) {
        return;
    }
    for (int index = 0; index < moves->statement_count; index++) {
        sqlite3_finalize(moves->statements[index].prepared);
        sqlite3_free(moves->statements[index].sql);
    }
    sqlite3_finalize(moves->begin);
    sqlite3_finalize(moves->commit);
    values_free(&moves->values);
    free(moves->statements);
    free(moves->steps);
    free(moves->ends);
    free(moves);
}
