#define _GNU_SOURCE
#include "CStacks.h"

#include <errno.h>

#if defined(__GLIBC__)

#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

// makecontext hands on only ints: what is to be called waits here for the thread that calls.
static _Thread_local void (*next_function)(void *);
static _Thread_local void *next_argument;

static void start(void) { next_function(next_argument); }

int cstacks_call(size_t size, void (*function)(void *), void *argument) {
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  size_t whole = size + page;
  char *memory = mmap(NULL, whole, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) return -1;
  if (mprotect(memory, page, PROT_NONE) != 0) {
    int number = errno;
    munmap(memory, whole);
    errno = number;
    return -1;
  }
  ucontext_t here, there;
  getcontext(&there);
  there.uc_stack.ss_sp = memory + page;
  there.uc_stack.ss_size = size;
  there.uc_link = &here;
  next_function = function;
  next_argument = argument;
  makecontext(&there, start, 0);
  int result = swapcontext(&here, &there);
  int number = errno;
  munmap(memory, whole);
  errno = number;
  return result;
}

#else

int cstacks_call(size_t size, void (*function)(void *), void *argument) {
  (void)size, (void)function, (void)argument;
  errno = ENOTSUP;
  return -1;
}

#endif
