// Transfers that block in the system and that another thread can end.
#ifndef CSOCKETS_SLEEPER_H
#define CSOCKETS_SLEEPER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "csockets_address.h"

// One thread's, which alone makes transfers with it; others wake it.
typedef struct csockets_sleeper csockets_sleeper;

// NULL and errno when there is no memory.
csockets_sleeper *csockets_sleeper_new(void);
void csockets_sleeper_free(csockets_sleeper *sleeper);

// Ends the transfer that blocks now, or else the next one, with EINTR. From any thread and from
// signal handlers; never blocks. The next ones end so too until it is cleared.
void csockets_sleeper_wake(csockets_sleeper *sleeper);
void csockets_sleeper_clear(csockets_sleeper *sleeper);

// recvmsg(2) and sendmsg(2) of one buffer: block as the descriptor does. The sender may be NULL.
// EAGAIN where the system has no way to wake them and the descriptor would block.
int64_t csockets_sleeper_receive(csockets_sleeper *sleeper, int32_t descriptor, void *bytes,
                                 size_t count, int32_t flags, csockets_address *sender);
int64_t csockets_sleeper_send(csockets_sleeper *sleeper, int32_t descriptor, const void *bytes,
                              size_t count, int32_t flags);

// To be called before and after one or more transfers, for those who ask whether it is asleep.
void csockets_sleeper_begin(csockets_sleeper *sleeper);
void csockets_sleeper_end(csockets_sleeper *sleeper);

// Whether the thread sleeps in a transfer that has been begun, and has taken nothing. Waits until it
// either does or has come back: a moment, even where the thread is just about to. From any thread.
bool csockets_sleeper_is_asleep(csockets_sleeper *sleeper);

// The signal that wakes, which a program must not take for itself; 0 for none.
int32_t csockets_sleeper_signal(void);

#endif
