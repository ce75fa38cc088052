#include "values.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct head {
    int type;
    int size;
    sqlite3_int64 number;
};

void *grown(void *memory, size_t size) {
    void *larger = realloc(memory, size);
    if (larger == NULL) {
        fputs("out of memory\n", stderr);
        exit(70);
    }
    return larger;
}

static void append(struct values *values, const void *bytes, size_t size) {
    if (values->length + size > values->capacity) {
        values->capacity = (values->length + size) * 2;
        values->bytes = grown(values->bytes, values->capacity);
    }
    if (size > 0) {
        memcpy(values->bytes + values->length, bytes, size);
        values->length += size;
    }
}

void values_append(struct values *values, sqlite3_stmt *row, int column) {
    struct head head = {.type = sqlite3_column_type(row, column)};
    const void *payload = NULL;
    if (head.type == SQLITE_INTEGER) {
        head.number = sqlite3_column_int64(row, column);
    } else if (head.type == SQLITE_FLOAT) {
        double real = sqlite3_column_double(row, column);
        memcpy(&head.number, &real, sizeof real);
    } else if (head.type != SQLITE_NULL) {
        payload = sqlite3_column_blob(row, column);
        head.size = sqlite3_column_bytes(row, column);
    }
    append(values, &head, sizeof head);
    append(values, payload, (size_t)head.size);
}

size_t values_bind(const struct values *values, size_t offset, sqlite3_stmt *statement, int parameter) {
    struct head head;
    memcpy(&head, values->bytes + offset, sizeof head);
    const void *payload = values->bytes + offset + sizeof head;
    double real;
    switch (head.type) {
    case SQLITE_INTEGER:
        sqlite3_bind_int64(statement, parameter, head.number);
        break;
    case SQLITE_FLOAT:
        memcpy(&real, &head.number, sizeof real);
        sqlite3_bind_double(statement, parameter, real);
        break;
    case SQLITE_TEXT:
        sqlite3_bind_text(statement, parameter, payload, head.size, SQLITE_STATIC);
        break;
    case SQLITE_BLOB:
        sqlite3_bind_blob(statement, parameter, payload, head.size, SQLITE_STATIC);
        break;
    default:
        sqlite3_bind_null(statement, parameter);
    }
    return offset + sizeof head + (size_t)head.size;
}

void values_free(struct values *values) {
    free(values->bytes);
    *values = (struct values){0};
}
