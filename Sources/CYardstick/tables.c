#include "tables.h"

#include "desk.h"
#include "values.h"

#include <stdlib.h>
#include <string.h>

static char *text(sqlite3_stmt *row, int column) {
    return strdup((const char *)sqlite3_column_text(row, column));
}

static char *read_columns(sqlite3 *db, struct table *table) {
    sqlite3_stmt *rows;
    char *wrong = prepare(db, &rows, "SELECT name, pk FROM pragma_table_info(%Q, 'main') ORDER BY cid",
                          table->name);
    while (wrong == NULL && sqlite3_step(rows) == SQLITE_ROW) {
        int last = table->column_count++;
        table->columns = grown(table->columns, sizeof(struct column) * (size_t)table->column_count);
        table->columns[last] = (struct column){text(rows, 0), sqlite3_column_int(rows, 1) > 0};
    }
    sqlite3_finalize(rows);
    return wrong;
}

char *tables_read(sqlite3 *db, struct tables *tables) {
    *tables = (struct tables){0};
    sqlite3_stmt *rows;
    char *wrong = prepare(db, &rows,
                          "SELECT name, type = 'virtual' FROM pragma_table_list "
                          "WHERE schema = 'main' AND type IN ('table', 'virtual') "
                          "AND name NOT LIKE 'sqlite\\_%%' ESCAPE '\\'");
    while (wrong == NULL && sqlite3_step(rows) == SQLITE_ROW) {
        int last = tables->count++;
        tables->items = grown(tables->items, sizeof(struct table) * (size_t)tables->count);
        tables->items[last] = (struct table){
            .name = text(rows, 0), .is_text_index = sqlite3_column_int(rows, 1) != 0};
        wrong = read_columns(db, &tables->items[last]);
    }
    sqlite3_finalize(rows);
    return wrong;
}

void tables_free(struct tables *tables) {
    for (int table = 0; table < tables->count; table++) {
        for (int column = 0; column < tables->items[table].column_count; column++) {
            free(tables->items[table].columns[column].name);
        }
        free(tables->items[table].columns);
        free(tables->items[table].name);
    }
    free(tables->items);
    *tables = (struct tables){0};
}
