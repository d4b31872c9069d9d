// libedit's editor: what of it is variadic or needs a C callback.
#define _GNU_SOURCE 1
#include <fcntl.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "CEditLine.h"

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a wide character is a code point");

struct ceditline {
  EditLine *line;
  int input;
  FILE *output;
  FILE *nowhere;
  wchar_t *prompt;
  // libedit keeps pointers to the names of commands.
  wchar_t names[ceditline_commands][16];
  ceditline_calls calls;
};

static ceditline *of(EditLine *line) {
  void *editor = NULL;
  el_wget(line, EL_CLIENTDATA, &editor);
  return editor;
}

static int character(EditLine *line, wchar_t *result) {
  ceditline *editor = of(line);
  uint32_t read = 0;
  int status = editor->calls.character(editor->calls.context, &read);
  *result = (wchar_t)read;
  return status;
}

static wchar_t *prompt(EditLine *line) {
  static wchar_t none[] = L"";
  ceditline *editor = of(line);
  return editor->prompt != NULL ? editor->prompt : none;
}

// libedit hands a command nothing but its editor, so each number needs a function.
#define COMMAND(number)                                                     \
  static unsigned char command_##number(EditLine *line, int key) {          \
    (void)key;                                                              \
    ceditline *editor = of(line);                                           \
    return editor->calls.command(editor->calls.context, number);            \
  }
COMMAND(0) COMMAND(1) COMMAND(2) COMMAND(3) COMMAND(4) COMMAND(5) COMMAND(6) COMMAND(7)
COMMAND(8) COMMAND(9) COMMAND(10) COMMAND(11) COMMAND(12) COMMAND(13) COMMAND(14) COMMAND(15)
COMMAND(16) COMMAND(17) COMMAND(18) COMMAND(19) COMMAND(20) COMMAND(21) COMMAND(22) COMMAND(23)

static unsigned char (*const commands[ceditline_commands])(EditLine *, int) = {
    command_0,  command_1,  command_2,  command_3,  command_4,  command_5,  command_6,  command_7,
    command_8,  command_9,  command_10, command_11, command_12, command_13, command_14, command_15,
    command_16, command_17, command_18, command_19, command_20, command_21, command_22, command_23,
};

// Text is UTF-8 whatever the locale says; the locale's other parts stay as they are.
static void use_utf8(void) {
  const char *candidates[] = {"", "C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++)
    if (setlocale(LC_CTYPE, candidates[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
      return;
}

ceditline *ceditline_open(int input, int output, ceditline_calls calls) {
  use_utf8();
  ceditline *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->calls = calls;
  editor->input = input;
  int copy = fcntl(output, F_DUPFD_CLOEXEC, 3);
  editor->output = copy < 0 ? NULL : fdopen(copy, "w");
  if (editor->output == NULL && copy >= 0) close(copy);
  // What libedit says of a terminal that it does not know is not for learners.
  editor->nowhere = fopen("/dev/null", "r+e");
  if (editor->output != NULL && editor->nowhere != NULL)
    editor->line = el_init_fd("socktutor", editor->nowhere, editor->output, editor->nowhere, input,
                              output, fileno(editor->nowhere));
  if (editor->line == NULL) {
    ceditline_close(editor);
    return NULL;
  }
  // A terminal that has no entry in terminfo is taken for the usual one.
  const char *terminal = getenv("TERM");
  if (terminal == NULL || el_wset(editor->line, EL_TERMINAL, terminal) < 0)
    el_wset(editor->line, EL_TERMINAL, "xterm");
  el_wset(editor->line, EL_CLIENTDATA, editor);
  el_wset(editor->line, EL_SIGNAL, 0);
  el_wset(editor->line, EL_EDITOR, L"emacs");
  el_wset(editor->line, EL_GETCFN, character);
  el_wset(editor->line, EL_PROMPT_ESC, prompt, L'\1');
  for (int number = 0; number < ceditline_commands; number++) {
    swprintf(editor->names[number], 16, L"command-%d", number);
    el_wset(editor->line, EL_ADDFN, editor->names[number], L"", commands[number]);
  }
  return editor;
}

void ceditline_close(ceditline *editor) {
  if (editor == NULL) return;
  if (editor->line != NULL) el_end(editor->line);
  if (editor->output != NULL) fclose(editor->output);
  if (editor->nowhere != NULL) fclose(editor->nowhere);
  free(editor->prompt);
  free(editor);
}

static void bind(ceditline *editor, const char *keys, const wchar_t *name) {
  wchar_t wide[64];
  size_t count = strlen(keys);
  if (count >= 64) return;
  for (size_t i = 0; i <= count; i++) wide[i] = (wchar_t)(unsigned char)keys[i];
  el_wset(editor->line, EL_BIND, wide, name, NULL);
}

void ceditline_bind(ceditline *editor, const char *keys, int command) {
  if (command >= 0 && command < ceditline_commands) bind(editor, keys, editor->names[command]);
}

void ceditline_bind_builtin(ceditline *editor, const char *keys, const char *name) {
  wchar_t wide[64];
  size_t count = strlen(name);
  if (count >= 64) return;
  for (size_t i = 0; i <= count; i++) wide[i] = (wchar_t)(unsigned char)name[i];
  bind(editor, keys, wide);
}

// A copy that ends in a NUL; NULL when memory is short.
static wchar_t *copy_of(const uint32_t *characters, size_t count) {
  wchar_t *copy = calloc(count + 1, sizeof *copy);
  if (copy != NULL && count > 0) memcpy(copy, characters, count * sizeof *copy);
  return copy;
}

void ceditline_set_prompt(ceditline *editor, const uint32_t *characters, size_t count) {
  wchar_t *copy = copy_of(characters, count);
  if (copy == NULL) return;
  free(editor->prompt);
  editor->prompt = copy;
}

const uint32_t *ceditline_read(ceditline *editor, size_t *count) {
  int read = 0;
  const wchar_t *line = el_wgets(editor->line, &read);
  *count = line != NULL && read > 0 ? (size_t)read : 0;
  return (const uint32_t *)line;
}

const uint32_t *ceditline_line(ceditline *editor, size_t *count, size_t *cursor) {
  const LineInfoW *line = el_wline(editor->line);
  *count = (size_t)(line->lastchar - line->buffer);
  *cursor = (size_t)(line->cursor - line->buffer);
  return (const uint32_t *)line->buffer;
}

void ceditline_move(ceditline *editor, ptrdiff_t distance) {
  size_t count, cursor;
  ceditline_line(editor, &count, &cursor);
  ptrdiff_t least = -(ptrdiff_t)cursor, most = (ptrdiff_t)(count - cursor);
  el_cursor(editor->line, (int)(distance < least ? least : distance > most ? most : distance));
}

void ceditline_insert(ceditline *editor, const uint32_t *characters, size_t count) {
  wchar_t *copy = copy_of(characters, count);
  if (copy == NULL) return;
  el_winsertstr(editor->line, copy);
  free(copy);
}

void ceditline_delete(ceditline *editor, size_t count) { el_wdeletestr(editor->line, (int)count); }

void ceditline_write(ceditline *editor, const char *bytes, size_t count) {
  fwrite(bytes, 1, count, editor->output);
}

void ceditline_flush(ceditline *editor) { fflush(editor->output); }

void ceditline_draw(ceditline *editor) { el_wset(editor->line, EL_REFRESH); }

void ceditline_resize(ceditline *editor) { el_resize(editor->line); }

void ceditline_prepare(ceditline *editor, bool editing) {
  el_wset(editor->line, EL_PREP_TERM, editing ? 1 : 0);
  struct termios settings;
  if (!editing || tcgetattr(editor->input, &settings) != 0) return;
  // A pasted line may end in CR LF, so one must not be made of the other.
  settings.c_iflag &= ~(tcflag_t)(ICRNL | INLCR);
  tcsetattr(editor->input, TCSADRAIN, &settings);
}

int ceditline_width(uint32_t character) { return wcwidth((wchar_t)character); }

bool ceditline_size(int terminal, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}
