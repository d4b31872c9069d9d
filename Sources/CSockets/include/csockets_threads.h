// Threads as the kernel numbers them.
#ifndef CSOCKETS_THREADS_H
#define CSOCKETS_THREADS_H

#include <stdint.h>

// gettid(2) on Linux, pthread_threadid_np(3) on Darwin.
uint64_t csockets_thread_number(void);

#endif
