// The CMSG macros of cmsg(3) over a buffer of known size.
#ifndef CSOCKETS_CONTROL_H
#define CSOCKETS_CONTROL_H

#include <stddef.h>
#include <stdint.h>

// CMSG_LEN: the header and this many bytes of data, without the padding behind.
size_t csockets_control_length(size_t count);

// CMSG_SPACE: the header, this many bytes of data and the padding behind.
size_t csockets_control_space(size_t count);

// Writes one control message at the start of a zeroed buffer that is aligned as a cmsghdr.
// The bytes used, or 0 when it does not fit.
size_t csockets_control_write(void *buffer, size_t capacity, int32_t level, int32_t type,
                              const void *data, size_t count);

// One control message of a received buffer: where its data lie, cut to what was received.
typedef struct {
  int32_t level;
  int32_t type;
  size_t start;
  size_t count;
} csockets_control_entry;

// Reads the message at *offset and moves *offset to the next. 0 at the end.
int32_t csockets_control_next(const void *buffer, size_t length, size_t *offset,
                              csockets_control_entry *entry);

#endif
