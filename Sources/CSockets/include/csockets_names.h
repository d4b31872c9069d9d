// Tables of constants by name, and the texts that libc has for numbers.
#ifndef CSOCKETS_NAMES_H
#define CSOCKETS_NAMES_H

#include <stddef.h>
#include <stdint.h>

// A constant and its value. The name is static and ends in a zero byte.
typedef struct {
  const char *name;
  int64_t value;
} csockets_named;

// What getsockopt(2) gives for an option.
enum {
  CSOCKETS_VALUE_INT = 0,
  CSOCKETS_VALUE_LONG = 1,
  CSOCKETS_VALUE_LINGER = 2,
  CSOCKETS_VALUE_TIME = 3,
  CSOCKETS_VALUE_TEXT = 4,
  CSOCKETS_VALUE_BYTES = 5
};

// A socket option: its name, its number at its level, and the shape of its value.
typedef struct {
  const char *name;
  int32_t number;
  int32_t kind;
} csockets_option;

// Each returns a static table and stores the number of its rows in *count.
const csockets_named *csockets_socket_constants(int32_t *count);
const csockets_named *csockets_protocol_constants(int32_t *count);
const csockets_named *csockets_polling_constants(int32_t *count);
const csockets_named *csockets_errno_constants(int32_t *count);
const csockets_option *csockets_socket_options(int32_t *count);
const csockets_option *csockets_tcp_options(int32_t *count);
const csockets_option *csockets_ip_options(int32_t *count);
const csockets_option *csockets_ipv6_options(int32_t *count);

// strerror_r(3) in the one form: writes the text and a zero byte, cut to the capacity.
void csockets_strerror(int32_t number, char *text, size_t capacity);

// getservbyname(3), safe on every thread. The port in host order, or -1. NULL is any protocol.
int32_t csockets_service_port(const char *name, const char *protocol);

// getservbyport(3), safe on every thread. The port is in host order. 0 when it was found.
int32_t csockets_service_name(int32_t port, const char *protocol, char *text, size_t capacity);

// getprotobyname(3), safe on every thread. The protocol's number, or -1.
int32_t csockets_protocol_number(const char *name);

#endif
