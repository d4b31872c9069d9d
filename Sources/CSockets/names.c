// The texts of numbers and the service and protocol databases, safe on every thread.
#define _GNU_SOURCE 1
#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>

#include "csockets_names.h"

enum { DATABASE_BYTES = 8192 };

static void copy_text(const char *source, char *text, size_t capacity) {
  if (capacity == 0) return;
  size_t length = strlen(source);
  if (length >= capacity) length = capacity - 1;
  memcpy(text, source, length);
  text[length] = 0;
}

void csockets_strerror(int32_t number, char *text, size_t capacity) {
  char buffer[256] = {0};
#ifdef __GLIBC__
  copy_text(strerror_r(number, buffer, sizeof(buffer)), text, capacity);
#else
  if (strerror_r(number, buffer, sizeof(buffer)) != 0 && buffer[0] == 0) {
    snprintf(buffer, sizeof(buffer), "Unknown error %d", (int)number);
  }
  copy_text(buffer, text, capacity);
#endif
}

int32_t csockets_service_port(const char *name, const char *protocol) {
  struct servent *found = NULL;
#ifdef __linux__
  struct servent entry;
  char buffer[DATABASE_BYTES];
  if (getservbyname_r(name, protocol, &entry, buffer, sizeof(buffer), &found) != 0) return -1;
#else
  // Darwin keeps the result in thread-specific data.
  found = getservbyname(name, protocol);
#endif
  return found == NULL ? -1 : (int32_t)ntohs((uint16_t)found->s_port);
}

int32_t csockets_service_name(int32_t port, const char *protocol, char *text, size_t capacity) {
  struct servent *found = NULL;
  int number = htons((uint16_t)port);
#ifdef __linux__
  struct servent entry;
  char buffer[DATABASE_BYTES];
  if (getservbyport_r(number, protocol, &entry, buffer, sizeof(buffer), &found) != 0) return -1;
#else
  found = getservbyport(number, protocol);
#endif
  if (found == NULL) return -1;
  copy_text(found->s_name, text, capacity);
  return 0;
}

int32_t csockets_protocol_number(const char *name) {
  struct protoent *found = NULL;
#ifdef __GLIBC__
  struct protoent entry;
  char buffer[DATABASE_BYTES];
  if (getprotobyname_r(name, &entry, buffer, sizeof(buffer), &found) != 0) return -1;
#else
  found = getprotobyname(name);
#endif
  return found == NULL ? -1 : (int32_t)found->p_proto;
}
