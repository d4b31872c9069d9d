// Calls that only some systems have, or whose structures Swift cannot lay out.
#ifndef CSOCKETS_CALLS_H
#define CSOCKETS_CALLS_H

#include <poll.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/uio.h>

#include "csockets_address.h"

// Each of these returns -1 and sets errno when it fails.

// socket(2), close-on-exec, never SIGPIPE, and non-blocking when asked.
int32_t csockets_socket(int32_t family, int32_t type, int32_t protocol, int32_t nonblocking);

// socketpair(2), as csockets_socket.
int32_t csockets_socketpair(int32_t family, int32_t type, int32_t protocol, int32_t nonblocking,
                            int32_t *first, int32_t *second);

// accept(2), as csockets_socket. The peer may be NULL.
int32_t csockets_accept(int32_t descriptor, csockets_address *peer, int32_t nonblocking);

// fcntl(2) F_DUPFD_CLOEXEC.
int32_t csockets_duplicate(int32_t descriptor);
// A number out of the way of those that a program sees, where there may be one.
int32_t csockets_duplicate_high(int32_t descriptor);

// dup3(2), or dup2(2): makes a number, whatever it was, another one for a descriptor; close-on-exec.
int32_t csockets_replace(int32_t descriptor, int32_t number);

// fcntl(2) O_NONBLOCK: read it (0 or 1), or set it.
int32_t csockets_is_nonblocking(int32_t descriptor);
int32_t csockets_set_nonblocking(int32_t descriptor, int32_t nonblocking);

// fcntl(2) FD_CLOEXEC: read it (0 or 1), or set it.
int32_t csockets_is_close_on_exec(int32_t descriptor);
int32_t csockets_set_close_on_exec(int32_t descriptor, int32_t close_on_exec);

// ppoll(2), or poll(2) in milliseconds rounded up. A negative time waits for ever.
int32_t csockets_poll(struct pollfd *entries, size_t count, int64_t nanoseconds);

// sendmsg(2). The address and the control bytes may be NULL.
int64_t csockets_sendmsg(int32_t descriptor, const struct iovec *parts, size_t count,
                         const csockets_address *address, const void *control,
                         size_t control_length, int32_t flags);

// recvmsg(2). Stores the control bytes received and the flags, and the sender when not NULL.
int64_t csockets_recvmsg(int32_t descriptor, const struct iovec *parts, size_t count,
                         csockets_address *address, void *control, size_t *control_length,
                         int32_t *flags);

// eventfd(2), or a pipe: non-blocking and close-on-exec. With an eventfd both are the same.
int32_t csockets_wake_open(int32_t *read_end, int32_t *write_end);

// epoll(7): ENOSYS where there is none. The descriptor itself is the data of its event.
int32_t csockets_epoll_create(void);
int32_t csockets_epoll_add(int32_t epoll, int32_t descriptor, uint32_t events);
int32_t csockets_epoll_modify(int32_t epoll, int32_t descriptor, uint32_t events);
int32_t csockets_epoll_remove(int32_t epoll, int32_t descriptor);

typedef struct {
  int32_t descriptor;
  uint32_t events;
} csockets_epoll_entry;

// epoll_pwait(2) in milliseconds rounded up. A negative time waits for ever.
int32_t csockets_epoll_wait(int32_t epoll, csockets_epoll_entry *entries, int32_t capacity,
                            int64_t nanoseconds);

#endif
