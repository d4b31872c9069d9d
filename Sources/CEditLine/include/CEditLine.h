// libedit (editline(7)) without its variadic calls and its terminal signals, for Swift.
// Characters are code points in 32 bits. One thread at a time uses an editor.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// An editor of lines on a terminal.
typedef struct ceditline ceditline;

// What a command tells libedit to do next.
enum {
  ceditline_normal = 0,   // nothing: the line is as it was
  ceditline_newline = 1,  // the line is done
  ceditline_stop = 2,     // reading ends without a line
  ceditline_refresh = 4,  // the line or its cursor has changed
  ceditline_beep = 6,     // nothing could be done
};

// What the editor calls, with `context`.
typedef struct {
  void *context;
  // Waits for a character: 1 when it was stored, 0 at the end, -1 to stop reading.
  int (*character)(void *context, uint32_t *character);
  // Runs the command of that number.
  uint8_t (*command)(void *context, int number);
} ceditline_calls;

// The command numbers that ceditline_bind takes are less than this.
enum { ceditline_commands = 24 };

// An editor that writes to a terminal; NULL when libedit refuses it. Sets the process's character
// type to UTF-8. The descriptors stay the caller's.
ceditline *ceditline_open(int input, int output, ceditline_calls calls);
void ceditline_close(ceditline *editor);

// Binds keys, written as in editrc(5), to a command of the caller or to one of libedit's by name.
void ceditline_bind(ceditline *editor, const char *keys, int command);
void ceditline_bind_builtin(ceditline *editor, const char *keys, const char *name);

// Sets the prompt: `count` code points, copied; what stands between two U+0001 takes no room.
void ceditline_set_prompt(ceditline *editor, const uint32_t *prompt, size_t count);

// Edits one line, and gives it with its newline; NULL when reading was stopped.
const uint32_t *ceditline_read(ceditline *editor, size_t *count);

// The line as it is now.
const uint32_t *ceditline_line(ceditline *editor, size_t *count, size_t *cursor);
// Moves the cursor by so many characters, and no further than the line's ends.
void ceditline_move(ceditline *editor, ptrdiff_t distance);
// Inserts at the cursor; stops before a NUL.
void ceditline_insert(ceditline *editor, const uint32_t *characters, size_t count);
// Deletes so many characters before the cursor.
void ceditline_delete(ceditline *editor, size_t count);

// Writes text through the same buffer as libedit's own output.
void ceditline_write(ceditline *editor, const char *bytes, size_t count);
void ceditline_flush(ceditline *editor);
// Draws the prompt and the line, taking the cursor to be at the start of an empty row.
void ceditline_draw(ceditline *editor);
// Takes in the terminal's size after a change.
void ceditline_resize(ceditline *editor);
// Sets the terminal to editing (true) or back to what it was.
void ceditline_prepare(ceditline *editor, bool editing);

// The columns that a character takes (wcwidth(3)): 0 for one that combines, -1 for one that
// cannot be shown.
int ceditline_width(uint32_t character);

// The terminal's size; false when it is not known.
bool ceditline_size(int terminal, int *columns, int *rows);

// Signals, noted while a line is read.
enum {
  ceditline_interrupted = 1,  // SIGINT
  ceditline_suspended = 2,    // SIGTSTP
  ceditline_resized = 4,      // SIGWINCH, which needs no answer: it wakes
  ceditline_continued = 8,    // SIGCONT
};

// From now on notes those signals, and writes a byte to `wake` at each; a signal that ends the
// process first gives the terminal back its settings of now. `input` and `output` are the terminal.
void ceditline_watch(int input, int output, int wake);
// Sets the signals back to what they were.
void ceditline_unwatch(void);
// The signals noted since the last call.
int ceditline_noted(void);
// Stops the process as SIGTSTP does, until it is continued.
void ceditline_suspend(void);

#endif
