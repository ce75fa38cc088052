#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "guard.h"

// A key code above those of ncurses.
#define PASTE_START 0x4000
#define MOUSE_START 0x4001
#define OLD_MOUSE_START 0x4002

static SCREEN *screen;
// Reading from a pad does not refresh it, unlike reading from a window.
static WINDOW *input;
// Where ncurses writes: to the terminal, and while it works out a picture to memory.
static FILE *output;
static int memory = -1;
static bool uses_mouse;

int gd_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool gd_set_locale(void) {
    setlocale(LC_ALL, "");
    return is_utf8() || (setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8());
}

enum gd_open_result gd_check_terminal(void) {
    const char *name = getenv("TERM");
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return GD_NOT_A_TERMINAL;
    if (name == NULL || *name == '\0') return GD_TERM_MISSING;
    int status = 0;
    if (setupterm(NULL, STDOUT_FILENO, &status) == ERR) return status == 1 ? GD_NO_FULL_SCREEN : GD_TERM_UNKNOWN;
    const char *move = tigetstr("cup");
    bool moves = move != NULL && move != (char *)-1;
    del_curterm(cur_term);
    return moves ? GD_OPENED : GD_NO_FULL_SCREEN;
}

// Pastes in brackets; where it is wanted, buttons and wheel of the mouse in decimal numbers.
static void turn_modes_on(void) {
    static const char modes[] = "\033[?2004h\033[?1000h\033[?1006h";
    gd_send(modes, uses_mouse ? sizeof modes - 1 : 8);
}

static void turn_modes_off(void) {
    static const char modes[] = "\033[?2004l\033[?1006l\033[?1000l";
    gd_send(modes, uses_mouse ? sizeof modes - 1 : 8);
}

enum gd_open_result gd_open(bool wants_color, bool wants_mouse, int wake_descriptor) {
    enum gd_open_result result = gd_check_terminal();
    if (result != GD_OPENED) return result;
    gd_guard_save();
    use_env(FALSE);
    use_tioctl(TRUE);
    output = fdopen(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), "w");
    memory = memfd_create("screen", MFD_CLOEXEC);
    screen = output == NULL || memory < 0 ? NULL : newterm(NULL, output, stdin);
    if (screen == NULL) return GD_NO_FULL_SCREEN;
    gd_guard_arm(wake_descriptor);
    if (getenv("ESCDELAY") == NULL) set_escdelay(25);
    raw();
    noecho();
    nonl();
    typeahead(-1);
    if (wants_color && has_colors()) {
        start_color();
        use_default_colors();
    }
    input = newpad(1, 1);
    keypad(input, TRUE);
    nodelay(input, TRUE);
    define_key("\033[200~", PASTE_START);
    define_key("\033[<", MOUSE_START);
    define_key("\033[M", OLD_MOUSE_START);
    gd_adopt_size();
    uses_mouse = wants_mouse;
    turn_modes_on();
    return GD_OPENED;
}

void gd_close(bool drops_input) {
    if (screen == NULL) return;
    gd_guard_make_room();
    turn_modes_off();
    curs_set(1);
    endwin();
    if (drops_input || uses_mouse) tcflush(STDIN_FILENO, TCIFLUSH);
    gd_guard_disarm();
    delwin(input);
    delscreen(screen);
    fclose(output);
    close(memory);
    screen = NULL;
    input = NULL;
}

bool gd_keeps_cursor_in_last_column(void) { return tigetflag("xenl") > 0; }

bool gd_erases_in_color(void) {
    const char *erase = tigetstr("ech");
    return tigetflag("bce") > 0 && erase != NULL && erase != (char *)-1;
}

int gd_colors(void) { return COLORS > 0 ? COLORS : 0; }
int gd_rows(void) { return LINES; }
int gd_columns(void) { return COLS; }

int gd_pair(int foreground, int background) {
    int pair = alloc_pair(foreground, background);
    return pair < 0 ? 0 : pair;
}

static attr_t attributes(uint8_t set) {
    attr_t result = A_NORMAL;
    if (set & GD_BOLD) result |= A_BOLD;
    if (set & GD_DIM) result |= A_DIM;
    if (set & GD_REVERSE) result |= A_REVERSE;
    if (set & GD_UNDERLINE) result |= A_UNDERLINE;
    return result;
}

void gd_put(int row, int column, const gd_cell *cells, int count) {
    cchar_t line[count > 0 ? count : 1];
    for (int index = 0; index < count; index++) {
        wchar_t text[6] = {0};
        for (int part = 0; part < 5; part++) text[part] = (wchar_t)cells[index].text[part];
        int pair = cells[index].pair;
        setcchar(&line[index], text, attributes(cells[index].attributes), 0, &pair);
    }
    mvadd_wchnstr(row, column, line, count);
}

static void begin_capture(void) { dup3(memory, fileno(output), O_CLOEXEC); }
static void end_capture(void) { dup3(STDOUT_FILENO, fileno(output), O_CLOEXEC); }

void gd_update(int cursor_row, int cursor_column) {
    begin_capture();
    if (cursor_row >= 0) move(cursor_row, cursor_column);
    curs_set(cursor_row >= 0 ? 1 : 0);
    wnoutrefresh(stdscr);
    doupdate();
    end_capture();
}

void gd_show_cursor(bool shown) {
    begin_capture();
    curs_set(shown ? 1 : 0);
    end_capture();
}

size_t gd_take_output(const uint8_t **bytes) {
    static uint8_t *taken;
    static size_t room;
    off_t size = lseek(memory, 0, SEEK_CUR);
    if (size <= 0) return 0;
    if ((size_t)size > room) {
        uint8_t *more = realloc(taken, (size_t)size);
        if (more == NULL) return 0;
        taken = more;
        room = (size_t)size;
    }
    ssize_t count = pread(memory, taken, (size_t)size, 0);
    lseek(memory, 0, SEEK_SET);
    *bytes = taken;
    return count > 0 ? (size_t)count : 0;
}

// An open file of its own: not waiting must not become a property of the shell's.
int gd_output_descriptor(void) {
    int own = open("/proc/self/fd/1", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    return own >= 0 ? own : fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
}

void gd_discard_output(void) { tcflush(STDOUT_FILENO, TCOFLUSH); }

bool gd_tells_cursor(void) {
    const char *question = tigetstr("u7");
    return question != NULL && question != (char *)-1 && strcmp(question, "\033[6n") == 0;
}

void gd_repaint(void) { clearok(curscr, TRUE); }

void gd_send(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t sent = write(STDOUT_FILENO, bytes, count);
        if (sent <= 0) return;
        bytes += sent;
        count -= (size_t)sent;
    }
}

bool gd_adopt_size(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    if (size.ws_row == LINES && size.ws_col == COLS) return false;
    resizeterm(size.ws_row, size.ws_col);
    return true;
}

static enum gd_key key(wint_t code) {
    if (code >= KEY_F(1) && code <= KEY_F(12)) return (enum gd_key)(GD_KEY_F0 + (code - KEY_F0));
    switch (code) {
    case KEY_UP: return GD_KEY_UP;
    case KEY_DOWN: return GD_KEY_DOWN;
    case KEY_LEFT: return GD_KEY_LEFT;
    case KEY_RIGHT: return GD_KEY_RIGHT;
    case KEY_SLEFT: return GD_KEY_SHIFT_LEFT;
    case KEY_SRIGHT: return GD_KEY_SHIFT_RIGHT;
    case KEY_HOME:
    case KEY_FIND:
    case KEY_A1: return GD_KEY_HOME;
    case KEY_END:
    case KEY_SELECT:
    case KEY_C1: return GD_KEY_END;
    case KEY_PPAGE:
    case KEY_A3: return GD_KEY_PAGE_UP;
    case KEY_NPAGE:
    case KEY_C3: return GD_KEY_PAGE_DOWN;
    case KEY_IC: return GD_KEY_INSERT;
    case KEY_DC: return GD_KEY_DELETE;
    case KEY_BACKSPACE: return GD_KEY_BACKSPACE;
    case KEY_ENTER: return GD_KEY_ENTER;
    case KEY_BTAB: return GD_KEY_BACK_TAB;
    case PASTE_START: return GD_KEY_PASTE;
    case MOUSE_START: return GD_KEY_MOUSE;
    case OLD_MOUSE_START: return GD_KEY_OLD_MOUSE;
    default: return GD_KEY_UNKNOWN;
    }
}

enum gd_input gd_read(uint32_t *value) {
    wint_t read = 0;
    switch (wget_wch(input, &read)) {
    case OK: *value = (uint32_t)read; return GD_INPUT_SCALAR;
    case KEY_CODE_YES: *value = key(read); return GD_INPUT_KEY;
    default: return GD_INPUT_NONE;
    }
}

void gd_suspend(void) {
    gd_guard_make_room();
    turn_modes_off();
    curs_set(1);
    endwin();
    gd_guard_stop();
    gd_retake();
}

void gd_retake(void) {
    reset_prog_mode();
    gd_adopt_size();
    clearok(curscr, TRUE);
    doupdate();
    turn_modes_on();
}
