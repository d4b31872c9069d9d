// Names of the socket module of Python 3.11, where defined here: families, types, options, flags.
#define _GNU_SOURCE 1
#define __APPLE_USE_RFC_3542 1
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <sys/socket.h>

#include "csockets_names.h"

#define NAMED(constant) {#constant, (int64_t)(constant)}

static const csockets_named entries[] = {
#ifdef AF_ALG
  NAMED(AF_ALG),
#endif
#ifdef AF_APPLETALK
  NAMED(AF_APPLETALK),
#endif
#ifdef AF_ASH
  NAMED(AF_ASH),
#endif
#ifdef AF_ATMPVC
  NAMED(AF_ATMPVC),
#endif
#ifdef AF_ATMSVC
  NAMED(AF_ATMSVC),
#endif
#ifdef AF_AX25
  NAMED(AF_AX25),
#endif
#ifdef AF_BRIDGE
  NAMED(AF_BRIDGE),
#endif
#ifdef AF_CAN
  NAMED(AF_CAN),
#endif
#ifdef AF_ECONET
  NAMED(AF_ECONET),
#endif
#ifdef AF_INET
  NAMED(AF_INET),
#endif
#ifdef AF_INET6
  NAMED(AF_INET6),
#endif
#ifdef AF_IPX
  NAMED(AF_IPX),
#endif
#ifdef AF_IRDA
  NAMED(AF_IRDA),
#endif
#ifdef AF_KEY
  NAMED(AF_KEY),
#endif
#ifdef AF_LINK
  NAMED(AF_LINK),
#endif
#ifdef AF_LLC
  NAMED(AF_LLC),
#endif
#ifdef AF_NETBEUI
  NAMED(AF_NETBEUI),
#endif
#ifdef AF_NETLINK
  NAMED(AF_NETLINK),
#endif
#ifdef AF_NETROM
  NAMED(AF_NETROM),
#endif
#ifdef AF_PACKET
  NAMED(AF_PACKET),
#endif
#ifdef AF_PPPOX
  NAMED(AF_PPPOX),
#endif
#ifdef AF_QIPCRTR
  NAMED(AF_QIPCRTR),
#endif
#ifdef AF_RDS
  NAMED(AF_RDS),
#endif
#ifdef AF_ROSE
  NAMED(AF_ROSE),
#endif
#ifdef AF_ROUTE
  NAMED(AF_ROUTE),
#endif
#ifdef AF_SECURITY
  NAMED(AF_SECURITY),
#endif
#ifdef AF_SNA
  NAMED(AF_SNA),
#endif
#ifdef AF_SYSTEM
  NAMED(AF_SYSTEM),
#endif
#ifdef AF_TIPC
  NAMED(AF_TIPC),
#endif
#ifdef AF_UNIX
  NAMED(AF_UNIX),
#endif
#ifdef AF_UNSPEC
  NAMED(AF_UNSPEC),
#endif
#ifdef AF_VSOCK
  NAMED(AF_VSOCK),
#endif
#ifdef AF_WANPIPE
  NAMED(AF_WANPIPE),
#endif
#ifdef AF_X25
  NAMED(AF_X25),
#endif
#ifdef SOCK_CLOEXEC
  NAMED(SOCK_CLOEXEC),
#endif
#ifdef SOCK_DGRAM
  NAMED(SOCK_DGRAM),
#endif
#ifdef SOCK_NONBLOCK
  NAMED(SOCK_NONBLOCK),
#endif
#ifdef SOCK_RAW
  NAMED(SOCK_RAW),
#endif
#ifdef SOCK_RDM
  NAMED(SOCK_RDM),
#endif
#ifdef SOCK_SEQPACKET
  NAMED(SOCK_SEQPACKET),
#endif
#ifdef SOCK_STREAM
  NAMED(SOCK_STREAM),
#endif
#ifdef SO_ACCEPTCONN
  NAMED(SO_ACCEPTCONN),
#endif
#ifdef SO_BINDTODEVICE
  NAMED(SO_BINDTODEVICE),
#endif
#ifdef SO_BROADCAST
  NAMED(SO_BROADCAST),
#endif
#ifdef SO_DEBUG
  NAMED(SO_DEBUG),
#endif
#ifdef SO_DOMAIN
  NAMED(SO_DOMAIN),
#endif
#ifdef SO_DONTROUTE
  NAMED(SO_DONTROUTE),
#endif
#ifdef SO_ERROR
  NAMED(SO_ERROR),
#endif
#ifdef SO_INCOMING_CPU
  NAMED(SO_INCOMING_CPU),
#endif
#ifdef SO_KEEPALIVE
  NAMED(SO_KEEPALIVE),
#endif
#ifdef SO_LINGER
  NAMED(SO_LINGER),
#endif
#ifdef SO_MARK
  NAMED(SO_MARK),
#endif
#ifdef SO_NOSIGPIPE
  NAMED(SO_NOSIGPIPE),
#endif
#ifdef SO_OOBINLINE
  NAMED(SO_OOBINLINE),
#endif
#ifdef SO_PASSCRED
  NAMED(SO_PASSCRED),
#endif
#ifdef SO_PASSSEC
  NAMED(SO_PASSSEC),
#endif
#ifdef SO_PEERCRED
  NAMED(SO_PEERCRED),
#endif
#ifdef SO_PEERSEC
  NAMED(SO_PEERSEC),
#endif
#ifdef SO_PRIORITY
  NAMED(SO_PRIORITY),
#endif
#ifdef SO_PROTOCOL
  NAMED(SO_PROTOCOL),
#endif
#ifdef SO_RCVBUF
  NAMED(SO_RCVBUF),
#endif
#ifdef SO_RCVLOWAT
  NAMED(SO_RCVLOWAT),
#endif
#ifdef SO_RCVTIMEO
  NAMED(SO_RCVTIMEO),
#endif
#ifdef SO_REUSEADDR
  NAMED(SO_REUSEADDR),
#endif
#ifdef SO_REUSEPORT
  NAMED(SO_REUSEPORT),
#endif
#ifdef SO_SNDBUF
  NAMED(SO_SNDBUF),
#endif
#ifdef SO_SNDLOWAT
  NAMED(SO_SNDLOWAT),
#endif
#ifdef SO_SNDTIMEO
  NAMED(SO_SNDTIMEO),
#endif
#ifdef SO_TYPE
  NAMED(SO_TYPE),
#endif
#ifdef SO_USELOOPBACK
  NAMED(SO_USELOOPBACK),
#endif
#ifdef SOL_ALG
  NAMED(SOL_ALG),
#endif
#ifdef SOL_IP
  NAMED(SOL_IP),
#endif
#ifdef SOL_RDS
  NAMED(SOL_RDS),
#endif
#ifdef SOL_SOCKET
  NAMED(SOL_SOCKET),
#endif
#ifdef SOL_TCP
  NAMED(SOL_TCP),
#endif
#ifdef SOL_TIPC
  NAMED(SOL_TIPC),
#endif
#ifdef SOL_UDP
  NAMED(SOL_UDP),
#endif
#ifdef MSG_CMSG_CLOEXEC
  NAMED(MSG_CMSG_CLOEXEC),
#endif
#ifdef MSG_CONFIRM
  NAMED(MSG_CONFIRM),
#endif
#ifdef MSG_CTRUNC
  NAMED(MSG_CTRUNC),
#endif
#ifdef MSG_DONTROUTE
  NAMED(MSG_DONTROUTE),
#endif
#ifdef MSG_DONTWAIT
  NAMED(MSG_DONTWAIT),
#endif
#ifdef MSG_EOF
  NAMED(MSG_EOF),
#endif
#ifdef MSG_EOR
  NAMED(MSG_EOR),
#endif
#ifdef MSG_ERRQUEUE
  NAMED(MSG_ERRQUEUE),
#endif
#ifdef MSG_FASTOPEN
  NAMED(MSG_FASTOPEN),
#endif
#ifdef MSG_MORE
  NAMED(MSG_MORE),
#endif
#ifdef MSG_NOSIGNAL
  NAMED(MSG_NOSIGNAL),
#endif
#ifdef MSG_OOB
  NAMED(MSG_OOB),
#endif
#ifdef MSG_PEEK
  NAMED(MSG_PEEK),
#endif
#ifdef MSG_TRUNC
  NAMED(MSG_TRUNC),
#endif
#ifdef MSG_WAITALL
  NAMED(MSG_WAITALL),
#endif
#ifdef SHUT_RD
  NAMED(SHUT_RD),
#endif
#ifdef SHUT_RDWR
  NAMED(SHUT_RDWR),
#endif
#ifdef SHUT_WR
  NAMED(SHUT_WR),
#endif
#ifdef SCM_CREDENTIALS
  NAMED(SCM_CREDENTIALS),
#endif
#ifdef SCM_CREDS
  NAMED(SCM_CREDS),
#endif
#ifdef SCM_RIGHTS
  NAMED(SCM_RIGHTS),
#endif
#ifdef SOMAXCONN
  NAMED(SOMAXCONN),
#endif
};

const csockets_named *csockets_socket_constants(int32_t *count) {
  *count = (int32_t)(sizeof(entries) / sizeof(entries[0]));
  return entries;
}
