#ifndef GRIDDESK_CNCURSES_H
#define GRIDDESK_CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What Swift sees of ncursesw and of the terminal. One full screen a process; all calls from one thread.

// The columns libc's wcwidth gives in the locale in force.
int gd_wcwidth(uint32_t scalar);

// The user's locale, or C.UTF-8 for characters where that is not UTF-8. False when no UTF-8 is to be had.
bool gd_set_locale(void);

enum gd_open_result {
    GD_OPENED,
    GD_NOT_A_TERMINAL,
    GD_TERM_MISSING,
    GD_TERM_UNKNOWN,
    GD_NO_FULL_SCREEN,
};

// Whether standard input and output are a terminal that could be taken over; takes nothing.
enum gd_open_result gd_check_terminal(void);

// Takes standard input and output over. Signals are noted, and each writes a byte to wake_descriptor.
enum gd_open_result gd_open(bool wants_color, bool wants_mouse, int wake_descriptor);

// Gives the terminal back; harmless when it was never taken. What a mouse did meanwhile, and, where drops_input says
// so, everything that nobody has read, is not left to the shell.
void gd_close(bool drops_input);

// The colours the terminal has; 0 for a monochrome one.
int gd_colors(void);
// Whether a character in the last column leaves the cursor there.
bool gd_keeps_cursor_in_last_column(void);
// Whether a part of a line can be erased, and takes the background that is drawn with.
bool gd_erases_in_color(void);
int gd_rows(void);
int gd_columns(void);

// A number for a pair of colours, -1 being the terminal's own.
int gd_pair(int foreground, int background);

enum gd_attribute {
    GD_BOLD = 1,
    GD_DIM = 2,
    GD_REVERSE = 4,
    GD_UNDERLINE = 8,
};

// A character with up to four marks, zeros after the last; a wide one stands for two columns.
typedef struct {
    uint32_t text[5];
    int32_t pair;
    uint8_t attributes;
} gd_cell;

void gd_put(int row, int column, const gd_cell *cells, int count);

// Works out what changed since the last time. A negative row hides the cursor.
void gd_update(int cursor_row, int cursor_column);

// Only that; what the cursor stands on is somebody else's.
void gd_show_cursor(bool shown);

// The bytes worked out since the last call, to be sent as they are; valid until the next one.
size_t gd_take_output(const uint8_t **bytes);

// The terminal, to be written to without waiting where that can be had. The caller closes it.
int gd_output_descriptor(void);

// Leaves out what the terminal was given and nobody has read.
void gd_discard_output(void);

// Whether the terminal tells where its cursor is when asked.
bool gd_tells_cursor(void);

// The next update sends everything.
void gd_repaint(void);

// Sends bytes as they are, between updates.
void gd_send(const char *bytes, size_t count);

// Takes over the size the kernel knows now. True when it changed.
bool gd_adopt_size(void);

enum gd_key {
    GD_KEY_UNKNOWN,
    GD_KEY_UP,
    GD_KEY_DOWN,
    GD_KEY_LEFT,
    GD_KEY_RIGHT,
    GD_KEY_SHIFT_LEFT,
    GD_KEY_SHIFT_RIGHT,
    GD_KEY_HOME,
    GD_KEY_END,
    GD_KEY_PAGE_UP,
    GD_KEY_PAGE_DOWN,
    GD_KEY_INSERT,
    GD_KEY_DELETE,
    GD_KEY_BACKSPACE,
    GD_KEY_ENTER,
    GD_KEY_BACK_TAB,
    GD_KEY_PASTE,
    // What begins what a mouse did: in decimal numbers, or in three bytes as old terminals write it.
    GD_KEY_MOUSE,
    GD_KEY_OLD_MOUSE,
    GD_KEY_F0,
    GD_KEY_LAST = GD_KEY_F0 + 12,
};

enum gd_input {
    GD_INPUT_NONE,
    GD_INPUT_SCALAR,
    GD_INPUT_KEY,
};

// The next scalar, or gd_key, without waiting (but for the escape delay).
enum gd_input gd_read(uint32_t *value);

enum gd_signal {
    GD_WINDOW_CHANGED = 1,
    GD_STOP = 2,
    GD_CONTINUED = 4,
    GD_TERMINATE = 8,
    GD_HANG_UP = 16,
    GD_INTERRUPT = 32,
};

// The signals since the last call, as a set of gd_signal.
unsigned gd_take_signals(void);

// Gives the terminal back and stops the process group; returns when it is continued, with the terminal taken again.
void gd_suspend(void);

// Takes the terminal again after somebody else may have changed it.
void gd_retake(void);

#endif
