// The names that the select module of Python 3.11 offers, where defined here.
#define _GNU_SOURCE 1
#define __APPLE_USE_RFC_3542 1
#include <limits.h>
#include <poll.h>
#ifdef __linux__
#include <sys/epoll.h>
#endif

#include "csockets_names.h"

#define NAMED(constant) {#constant, (int64_t)(uint32_t)(constant)}

static const csockets_named entries[] = {
#ifdef POLLIN
  NAMED(POLLIN),
#endif
#ifdef POLLPRI
  NAMED(POLLPRI),
#endif
#ifdef POLLOUT
  NAMED(POLLOUT),
#endif
#ifdef POLLERR
  NAMED(POLLERR),
#endif
#ifdef POLLHUP
  NAMED(POLLHUP),
#endif
#ifdef POLLNVAL
  NAMED(POLLNVAL),
#endif
#ifdef POLLRDNORM
  NAMED(POLLRDNORM),
#endif
#ifdef POLLRDBAND
  NAMED(POLLRDBAND),
#endif
#ifdef POLLWRNORM
  NAMED(POLLWRNORM),
#endif
#ifdef POLLWRBAND
  NAMED(POLLWRBAND),
#endif
#ifdef POLLMSG
  NAMED(POLLMSG),
#endif
#ifdef POLLRDHUP
  NAMED(POLLRDHUP),
#endif
#ifdef EPOLLIN
  NAMED(EPOLLIN),
#endif
#ifdef EPOLLPRI
  NAMED(EPOLLPRI),
#endif
#ifdef EPOLLOUT
  NAMED(EPOLLOUT),
#endif
#ifdef EPOLLERR
  NAMED(EPOLLERR),
#endif
#ifdef EPOLLHUP
  NAMED(EPOLLHUP),
#endif
#ifdef EPOLLRDHUP
  NAMED(EPOLLRDHUP),
#endif
#ifdef EPOLLRDNORM
  NAMED(EPOLLRDNORM),
#endif
#ifdef EPOLLRDBAND
  NAMED(EPOLLRDBAND),
#endif
#ifdef EPOLLWRNORM
  NAMED(EPOLLWRNORM),
#endif
#ifdef EPOLLWRBAND
  NAMED(EPOLLWRBAND),
#endif
#ifdef EPOLLMSG
  NAMED(EPOLLMSG),
#endif
#ifdef EPOLLET
  NAMED(EPOLLET),
#endif
#ifdef EPOLLONESHOT
  NAMED(EPOLLONESHOT),
#endif
#ifdef EPOLLEXCLUSIVE
  NAMED(EPOLLEXCLUSIVE),
#endif
#ifdef EPOLL_CLOEXEC
  NAMED(EPOLL_CLOEXEC),
#endif
#ifdef PIPE_BUF
  NAMED(PIPE_BUF),
#endif
};

const csockets_named *csockets_polling_constants(int32_t *count) {
  *count = (int32_t)(sizeof(entries) / sizeof(entries[0]));
  return entries;
}
