// The number by which the kernel knows the calling thread.
#define _GNU_SOURCE 1
#include <pthread.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
#endif

#include "csockets_threads.h"

uint64_t csockets_thread_number(void) {
#if defined(__linux__)
  return (uint64_t)syscall(SYS_gettid);
#elif defined(__APPLE__)
  uint64_t number = 0;
  pthread_threadid_np(NULL, &number);
  return number;
#else
  return (uint64_t)getpid();
#endif
}
