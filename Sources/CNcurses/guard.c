#define _GNU_SOURCE
#include "guard.h"
#include "CNcurses.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static const struct {
    int number;
    enum gd_signal meaning;
} noted[] = {
    {SIGWINCH, GD_WINDOW_CHANGED}, {SIGTSTP, GD_STOP},   {SIGCONT, GD_CONTINUED},
    {SIGTERM, GD_TERMINATE},       {SIGHUP, GD_HANG_UP}, {SIGINT, GD_INTERRUPT},
};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct termios saved;
static volatile sig_atomic_t armed;
static volatile sig_atomic_t pending[NSIG];
static volatile sig_atomic_t wake;
static struct sigaction before_crash[COUNT(crashes)];
static char crash_stack[64 * 1024];

// Signal-safe.
void gd_guard_make_room(void) {
    struct pollfd terminal = {.fd = STDOUT_FILENO, .events = POLLOUT};
    if (poll(&terminal, 1, 200) == 0) tcflush(STDOUT_FILENO, TCOFLUSH);
}

// Attributes, character set, mouse, paste and keypad modes off; cursor and first screen back. Signal-safe.
static void restore(void) {
    static const char reset[] = "\033[0m\033(B\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?2004l\033[?1l\033>"
                                "\033[?25h\033[?1049l";
    if (!armed) return;
    armed = 0;
    gd_guard_make_room();
    tcsetattr(STDIN_FILENO, TCSANOW, &saved);
    if (write(STDOUT_FILENO, reset, sizeof reset - 1) < 0) return;
}

static void note(int number) {
    int error = errno;
    pending[number] = 1;
    if (write(wake, "s", 1) < 0) errno = error;
    errno = error;
}

static void crash(int number) {
    restore();
    for (size_t index = 0; index < COUNT(crashes); index++) {
        if (crashes[index] == number) sigaction(number, &before_crash[index], NULL);
    }
    raise(number);
    // An earlier handler may return, having expected the fault to repeat itself.
    signal(number, SIG_DFL);
    raise(number);
}

void gd_guard_save(void) { tcgetattr(STDIN_FILENO, &saved); }

static void install(void (*handler)(int), int number, int flags, struct sigaction *before) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, before);
}

void gd_guard_arm(int wake_descriptor) {
    static bool registered;
    wake = wake_descriptor;
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
    for (size_t index = 0; index < COUNT(noted); index++) {
        install(note, noted[index].number, SA_RESTART, NULL);
    }
    for (size_t index = 0; index < COUNT(crashes); index++) {
        install(crash, crashes[index], SA_ONSTACK | SA_NODEFER, &before_crash[index]);
    }
    if (!registered) registered = atexit(restore) == 0;
    armed = 1;
}

void gd_guard_disarm(void) {
    armed = 0;
    // Those before were ncurses' own, and its screen is gone.
    for (size_t index = 0; index < COUNT(noted); index++) install(SIG_DFL, noted[index].number, 0, NULL);
    for (size_t index = 0; index < COUNT(crashes); index++) sigaction(crashes[index], &before_crash[index], NULL);
    tcsetattr(STDIN_FILENO, TCSADRAIN, &saved);
}

unsigned gd_take_signals(void) {
    unsigned set = 0;
    for (size_t index = 0; index < COUNT(noted); index++) {
        if (!pending[noted[index].number]) continue;
        pending[noted[index].number] = 0;
        set |= noted[index].meaning;
    }
    return set;
}

void gd_guard_stop(void) {
    const struct timespec pause = {.tv_nsec = 1000000};
    armed = 0;
    pending[SIGCONT] = 0;
    install(SIG_DFL, SIGTSTP, 0, NULL);
    kill(0, SIGTSTP);
    // Another thread may take the signal a little later; a group without a shell to continue it never stops.
    for (int waits = 0; waits < 100 && !pending[SIGCONT]; waits++) nanosleep(&pause, NULL);
    install(note, SIGTSTP, SA_RESTART, NULL);
    pending[SIGCONT] = 0;
    armed = 1;
}
