#ifndef TABLES_H
#define TABLES_H

#include <sqlite3.h>
#include <stdbool.h>

struct column {
    char *name;
    bool is_key;
};

/// A table as the schema of `main` has it.
struct table {
    char *name;
    bool is_text_index;
    struct column *columns;
    int column_count;
};

struct tables {
    struct table *items;
    int count;
};

/// The ordinary tables and the text indexes, without the tables that an index keeps for itself.
char *tables_read(sqlite3 *db, struct tables *tables);
void tables_free(struct tables *tables);

#endif
