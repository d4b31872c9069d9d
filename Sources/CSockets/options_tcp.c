// The options of the level IPPROTO_TCP, where defined here.
// Of two names for a number the usual one comes first.
#define _GNU_SOURCE 1
#define __APPLE_USE_RFC_3542 1
#ifdef __linux__
#include <linux/tcp.h>
#else
#include <netinet/tcp.h>
#endif

#include "csockets_names.h"

#define NAMED(option, kind) {#option, (option), CSOCKETS_VALUE_##kind}

static const csockets_option entries[] = {
#ifdef TCP_NODELAY
  NAMED(TCP_NODELAY, INT),
#endif
#ifdef TCP_MAXSEG
  NAMED(TCP_MAXSEG, INT),
#endif
#ifdef TCP_CORK
  NAMED(TCP_CORK, INT),
#endif
#ifdef TCP_KEEPIDLE
  NAMED(TCP_KEEPIDLE, INT),
#endif
#ifdef TCP_KEEPINTVL
  NAMED(TCP_KEEPINTVL, INT),
#endif
#ifdef TCP_KEEPCNT
  NAMED(TCP_KEEPCNT, INT),
#endif
#ifdef TCP_SYNCNT
  NAMED(TCP_SYNCNT, INT),
#endif
#ifdef TCP_LINGER2
  NAMED(TCP_LINGER2, INT),
#endif
#ifdef TCP_DEFER_ACCEPT
  NAMED(TCP_DEFER_ACCEPT, INT),
#endif
#ifdef TCP_WINDOW_CLAMP
  NAMED(TCP_WINDOW_CLAMP, INT),
#endif
#ifdef TCP_INFO
  NAMED(TCP_INFO, BYTES),
#endif
#ifdef TCP_QUICKACK
  NAMED(TCP_QUICKACK, INT),
#endif
#ifdef TCP_CONGESTION
  NAMED(TCP_CONGESTION, TEXT),
#endif
#ifdef TCP_MD5SIG
  NAMED(TCP_MD5SIG, BYTES),
#endif
#ifdef TCP_THIN_LINEAR_TIMEOUTS
  NAMED(TCP_THIN_LINEAR_TIMEOUTS, INT),
#endif
#ifdef TCP_THIN_DUPACK
  NAMED(TCP_THIN_DUPACK, INT),
#endif
#ifdef TCP_USER_TIMEOUT
  NAMED(TCP_USER_TIMEOUT, INT),
#endif
#ifdef TCP_REPAIR
  NAMED(TCP_REPAIR, INT),
#endif
#ifdef TCP_REPAIR_QUEUE
  NAMED(TCP_REPAIR_QUEUE, INT),
#endif
#ifdef TCP_QUEUE_SEQ
  NAMED(TCP_QUEUE_SEQ, INT),
#endif
#ifdef TCP_REPAIR_OPTIONS
  NAMED(TCP_REPAIR_OPTIONS, BYTES),
#endif
#ifdef TCP_FASTOPEN
  NAMED(TCP_FASTOPEN, INT),
#endif
#ifdef TCP_TIMESTAMP
  NAMED(TCP_TIMESTAMP, INT),
#endif
#ifdef TCP_NOTSENT_LOWAT
  NAMED(TCP_NOTSENT_LOWAT, INT),
#endif
#ifdef TCP_CC_INFO
  NAMED(TCP_CC_INFO, BYTES),
#endif
#ifdef TCP_SAVE_SYN
  NAMED(TCP_SAVE_SYN, INT),
#endif
#ifdef TCP_SAVED_SYN
  NAMED(TCP_SAVED_SYN, BYTES),
#endif
#ifdef TCP_REPAIR_WINDOW
  NAMED(TCP_REPAIR_WINDOW, BYTES),
#endif
#ifdef TCP_FASTOPEN_CONNECT
  NAMED(TCP_FASTOPEN_CONNECT, INT),
#endif
#ifdef TCP_ULP
  NAMED(TCP_ULP, TEXT),
#endif
#ifdef TCP_MD5SIG_EXT
  NAMED(TCP_MD5SIG_EXT, BYTES),
#endif
#ifdef TCP_FASTOPEN_KEY
  NAMED(TCP_FASTOPEN_KEY, BYTES),
#endif
#ifdef TCP_FASTOPEN_NO_COOKIE
  NAMED(TCP_FASTOPEN_NO_COOKIE, INT),
#endif
#ifdef TCP_ZEROCOPY_RECEIVE
  NAMED(TCP_ZEROCOPY_RECEIVE, BYTES),
#endif
#ifdef TCP_INQ
  NAMED(TCP_INQ, INT),
#endif
#ifdef TCP_CM_INQ
  NAMED(TCP_CM_INQ, INT),
#endif
#ifdef TCP_TX_DELAY
  NAMED(TCP_TX_DELAY, INT),
#endif
#ifdef TCP_AO_ADD_KEY
  NAMED(TCP_AO_ADD_KEY, BYTES),
#endif
#ifdef TCP_AO_DEL_KEY
  NAMED(TCP_AO_DEL_KEY, BYTES),
#endif
#ifdef TCP_AO_INFO
  NAMED(TCP_AO_INFO, BYTES),
#endif
#ifdef TCP_AO_GET_KEYS
  NAMED(TCP_AO_GET_KEYS, BYTES),
#endif
#ifdef TCP_AO_REPAIR
  NAMED(TCP_AO_REPAIR, BYTES),
#endif
#ifdef TCP_IS_MPTCP
  NAMED(TCP_IS_MPTCP, INT),
#endif
#ifdef TCP_RTO_MAX_MS
  NAMED(TCP_RTO_MAX_MS, INT),
#endif
#ifdef TCP_RTO_MIN_US
  NAMED(TCP_RTO_MIN_US, INT),
#endif
#ifdef TCP_DELACK_MAX_US
  NAMED(TCP_DELACK_MAX_US, INT),
#endif
#ifdef TCP_KEEPALIVE
  NAMED(TCP_KEEPALIVE, INT),
#endif
#ifdef TCP_NOPUSH
  NAMED(TCP_NOPUSH, INT),
#endif
#ifdef TCP_NOOPT
  NAMED(TCP_NOOPT, INT),
#endif
#ifdef TCP_CONNECTIONTIMEOUT
  NAMED(TCP_CONNECTIONTIMEOUT, INT),
#endif
#ifdef TCP_RXT_CONNDROPTIME
  NAMED(TCP_RXT_CONNDROPTIME, INT),
#endif
#ifdef TCP_RXT_FINDROP
  NAMED(TCP_RXT_FINDROP, INT),
#endif
#ifdef TCP_SENDMOREACKS
  NAMED(TCP_SENDMOREACKS, INT),
#endif
#ifdef TCP_ENABLE_ECN
  NAMED(TCP_ENABLE_ECN, INT),
#endif
#ifdef TCP_CONNECTION_INFO
  NAMED(TCP_CONNECTION_INFO, BYTES),
#endif
};

const csockets_option *csockets_tcp_options(int32_t *count) {
  *count = (int32_t)(sizeof(entries) / sizeof(entries[0]));
  return entries;
}
