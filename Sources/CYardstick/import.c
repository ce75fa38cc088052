#include "CYardstick.h"

#include "desk.h"
#include "tables.h"
#include "values.h"

#include <stdlib.h>
#include <string.h>

struct part {
    char *insert;
    int width;
    long long count;
    struct values values;
};

struct yardstick_import {
    struct part *parts;
    int count;
};

static char *insert_into(const struct table *table) {
    sqlite3_str *sql = sqlite3_str_new(NULL);
    sqlite3_str_appendf(sql, "INSERT INTO \"%w\" (%s", table->name, table->is_text_index ? "rowid" : "");
    for (int column = 0; column < table->column_count; column++) {
        const char *separator = column > 0 || table->is_text_index ? ", " : "";
        sqlite3_str_appendf(sql, "%s\"%w\"", separator, table->columns[column].name);
    }
    sqlite3_str_appendall(sql, ") VALUES (?");
    for (int column = 1; column < table->column_count + table->is_text_index; column++) {
        sqlite3_str_appendall(sql, ", ?");
    }
    sqlite3_str_appendall(sql, ")");
    return sqlite3_str_finish(sql);
}

/// The words of a text index without content can only be had from its vocabulary, each once a text.
static char *select_texts(sqlite3 *db, const struct table *table, sqlite3_stmt **rows) {
    if (table->column_count != 1) {
        return strdup("a text index of several columns");
    }
    char *wrong = run_formatted(db, "CREATE VIRTUAL TABLE temp.\"words of %w\" USING fts5vocab(main, %Q, instance)",
                                table->name, table->name);
    if (wrong == NULL) {
        wrong = prepare(db, rows, "SELECT doc, group_concat(term, ' ') FROM temp.\"words of %w\" GROUP BY doc",
                        table->name);
    }
    return wrong;
}

static char *select_rows(sqlite3 *db, const struct table *table, sqlite3_stmt **rows) {
    if (table->is_text_index) {
        return select_texts(db, table, rows);
    }
    return prepare(db, rows, "SELECT * FROM main.\"%w\" EXCEPT SELECT * FROM before.\"%w\"", table->name,
                   table->name);
}

static char *read_part(sqlite3 *db, const struct table *table, struct part *part) {
    sqlite3_stmt *rows = NULL;
    char *wrong = select_rows(db, table, &rows);
    if (wrong != NULL) {
        return wrong;
    }
    *part = (struct part){.insert = insert_into(table), .width = sqlite3_column_count(rows)};
    while (sqlite3_step(rows) == SQLITE_ROW) {
        for (int column = 0; column < part->width; column++) {
            values_append(&part->values, rows, column);
        }
        part->count++;
    }
    return sqlite3_finalize(rows) == SQLITE_OK ? NULL : problem(db);
}

static char *read_all(sqlite3 *db, const char *before, struct yardstick_import *import) {
    struct tables tables = {0};
    char *wrong = attach_before(db, before);
    if (wrong == NULL) {
        wrong = tables_read(db, &tables);
    }
    import->parts = grown(NULL, sizeof(struct part) * (size_t)(tables.count + 1));
    for (int table = 0; wrong == NULL && table < tables.count; table++) {
        import->parts[import->count] = (struct part){0};
        wrong = read_part(db, &tables.items[table], &import->parts[import->count++]);
    }
    tables_free(&tables);
    return wrong;
}

char *yardstick_import_read(const char *before, const char *after, yardstick_import **import) {
    *import = grown(NULL, sizeof **import);
    **import = (struct yardstick_import){0};
    sqlite3 *db;
    char *wrong = yardstick_open(after, "PRAGMA cache_size = -65536", &db);
    if (wrong == NULL) {
        wrong = read_all(db, before, *import);
    }
    yardstick_close(db);
    return wrong;
}

long long yardstick_import_rows(const yardstick_import *import) {
    long long rows = 0;
    for (int part = 0; part < import->count; part++) {
        rows += import->parts[part].count;
    }
    return rows;
}

void yardstick_import_free(yardstick_import *import) {
    for (int part = 0; import != NULL && part < import->count; part++) {
        sqlite3_free(import->parts[part].insert);
        values_free(&import->parts[part].values);
    }
    if (import != NULL) {
        free(import->parts);
    }
    free(import);
}

struct cursor {
    sqlite3_stmt *insert;
    size_t offset;
};

static int insert_next(const struct part *part, struct cursor *cursor) {
    for (int column = 0; column < part->width; column++) {
        cursor->offset = values_bind(&part->values, cursor->offset, cursor->insert, column + 1);
    }
    sqlite3_step(cursor->insert);
    return sqlite3_reset(cursor->insert);
}

/// The n-th row of every table is of one ticket, so each ticket is written whole before the next.
static char *insert_all(const yardstick_import *import, struct cursor *cursors, sqlite3 *desk) {
    long long longest = 0;
    for (int part = 0; part < import->count; part++) {
        longest = import->parts[part].count > longest ? import->parts[part].count : longest;
        char *wrong = prepare(desk, &cursors[part].insert, "%s", import->parts[part].insert);
        if (wrong != NULL) {
            return wrong;
        }
    }
    for (long long row = 0; row < longest; row++) {
        for (int part = 0; part < import->count; part++) {
            if (row < import->parts[part].count &&
                insert_next(&import->parts[part], &cursors[part]) != SQLITE_OK) {
                return problem(desk);
            }
        }
    }
    return NULL;
}

char *yardstick_import_write(const yardstick_import *import, sqlite3 *desk) {
    char *wrong = run(desk, "BEGIN IMMEDIATE");
    if (wrong != NULL) {
        return wrong;
    }
    struct cursor *cursors = calloc((size_t)import->count, sizeof *cursors);
    wrong = insert_all(import, cursors, desk);
    for (int part = 0; part < import->count; part++) {
        sqlite3_finalize(cursors[part].insert);
    }
    free(cursors);
    return wrong != NULL ? wrong : run(desk, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
}
