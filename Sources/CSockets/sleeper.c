// Transfers that block in the system and that another thread can end.
//
// A thread that is about to block notes its number, so that whoever wakes it can send it a signal.
// The signal may come when the system call has not begun yet, and would be lost: therefore its
// handler also spoils the message header, which the call reads as it begins, and the call fails at
// once. So does the call that the system begins again after the handler (SA_RESTART, which keeps
// the signal from ending any other call).
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
#endif

#include "csockets_sleeper.h"

struct csockets_sleeper {
  // The thread that blocks, or is about to; 0 for none.
  _Atomic(int32_t) thread;
  atomic_bool is_woken;
  // Whether the last transfer that was begun has come back.
  atomic_bool is_done;
};

csockets_sleeper *csockets_sleeper_new(void) { return calloc(1, sizeof(csockets_sleeper)); }

void csockets_sleeper_free(csockets_sleeper *sleeper) { free(sleeper); }

void csockets_sleeper_clear(csockets_sleeper *sleeper) {
  atomic_exchange(&sleeper->is_woken, false);
}

void csockets_sleeper_begin(csockets_sleeper *sleeper) {
  atomic_store(&sleeper->is_done, false);
}

void csockets_sleeper_end(csockets_sleeper *sleeper) { atomic_store(&sleeper->is_done, true); }

#ifdef __linux__

// Whether the system has a thread sleep (proc(5), the state in /proc/self/task/TID/stat); true where
// that can't be read.
static bool is_sleeping(int32_t thread) {
  char path[64];
  char text[256];
  snprintf(path, sizeof(path), "/proc/self/task/%d/stat", thread);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return true;
  ssize_t count = read(file, text, sizeof(text) - 1);
  close(file);
  if (count <= 0) return true;
  text[count] = 0;
  // The name of the thread, in brackets, may hold any character.
  const char *end = strrchr(text, ')');
  return end == NULL || end[1] == 0 || end[2] == 'S';
}

#else

static bool is_sleeping(int32_t thread) {
  (void)thread;
  return true;
}

#endif

bool csockets_sleeper_is_asleep(csockets_sleeper *sleeper) {
  while (!atomic_load(&sleeper->is_done)) {
    int32_t thread = atomic_load(&sleeper->thread);
    if (thread != 0 && is_sleeping(thread)) return !atomic_load(&sleeper->is_done);
    // It is about to sleep or to come back: either takes but a moment.
    sched_yield();
  }
  return false;
}

#if defined(__linux__) && defined(SIGSTKFLT)

// Nothing else uses it, and unlike a real-time signal it is never refused for want of room.
static const int wake_signal = SIGSTKFLT;

// More parts than the system allows.
static const size_t spoilt = SIZE_MAX;

static _Thread_local struct msghdr *volatile header;
static _Thread_local int32_t own_number;

static pthread_once_t handler_once = PTHREAD_ONCE_INIT;

static void spoil(int signal) {
  (void)signal;
  struct msghdr *message = header;
  if (message != NULL) message->msg_iovlen = (__typeof__(message->msg_iovlen))spoilt;
}

static void set_handler(void) {
  struct sigaction action;
  memset(&action, 0, sizeof(action));
  action.sa_handler = spoil;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(wake_signal, &action, NULL);
}

// Once in each thread: it can be woken from now on.
static void prepare_thread(void) {
  sigset_t signals;
  pthread_once(&handler_once, set_handler);
  sigemptyset(&signals);
  sigaddset(&signals, wake_signal);
  pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
  own_number = (int32_t)syscall(SYS_gettid);
}

// What a call gives that begins with a spoilt header. The descriptor, which it looks at first, may be
// closed or another's by then.
static bool is_of_spoiling(int reason) {
  return reason == EMSGSIZE || reason == EBADF || reason == ENOTSOCK;
}

// libc's functions may copy the header, where the handler could not reach it.
static int64_t transfer(csockets_sleeper *sleeper, long call, int32_t descriptor,
                        struct msghdr *message, int32_t flags) {
  if (own_number == 0) prepare_thread();
  header = message;
  atomic_signal_fence(memory_order_seq_cst);
  // Either this thread sees that it was woken, or whoever wakes it sees its number.
  atomic_store(&sleeper->thread, own_number);
  int64_t count = -1;
  int reason = EINTR;
  if (!atomic_load(&sleeper->is_woken)) {
    count = syscall(call, descriptor, message, flags);
    reason = errno;
  }
  atomic_store_explicit(&sleeper->thread, 0, memory_order_relaxed);
  header = NULL;
  atomic_signal_fence(memory_order_seq_cst);
  if (count < 0) errno = message->msg_iovlen != 1 && is_of_spoiling(reason) ? EINTR : reason;
  return count;
}

void csockets_sleeper_wake(csockets_sleeper *sleeper) {
  atomic_store(&sleeper->is_woken, true);
  int32_t thread = atomic_load(&sleeper->thread);
  // A thread that has gone on meanwhile, or ended, is not disturbed by the signal.
  if (thread != 0) syscall(SYS_tgkill, getpid(), thread, wake_signal);
}

int32_t csockets_sleeper_signal(void) { return wake_signal; }

#else

static int64_t transfer(csockets_sleeper *sleeper, int64_t (*call)(int, struct msghdr *, int),
                        int32_t descriptor, struct msghdr *message, int32_t flags) {
  if (atomic_load(&sleeper->is_woken)) {
    errno = EINTR;
    return -1;
  }
  return call(descriptor, message, flags | MSG_DONTWAIT);
}

static int64_t receive(int descriptor, struct msghdr *message, int flags) {
  return recvmsg(descriptor, message, flags);
}

static int64_t send_message(int descriptor, struct msghdr *message, int flags) {
  return sendmsg(descriptor, message, flags);
}

// What stands for the numbers of the calls.
#define SYS_recvmsg receive
#define SYS_sendmsg send_message

void csockets_sleeper_wake(csockets_sleeper *sleeper) { atomic_store(&sleeper->is_woken, true); }

int32_t csockets_sleeper_signal(void) { return 0; }

#endif

int64_t csockets_sleeper_receive(csockets_sleeper *sleeper, int32_t descriptor, void *bytes,
                                 size_t count, int32_t flags, csockets_address *sender) {
  struct iovec part = {bytes, count};
  struct msghdr message;
  memset(&message, 0, sizeof(message));
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (sender != NULL) {
    message.msg_name = sender->words;
    message.msg_namelen = sizeof(sender->words);
  }
  int64_t received = transfer(sleeper, SYS_recvmsg, descriptor, &message, flags);
  if (sender != NULL) sender->length = received < 0 ? 0 : message.msg_namelen;
  return received;
}

int64_t csockets_sleeper_send(csockets_sleeper *sleeper, int32_t descriptor, const void *bytes,
                              size_t count, int32_t flags) {
  struct iovec part = {(void *)bytes, count};
  struct msghdr message;
  memset(&message, 0, sizeof(message));
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  return transfer(sleeper, SYS_sendmsg, descriptor, &message, flags);
}
