#include "CYardstick.h"

#include "desk.h"
#include "moves.h"
#include "tables.h"

#include <stdlib.h>
#include <string.h>

/// Columns of a noted change: its kind, for each column whether it stayed, the old values, the new ones.
enum { KIND = 0, FIRST = 1 };

static char *select_change(sqlite3 *db, const struct table *table, sqlite3_stmt **row) {
    sqlite3_str *sql = sqlite3_str_new(db);
    sqlite3_str_appendall(sql, "SELECT kind");
    for (int column = 0; column < table->column_count; column++) {
        const char *name = table->columns[column].name;
        sqlite3_str_appendf(sql, ", \"old %w\" IS \"new %w\"", name, name);
    }
    for (int column = 0; column < table->column_count; column++) {
        sqlite3_str_appendf(sql, ", \"old %w\"", table->columns[column].name);
    }
    for (int column = 0; column < table->column_count; column++) {
        sqlite3_str_appendf(sql, ", \"new %w\"", table->columns[column].name);
    }
    sqlite3_str_appendf(sql, " FROM \"bench %w\" WHERE change = ?", table->name);
    char *text = sqlite3_str_finish(sql);
    char *wrong = prepare(db, row, "%s", text);
    sqlite3_free(text);
    return wrong;
}

struct writing {
    yardstick_moves *moves;
    const struct table *table;
    sqlite3_stmt *row;
    sqlite3_str *sql;
    int parameters;
};

static void old_value(struct writing *writing, int column) {
    values_append(&writing->moves->values, writing->row, FIRST + writing->table->column_count + column);
    writing->parameters++;
}

static void new_value(struct writing *writing, int column) {
    values_append(&writing->moves->values, writing->row, FIRST + 2 * writing->table->column_count + column);
    writing->parameters++;
}

static void write_insert(struct writing *writing) {
    sqlite3_str_appendf(writing->sql, "INSERT INTO \"%w\" VALUES (", writing->table->name);
    for (int column = 0; column < writing->table->column_count; column++) {
        sqlite3_str_appendall(writing->sql, column > 0 ? ", ?" : "?");
        new_value(writing, column);
    }
    sqlite3_str_appendall(writing->sql, ")");
}

static void write_condition(struct writing *writing) {
    const char *separator = " WHERE";
    for (int column = 0; column < writing->table->column_count; column++) {
        if (writing->table->columns[column].is_key) {
            sqlite3_str_appendf(writing->sql, "%s \"%w\" = ?", separator,
                                writing->table->columns[column].name);
            old_value(writing, column);
            separator = " AND";
        }
    }
}

static void write_update(struct writing *writing) {
    sqlite3_str_appendf(writing->sql, "UPDATE \"%w\" SET", writing->table->name);
    const char *separator = "";
    for (int column = 0; column < writing->table->column_count; column++) {
        if (!sqlite3_column_int(writing->row, FIRST + column)) {
            sqlite3_str_appendf(writing->sql, "%s \"%w\" = ?", separator,
                                writing->table->columns[column].name);
            new_value(writing, column);
            separator = ",";
        }
    }
    write_condition(writing);
}

static int statement_of(yardstick_moves *moves, char *sql, int parameters) {
    for (int index = 0; index < moves->statement_count; index++) {
        if (strcmp(moves->statements[index].sql, sql) == 0) {
            sqlite3_free(sql);
            return index;
        }
    }
    int last = moves->statement_count++;
    moves->statements = grown(moves->statements, sizeof(struct statement) * (size_t)moves->statement_count);
    moves->statements[last] = (struct statement){.sql = sql, .parameters = parameters};
    return last;
}

static bool is_idle(const struct table *table, sqlite3_stmt *row) {
    for (int column = 0; column < table->column_count; column++) {
        if (!sqlite3_column_int(row, FIRST + column)) {
            return false;
        }
    }
    return true;
}

static void add_step(yardstick_moves *moves, const struct table *table, sqlite3_stmt *row) {
    struct writing writing = {.moves = moves, .table = table, .row = row, .sql = sqlite3_str_new(NULL)};
    size_t offset = moves->values.length;
    const char *kind = (const char *)sqlite3_column_text(row, KIND);
    if (strcmp(kind, "INSERT") == 0) {
        write_insert(&writing);
    } else if (strcmp(kind, "UPDATE") == 0) {
        write_update(&writing);
    } else {
        sqlite3_str_appendf(writing.sql, "DELETE FROM \"%w\"", table->name);
        write_condition(&writing);
    }
    int statement = statement_of(moves, sqlite3_str_finish(writing.sql), writing.parameters);
    moves->steps = grown(moves->steps, sizeof(struct step) * (moves->step_count + 1));
    moves->steps[moves->step_count++] = (struct step){statement, offset};
}

static const struct table *table_named(const struct tables *tables, const char *name) {
    for (int table = 0; table < tables->count; table++) {
        if (strcmp(tables->items[table].name, name) == 0) {
            return &tables->items[table];
        }
    }
    return NULL;
}

static char *read_change(sqlite3 *db, const struct table *table, long long change, yardstick_moves *moves) {
    sqlite3_stmt *row;
    char *wrong = select_change(db, table, &row);
    if (wrong == NULL) {
        sqlite3_bind_int64(row, 1, change);
        if (sqlite3_step(row) == SQLITE_ROW && !is_idle(table, row)) {
            add_step(moves, table, row);
        }
    }
    sqlite3_finalize(row);
    return wrong;
}

static char *read_changes(sqlite3 *db, const long long *marks, size_t count, yardstick_moves *moves) {
    struct tables tables;
    char *wrong = tables_read(db, &tables);
    sqlite3_stmt *changes = NULL;
    if (wrong == NULL) {
        wrong = prepare(db, &changes, "SELECT change, place FROM \"bench changes\" ORDER BY change");
    }
    while (wrong == NULL && sqlite3_step(changes) == SQLITE_ROW) {
        long long change = sqlite3_column_int64(changes, 0);
        while (moves->count < count && marks[moves->count] < change) {
            moves->ends[moves->count++] = moves->step_count;
        }
        const char *place = (const char *)sqlite3_column_text(changes, 1);
        wrong = read_change(db, table_named(&tables, place), change, moves);
    }
    while (moves->count < count) {
        moves->ends[moves->count++] = moves->step_count;
    }
    sqlite3_finalize(changes);
    tables_free(&tables);
    return wrong;
}

/// Triggers do not see what happens in a text index, so nothing may have.
static char *require_same_texts(sqlite3 *db, const char *before) {
    char *wrong = attach_before(db, before);
    sqlite3_stmt *names = NULL;
    if (wrong == NULL) {
        wrong = prepare(db, &names,
                        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'");
    }
    while (wrong == NULL && sqlite3_step(names) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(names, 0);
        sqlite3_stmt *difference = NULL;
        wrong = prepare(db, &difference, "SELECT * FROM main.\"%w\" EXCEPT SELECT * FROM before.\"%w\"",
                        name, name);
        if (wrong == NULL && sqlite3_step(difference) == SQLITE_ROW) {
            wrong = strdup("the moves touched a text index");
        }
        sqlite3_finalize(difference);
    }
    sqlite3_finalize(names);
    return wrong;
}

char *yardstick_moves_read(const char *path, const char *before, const long long *marks, size_t count,
                           yardstick_moves **moves) {
    *moves = grown(NULL, sizeof **moves);
    **moves = (struct yardstick_moves){.ends = grown(NULL, sizeof(size_t) * (count + 1))};
    sqlite3 *db;
    char *wrong = yardstick_open(path, "PRAGMA cache_size = -65536", &db);
    if (wrong == NULL) {
        wrong = require_same_texts(db, before);
    }
    if (wrong == NULL) {
        wrong = read_changes(db, marks, count, *moves);
    }
    yardstick_close(db);
    return wrong;
}
