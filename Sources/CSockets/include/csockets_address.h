// Socket addresses without the differences between systems (sa_len, byte order, sun_path).
#ifndef CSOCKETS_ADDRESS_H
#define CSOCKETS_ADDRESS_H

#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

// As sockaddr_storage: room and alignment for every address, and the length in use.
typedef struct {
  uint64_t words[16];
  uint32_t length;
} csockets_address;

// The bytes of sun_path.
static const int32_t csockets_unix_path_capacity = sizeof(((struct sockaddr_un *)0)->sun_path);

static inline const struct sockaddr *csockets_sockaddr(const csockets_address *address) {
  return (const struct sockaddr *)(const void *)address->words;
}

static inline struct sockaddr *csockets_mutable_sockaddr(csockets_address *address) {
  return (struct sockaddr *)(void *)address->words;
}

static inline void csockets_finish(csockets_address *address, sa_family_t family, size_t length) {
  struct sockaddr header;
  memcpy(&header, address->words, sizeof(header));
  header.sa_family = family;
#ifdef __APPLE__
  header.sa_len = (uint8_t)length;
#endif
  memcpy(address->words, &header, sizeof(header));
  address->length = (uint32_t)length;
}

// The family, or AF_UNSPEC when the kernel gave no address at all.
static inline int32_t csockets_family(const csockets_address *address) {
  struct sockaddr header;
  if (address->length < offsetof(struct sockaddr, sa_data)) return AF_UNSPEC;
  memcpy(&header, address->words, sizeof(header));
  return header.sa_family;
}

// An AF_UNSPEC address: connect(2) to it dissolves a datagram socket's association.
static inline void csockets_pack_unspecified(csockets_address *address) {
  memset(address, 0, sizeof(*address));
  csockets_finish(address, AF_UNSPEC, sizeof(struct sockaddr));
}

// The address and the port in host order.
static inline void csockets_pack_ipv4(csockets_address *address, uint32_t host, uint16_t port) {
  struct sockaddr_in in;
  memset(address, 0, sizeof(*address));
  memset(&in, 0, sizeof(in));
  in.sin_port = htons(port);
  in.sin_addr.s_addr = htonl(host);
  memcpy(address->words, &in, sizeof(in));
  csockets_finish(address, AF_INET, sizeof(in));
}

static inline void csockets_unpack_ipv4(
    const csockets_address *address, uint32_t *host, uint16_t *port) {
  struct sockaddr_in in;
  memcpy(&in, address->words, sizeof(in));
  *host = ntohl(in.sin_addr.s_addr);
  *port = ntohs(in.sin_port);
}

// The 16 bytes of the address; port, flow information and scope in host order.
static inline void csockets_pack_ipv6(csockets_address *address, const uint8_t *host,
                                      uint16_t port, uint32_t flow, uint32_t scope) {
  struct sockaddr_in6 in;
  memset(address, 0, sizeof(*address));
  memset(&in, 0, sizeof(in));
  in.sin6_port = htons(port);
  in.sin6_flowinfo = htonl(flow);
  in.sin6_scope_id = scope;
  memcpy(&in.sin6_addr, host, 16);
  memcpy(address->words, &in, sizeof(in));
  csockets_finish(address, AF_INET6, sizeof(in));
}

static inline void csockets_unpack_ipv6(const csockets_address *address, uint8_t *host,
                                        uint16_t *port, uint32_t *flow, uint32_t *scope) {
  struct sockaddr_in6 in;
  memcpy(&in, address->words, sizeof(in));
  memcpy(host, &in.sin6_addr, 16);
  *port = ntohs(in.sin6_port);
  *flow = ntohl(in.sin6_flowinfo);
  *scope = in.sin6_scope_id;
}

// A path, ended here by a zero byte; an abstract name, which begins with one; or no name.
// More bytes than sun_path holds are cut: the caller has checked.
static inline void csockets_pack_unix(csockets_address *address, const uint8_t *path,
                                      size_t count) {
  struct sockaddr_un un;
  memset(address, 0, sizeof(*address));
  memset(&un, 0, sizeof(un));
  if (count > sizeof(un.sun_path)) count = sizeof(un.sun_path);
  if (count > 0) memcpy(un.sun_path, path, count);
  memcpy(address->words, &un, sizeof(un));
  size_t length = offsetof(struct sockaddr_un, sun_path) + count;
  if (count > 0 && un.sun_path[0] != 0 && count < sizeof(un.sun_path)) length += 1;
  csockets_finish(address, AF_UNIX, length);
}

// Copies the path or abstract name, at most the bytes of sun_path, and returns their number.
static inline int32_t csockets_unpack_unix(const csockets_address *address, uint8_t *path) {
  struct sockaddr_un un;
  size_t header = offsetof(struct sockaddr_un, sun_path);
  size_t length = address->length;
  if (length <= header) return 0;
  if (length > sizeof(un)) length = sizeof(un);
  memcpy(&un, address->words, sizeof(un));
  size_t count = length - header;
  if (un.sun_path[0] != 0) {
    count = strnlen(un.sun_path, count);
  } else {
#ifndef __linux__
    count = 0;
#endif
  }
  memcpy(path, un.sun_path, count);
  return (int32_t)count;
}

#endif
