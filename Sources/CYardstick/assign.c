#include "CYardstick.h"

#include <stdlib.h>

/// The dense shortest augmenting path method in its plainest form, all columns at every step.
int64_t yardstick_assign(const int64_t *costs, int rows, int columns) {
    int64_t *u = calloc(rows + 1, sizeof *u), *v = calloc(columns + 1, sizeof *v);
    int64_t *least = malloc((columns + 1) * sizeof *least);
    int *row_of = calloc(columns + 1, sizeof *row_of), *way = calloc(columns + 1, sizeof *way);
    char *used = malloc(columns + 1);
    for (int row = 1; row <= rows; row++) {
        int column = 0;
        row_of[0] = row;
        for (int other = 0; other <= columns; other++) {
            least[other] = INT64_MAX;
            used[other] = 0;
        }
        do {
            int here = row_of[column], next = 0;
            int64_t delta = INT64_MAX;
            const int64_t *line = costs + (size_t)(here - 1) * columns;
            used[column] = 1;
            for (int other = 1; other <= columns; other++) {
                if (used[other]) continue;
                int64_t cost = line[other - 1] - u[here] - v[other];
                if (cost < least[other]) {
                    least[other] = cost;
                    way[other] = column;
                }
                if (least[other] < delta) {
                    delta = least[other];
                    next = other;
                }
            }
            for (int other = 0; other <= columns; other++) {
                if (used[other]) {
                    u[row_of[other]] += delta;
                    v[other] -= delta;
                } else {
                    least[other] -= delta;
                }
            }
            column = next;
        } while (row_of[column] != 0);
        do {
            int before = way[column];
            row_of[column] = row_of[before];
            column = before;
        } while (column != 0);
    }
    int64_t total = -v[0];
    free(u), free(v), free(least), free(row_of), free(way), free(used);
    return total;
}
