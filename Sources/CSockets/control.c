// Control messages are walked by offset, so that a cut or hostile length cannot lead outside.
#define _GNU_SOURCE 1
#include <string.h>
#include <sys/socket.h>

#include "csockets_control.h"

size_t csockets_control_length(size_t count) { return CMSG_LEN(count); }

size_t csockets_control_space(size_t count) { return CMSG_SPACE(count); }

size_t csockets_control_write(void *buffer, size_t capacity, int32_t level, int32_t type,
                              const void *data, size_t count) {
  if (count > capacity || CMSG_SPACE(count) > capacity) return 0;
  struct cmsghdr header;
  memset(&header, 0, sizeof(header));
  header.cmsg_len = CMSG_LEN(count);
  header.cmsg_level = level;
  header.cmsg_type = type;
  memcpy(buffer, &header, sizeof(header));
  if (count > 0) memcpy((uint8_t *)buffer + CMSG_LEN(0), data, count);
  return CMSG_SPACE(count);
}

int32_t csockets_control_next(const void *buffer, size_t length, size_t *offset,
                              csockets_control_entry *entry) {
  size_t at = *offset;
  size_t head = CMSG_LEN(0);
  if (at > length || length - at < head) return 0;
  struct cmsghdr header;
  memcpy(&header, (const uint8_t *)buffer + at, sizeof(header));
  size_t whole = (size_t)header.cmsg_len;
  if (whole < head) return 0;
  size_t present = length - at;
  entry->level = header.cmsg_level;
  entry->type = header.cmsg_type;
  entry->start = at + head;
  entry->count = (whole < present ? whole : present) - head;
  size_t step = whole > present ? present : CMSG_SPACE(whole - head);
  *offset = step > present ? length : at + step;
  return 1;
}
