#ifndef VALUES_H
#define VALUES_H

#include <sqlite3.h>
#include <stddef.h>

/// Column values of SQLite, packed one behind another in memory.
struct values {
    unsigned char *bytes;
    size_t length;
    size_t capacity;
};

/// Appends a column of the statement's current row; out of memory is the end of the program.
void values_append(struct values *values, sqlite3_stmt *row, int column);

/// Binds the value at `offset`, which stays where it is, and gives the offset of the next.
size_t values_bind(const struct values *values, size_t offset, sqlite3_stmt *statement, int parameter);

void values_free(struct values *values);

/// `realloc` that ends the program when there is no memory.
void *grown(void *memory, size_t size);

#endif
