#include "CYardstick.h"

#include <pty.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int yardstick_spawn(const char *path, char *const arguments[], unsigned short columns, unsigned short rows,
                    pid_t *pid) {
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    int master = -1;
    *pid = forkpty(&master, NULL, NULL, &size);
    if (*pid < 0) {
        return -1;
    }
    if (*pid == 0) {
        setenv("TERM", "xterm-256color", 1);
        setenv("LC_ALL", "C.UTF-8", 1);
        unsetenv("LINES");
        unsetenv("COLUMNS");
        execv(path, arguments);
        _exit(127);
    }
    return master;
}
