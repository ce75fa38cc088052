#ifndef GRIDDESK_GUARD_H
#define GRIDDESK_GUARD_H

// Whatever ends the process, the terminal works afterwards.

// Remembers the terminal's modes before anybody changes them.
void gd_guard_save(void);

// Replaces the handlers ncurses installed.
void gd_guard_arm(int wake_descriptor);
void gd_guard_disarm(void);

// Leaves out what the terminal has not taken, where it takes nothing.
void gd_guard_make_room(void);

// Stops the process group, and returns when it is continued.
void gd_guard_stop(void);

#endif
