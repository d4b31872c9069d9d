// epoll(7), which only Linux has.
#define _GNU_SOURCE 1
#include <errno.h>
#include <limits.h>

#include "csockets_calls.h"

#ifdef __linux__
#include <sys/epoll.h>

enum { BATCH = 256 };

int32_t csockets_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

static int32_t control(int32_t epoll, int operation, int32_t descriptor, uint32_t events) {
  struct epoll_event event = {.events = events, .data = {.fd = descriptor}};
  return epoll_ctl(epoll, operation, descriptor, &event);
}

int32_t csockets_epoll_add(int32_t epoll, int32_t descriptor, uint32_t events) {
  return control(epoll, EPOLL_CTL_ADD, descriptor, events);
}

int32_t csockets_epoll_modify(int32_t epoll, int32_t descriptor, uint32_t events) {
  return control(epoll, EPOLL_CTL_MOD, descriptor, events);
}

int32_t csockets_epoll_remove(int32_t epoll, int32_t descriptor) {
  return control(epoll, EPOLL_CTL_DEL, descriptor, 0);
}

int32_t csockets_epoll_wait(int32_t epoll, csockets_epoll_entry *entries, int32_t capacity,
                            int64_t nanoseconds) {
  struct epoll_event events[BATCH];
  int64_t milliseconds = nanoseconds / 1000000 + (nanoseconds % 1000000 > 0);
  if (milliseconds > INT_MAX) milliseconds = INT_MAX;
  int limit = nanoseconds < 0 ? -1 : (int)milliseconds;
  int count = epoll_wait(epoll, events, capacity < BATCH ? capacity : BATCH, limit);
  for (int index = 0; index < count; index += 1) {
    entries[index].descriptor = events[index].data.fd;
    entries[index].events = events[index].events;
  }
  return count;
}
#else
static int32_t unsupported(void) {
  errno = ENOSYS;
  return -1;
}

int32_t csockets_epoll_create(void) { return unsupported(); }

int32_t csockets_epoll_add(int32_t epoll, int32_t descriptor, uint32_t events) {
  return unsupported();
}

int32_t csockets_epoll_modify(int32_t epoll, int32_t descriptor, uint32_t events) {
  return unsupported();
}

int32_t csockets_epoll_remove(int32_t epoll, int32_t descriptor) { return unsupported(); }

int32_t csockets_epoll_wait(int32_t epoll, csockets_epoll_entry *entries, int32_t capacity,
                            int64_t nanoseconds) {
  return unsupported();
}
#endif
