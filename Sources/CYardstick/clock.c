#include "CYardstick.h"

/* A day after another, a window after another. */
long long yardstick_clock_add(const yardstick_calendar *calendar, long long start, long long minutes)
{
    long long day = start / 1440;
    long long now = start % 1440;
    for (;; day++, now = 0) {
        long long index = day - calendar->first_day;
        if (index < 0 || index >= calendar->days) return -1;
        if (!calendar->works[index]) continue;
        for (int window = 0; window < calendar->windows; window++) {
            long long from = calendar->starts[window] > now ? calendar->starts[window] : now;
            long long left = calendar->ends[window] - from;
            if (left <= 0) continue;
            if (minutes <= left) return day * 1440 + from + minutes;
            minutes -= left;
        }
    }
}
