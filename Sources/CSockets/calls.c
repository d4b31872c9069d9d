// socket(2), accept(2) and their relatives: every descriptor closes on exec and never raises
// SIGPIPE, in one system call where the system has one.
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/eventfd.h>
#endif

#include "csockets_calls.h"

#ifndef __linux__
static int32_t fail_closed(int32_t descriptor) {
  int reason = errno;
  close(descriptor);
  errno = reason;
  return -1;
}

static int32_t prepare(int32_t descriptor, int32_t nonblocking) {
#ifdef SO_NOSIGPIPE
  int on = 1;
  // A socket whose peer has gone refuses options with EINVAL; it can no longer send either.
  (void)setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof(on));
#endif
  if (csockets_set_close_on_exec(descriptor, 1) < 0) return -1;
  return csockets_set_nonblocking(descriptor, nonblocking);
}
#else
static int type_flags(int32_t nonblocking) {
  return SOCK_CLOEXEC | (nonblocking ? SOCK_NONBLOCK : 0);
}
#endif

int32_t csockets_socket(int32_t family, int32_t type, int32_t protocol, int32_t nonblocking) {
#ifdef __linux__
  return socket(family, type | type_flags(nonblocking), protocol);
#else
  int32_t descriptor = socket(family, type, protocol);
  if (descriptor >= 0 && prepare(descriptor, nonblocking) < 0) return fail_closed(descriptor);
  return descriptor;
#endif
}

int32_t csockets_socketpair(int32_t family, int32_t type, int32_t protocol, int32_t nonblocking,
                            int32_t *first, int32_t *second) {
  int both[2] = {-1, -1};
#ifdef __linux__
  if (socketpair(family, type | type_flags(nonblocking), protocol, both) < 0) return -1;
#else
  if (socketpair(family, type, protocol, both) < 0) return -1;
  if (prepare(both[0], nonblocking) < 0 || prepare(both[1], nonblocking) < 0) {
    fail_closed(both[0]);
    return fail_closed(both[1]);
  }
#endif
  *first = both[0];
  *second = both[1];
  return 0;
}

int32_t csockets_accept(int32_t descriptor, csockets_address *peer, int32_t nonblocking) {
  socklen_t length = sizeof(peer->words);
  struct sockaddr *address = peer == NULL ? NULL : csockets_mutable_sockaddr(peer);
#ifdef __linux__
  int32_t accepted =
      accept4(descriptor, address, peer == NULL ? NULL : &length, type_flags(nonblocking));
#else
  int32_t accepted = accept(descriptor, address, peer == NULL ? NULL : &length);
  if (accepted >= 0 && prepare(accepted, nonblocking) < 0) return fail_closed(accepted);
#endif
  if (accepted >= 0 && peer != NULL) peer->length = length;
  return accepted;
}

int32_t csockets_duplicate(int32_t descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 0); }

int32_t csockets_duplicate_high(int32_t descriptor) {
  int high = -1;
  for (int lowest = 960; high < 0 && lowest >= 60; lowest -= 450) {
    high = fcntl(descriptor, F_DUPFD_CLOEXEC, lowest);
  }
  return high < 0 ? csockets_duplicate(descriptor) : high;
}

int32_t csockets_replace(int32_t descriptor, int32_t number) {
#ifdef __linux__
  return dup3(descriptor, number, O_CLOEXEC);
#else
  int result = dup2(descriptor, number);
  return result < 0 ? result : csockets_set_close_on_exec(number, 1) < 0 ? -1 : result;
#endif
}

int32_t csockets_is_nonblocking(int32_t descriptor) {
  int flags = fcntl(descriptor, F_GETFL);
  return flags < 0 ? -1 : (flags & O_NONBLOCK) != 0;
}

int32_t csockets_set_nonblocking(int32_t descriptor, int32_t nonblocking) {
  int old = fcntl(descriptor, F_GETFL);
  if (old < 0) return -1;
  int new = nonblocking ? old | O_NONBLOCK : old & ~O_NONBLOCK;
  return old == new ? 0 : fcntl(descriptor, F_SETFL, new);
}

int32_t csockets_is_close_on_exec(int32_t descriptor) {
  int flags = fcntl(descriptor, F_GETFD);
  return flags < 0 ? -1 : (flags & FD_CLOEXEC) != 0;
}

int32_t csockets_set_close_on_exec(int32_t descriptor, int32_t close_on_exec) {
  int old = fcntl(descriptor, F_GETFD);
  if (old < 0) return -1;
  int new = close_on_exec ? old | FD_CLOEXEC : old & ~FD_CLOEXEC;
  return old == new ? 0 : fcntl(descriptor, F_SETFD, new);
}

int32_t csockets_poll(struct pollfd *entries, size_t count, int64_t nanoseconds) {
#ifdef __linux__
  struct timespec limit = {0, 0};
  if (nanoseconds >= 0) {
    limit.tv_sec = (time_t)(nanoseconds / 1000000000);
    limit.tv_nsec = (long)(nanoseconds % 1000000000);
  }
  return ppoll(entries, (nfds_t)count, nanoseconds < 0 ? NULL : &limit, NULL);
#else
  int64_t milliseconds = nanoseconds / 1000000 + (nanoseconds % 1000000 > 0);
  if (milliseconds > INT_MAX) milliseconds = INT_MAX;
  return poll(entries, (nfds_t)count, nanoseconds < 0 ? -1 : (int)milliseconds);
#endif
}

int64_t csockets_sendmsg(int32_t descriptor, const struct iovec *parts, size_t count,
                         const csockets_address *address, const void *control,
                         size_t control_length, int32_t flags) {
  struct msghdr message;
  memset(&message, 0, sizeof(message));
  if (address != NULL) {
    message.msg_name = (void *)address->words;
    message.msg_namelen = address->length;
  }
  message.msg_iov = (struct iovec *)parts;
  message.msg_iovlen = (__typeof__(message.msg_iovlen))count;
  if (control_length > 0) {
    message.msg_control = (void *)control;
    message.msg_controllen = (__typeof__(message.msg_controllen))control_length;
  }
  return sendmsg(descriptor, &message, flags);
}

int64_t csockets_recvmsg(int32_t descriptor, const struct iovec *parts, size_t count,
                         csockets_address *address, void *control, size_t *control_length,
                         int32_t *flags) {
  struct msghdr message;
  memset(&message, 0, sizeof(message));
  if (address != NULL) {
    message.msg_name = address->words;
    message.msg_namelen = sizeof(address->words);
  }
  message.msg_iov = (struct iovec *)parts;
  message.msg_iovlen = (__typeof__(message.msg_iovlen))count;
  if (*control_length > 0) {
    message.msg_control = control;
    message.msg_controllen = (__typeof__(message.msg_controllen))*control_length;
  }
  int64_t received = recvmsg(descriptor, &message, *flags);
  if (received < 0) return received;
  if (address != NULL) address->length = message.msg_namelen;
  *control_length = (size_t)message.msg_controllen;
  *flags = message.msg_flags;
  return received;
}

int32_t csockets_wake_open(int32_t *read_end, int32_t *write_end) {
#ifdef __linux__
  int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (descriptor < 0) return -1;
  // A high number, where there may be one, leaves the low ones to the program's own sockets.
  int high = csockets_duplicate_high(descriptor);
  if (high >= 0) {
    close(descriptor);
    descriptor = high;
  }
  *read_end = descriptor;
  *write_end = descriptor;
#else
  int ends[2] = {-1, -1};
  if (pipe(ends) < 0) return -1;
  for (int end = 0; end < 2; end += 1) {
    if (csockets_set_close_on_exec(ends[end], 1) < 0 ||
        csockets_set_nonblocking(ends[end], 1) < 0) {
      fail_closed(ends[0]);
      return fail_closed(ends[1]);
    }
  }
  *read_end = ends[0];
  *write_end = ends[1];
#endif
  return 0;
}
