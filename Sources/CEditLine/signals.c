// The signals that matter while a line is read: noted, or answered by giving the terminal back.
#define _GNU_SOURCE 1
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include "CEditLine.h"

// Those that are noted, in the order of their bits.
static const int noted_signals[] = {SIGINT, SIGTSTP, SIGWINCH, SIGCONT};
// Those that end the process unless something else was asked for.
static const int ending_signals[] = {SIGHUP,  SIGQUIT, SIGTERM, SIGABRT, SIGSEGV, SIGBUS,
                                     SIGILL,  SIGFPE,  SIGTRAP, SIGUSR1, SIGUSR2, SIGALRM,
                                     SIGXCPU, SIGXFSZ, SIGSYS};
enum { noted_count = sizeof noted_signals / sizeof *noted_signals };
enum { ending_count = sizeof ending_signals / sizeof *ending_signals };

static struct sigaction noted_before[noted_count];
static struct sigaction ending_before[ending_count];
static atomic_int noted;
static atomic_int watching;
static int wake_descriptor = -1;
static int input_descriptor = -1;
static int output_descriptor = -1;
static struct termios settings;
static bool has_settings;

static void note(int signal) {
  int error = errno;
  for (int i = 0; i < noted_count; i++)
    if (noted_signals[i] == signal) atomic_fetch_or(&noted, 1 << i);
  // Whether the pipe takes it does not matter: a full one wakes the reader as well.
  if (write(wake_descriptor, "", 1) < 0) errno = error;
  errno = error;
}

static void give_back(void) {
  if (!atomic_exchange(&watching, 0)) return;
  static const char plain[] = "\033[?2004l\r\n";
  if (write(output_descriptor, plain, sizeof plain - 1) < 0) return;
  if (has_settings) tcsetattr(input_descriptor, TCSANOW, &settings);
}

static void end(int signal, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  give_back();
  for (int i = 0; i < ending_count; i++)
    if (ending_signals[i] == signal) sigaction(signal, &ending_before[i], NULL);
  // A fault happens again by itself when this returns, with its own address for a backtrace.
  if (info == NULL || info->si_code <= 0) raise(signal);
  errno = error;
}

static bool is_ignored(const struct sigaction *action) {
  return !(action->sa_flags & SA_SIGINFO) && action->sa_handler == SIG_IGN;
}

static bool is_default(const struct sigaction *action) {
  return !(action->sa_flags & SA_SIGINFO) && action->sa_handler == SIG_DFL;
}

// What waits for input is poll(2), which a signal always ends and the pipe wakes; everything else,
// such as a write of another thread, is better continued, hence SA_RESTART.
static void set_note(int i) {
  struct sigaction action = {0};
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(noted_signals[i], &action, NULL);
}

void ceditline_watch(int input, int output, int wake) {
  static atomic_int is_registered;
  if (!atomic_exchange(&is_registered, 1)) atexit(give_back);
  input_descriptor = input;
  output_descriptor = output;
  wake_descriptor = wake;
  has_settings = tcgetattr(input, &settings) == 0;
  atomic_store(&watching, 1);
  for (int i = 0; i < noted_count; i++) {
    sigaction(noted_signals[i], NULL, &noted_before[i]);
    // A job-control shell's absence shows in SIGTSTP being ignored.
    if (noted_signals[i] == SIGTSTP && is_ignored(&noted_before[i])) continue;
    set_note(i);
  }
  for (int i = 0; i < ending_count; i++) {
    sigaction(ending_signals[i], NULL, &ending_before[i]);
    bool is_fault = ending_signals[i] == SIGSEGV || ending_signals[i] == SIGBUS ||
                    ending_signals[i] == SIGILL || ending_signals[i] == SIGFPE ||
                    ending_signals[i] == SIGTRAP || ending_signals[i] == SIGABRT;
    // Somebody's own handler need not end the process; those for faults (backtraces) do.
    if (is_ignored(&ending_before[i]) || (!is_default(&ending_before[i]) && !is_fault)) continue;
    struct sigaction action = {0};
    action.sa_sigaction = end;
    action.sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    sigaction(ending_signals[i], &action, NULL);
  }
}

// What a program has asked for in the meantime stays.
static void set_back(int signal, const struct sigaction *before) {
  struct sigaction now;
  sigaction(signal, NULL, &now);
  bool is_ours = now.sa_flags & SA_SIGINFO ? now.sa_sigaction == end : now.sa_handler == note;
  if (is_ours) sigaction(signal, before, NULL);
}

void ceditline_unwatch(void) {
  for (int i = 0; i < noted_count; i++) set_back(noted_signals[i], &noted_before[i]);
  for (int i = 0; i < ending_count; i++) set_back(ending_signals[i], &ending_before[i]);
  atomic_store(&watching, 0);
  // Ctrl-C after the last key is for what runs next.
  if (ceditline_noted() & ceditline_interrupted) raise(SIGINT);
}

int ceditline_noted(void) { return atomic_exchange(&noted, 0); }

void ceditline_suspend(void) {
  for (int i = 0; i < noted_count; i++) {
    if (noted_signals[i] != SIGTSTP) continue;
    sigaction(SIGTSTP, &noted_before[i], NULL);
    raise(SIGTSTP);
    set_note(i);
  }
}
