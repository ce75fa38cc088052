#include "CYardstick.h"

#include "desk.h"
#include "tables.h"

#include <stddef.h>

/// Appends the columns, each as `format` says, behind commas.
static void append_columns(sqlite3_str *sql, const struct table *table, const char *format) {
    for (int column = 0; column < table->column_count; column++) {
        sqlite3_str_appendf(sql, format, table->columns[column].name);
    }
}

static char *run_built(sqlite3 *db, sqlite3_str *sql) {
    char *text = sqlite3_str_finish(sql);
    char *wrong = run(db, text);
    sqlite3_free(text);
    return wrong;
}

static char *add_notebook(sqlite3 *db, const struct table *table) {
    sqlite3_str *sql = sqlite3_str_new(db);
    sqlite3_str_appendf(sql, "CREATE TABLE \"bench %w\" (change INTEGER PRIMARY KEY, kind", table->name);
    append_columns(sql, table, ", \"old %w\"");
    append_columns(sql, table, ", \"new %w\"");
    sqlite3_str_appendall(sql, ")");
    return run_built(db, sql);
}

static char *add_trigger(sqlite3 *db, const struct table *table, const char *kind, const char *old,
                         const char *new) {
    sqlite3_str *sql = sqlite3_str_new(db);
    sqlite3_str_appendf(sql,
                        "CREATE TRIGGER \"bench %s %w\" AFTER %s ON \"%w\" BEGIN "
                        "INSERT INTO \"bench changes\" (place) VALUES (%Q); "
                        "INSERT INTO \"bench %w\" VALUES (last_insert_rowid(), %Q",
                        kind, table->name, kind, table->name, table->name, table->name, kind);
    append_columns(sql, table, old);
    append_columns(sql, table, new);
    sqlite3_str_appendall(sql, "); END");
    return run_built(db, sql);
}

static char *watch_table(sqlite3 *db, const struct table *table) {
    char *wrong = add_notebook(db, table);
    if (wrong == NULL) {
        wrong = add_trigger(db, table, "INSERT", ", NULL /* %w */", ", new.\"%w\"");
    }
    if (wrong == NULL) {
        wrong = add_trigger(db, table, "UPDATE", ", old.\"%w\"", ", new.\"%w\"");
    }
    return wrong != NULL ? wrong : add_trigger(db, table, "DELETE", ", old.\"%w\"", ", NULL /* %w */");
}

char *yardstick_moves_watch(const char *path) {
    struct tables tables = {0};
    sqlite3 *db;
    char *wrong = yardstick_open(path, "BEGIN IMMEDIATE", &db);
    if (wrong == NULL) {
        wrong = tables_read(db, &tables);
    }
    if (wrong == NULL) {
        wrong = run(db, "CREATE TABLE \"bench changes\" (change INTEGER PRIMARY KEY, place)");
    }
    for (int table = 0; wrong == NULL && table < tables.count; table++) {
        if (!tables.items[table].is_text_index) {
            wrong = watch_table(db, &tables.items[table]);
        }
    }
    if (wrong == NULL) {
        wrong = run(db, "COMMIT");
    }
    tables_free(&tables);
    yardstick_close(db);
    return wrong;
}

char *yardstick_moves_mark(sqlite3 *desk, long long *mark) {
    sqlite3_stmt *row;
    char *wrong = prepare(desk, &row, "SELECT coalesce(max(change), 0) FROM \"bench changes\"");
    if (wrong == NULL && sqlite3_step(row) == SQLITE_ROW) {
        *mark = sqlite3_column_int64(row, 0);
    }
    sqlite3_finalize(row);
    return wrong;
}
