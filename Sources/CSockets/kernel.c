// TCP_INFO and the queue sizes. linux/tcp.h has the whole structure, but may not stand in one
// file with netinet/tcp.h.
#define _GNU_SOURCE 1
#include <errno.h>
#include <stddef.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#ifdef __linux__
#include <linux/sockios.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#else
#include <netinet/in.h>
#include <netinet/tcp.h>
#endif

#include "csockets_kernel.h"

#ifdef __linux__
#define HAS(field) (length >= offsetof(struct tcp_info, field) + sizeof(info.field))
#define GET(field) (HAS(field) ? (int64_t)info.field : -1)

int32_t csockets_read_tcp_info(int32_t descriptor, csockets_tcp_info *result) {
  struct tcp_info info;
  memset(&info, 0, sizeof(info));
  socklen_t length = sizeof(info);
  if (getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &length) < 0) return -1;
  result->state = info.tcpi_state;
  result->unacknowledged = GET(tcpi_unacked);
  result->selectively_acknowledged = GET(tcpi_sacked);
  result->retransmissions_in_flight = GET(tcpi_retrans);
  result->total_retransmissions = GET(tcpi_total_retrans);
  result->round_trip_time = GET(tcpi_rtt);
  result->round_trip_variance = GET(tcpi_rttvar);
  result->maximum_segment_sent = GET(tcpi_snd_mss);
  result->maximum_segment_received = GET(tcpi_rcv_mss);
  result->congestion_window = GET(tcpi_snd_cwnd);
  result->path_mtu = GET(tcpi_pmtu);
  result->bytes_acknowledged = GET(tcpi_bytes_acked);
  result->bytes_received = GET(tcpi_bytes_received);
  result->bytes_not_sent = GET(tcpi_notsent_bytes);
  result->segments_sent = GET(tcpi_segs_out);
  result->segments_received = GET(tcpi_segs_in);
  return 0;
}
#elif defined(TCP_CONNECTION_INFO)
int32_t csockets_read_tcp_info(int32_t descriptor, csockets_tcp_info *result) {
  // Darwin counts from CLOSED = 0 in the order of tcp_fsm.h.
  static const int32_t states[] = {7, 10, 2, 3, 1, 8, 4, 11, 9, 5, 6};
  struct tcp_connection_info info;
  memset(&info, 0, sizeof(info));
  socklen_t length = sizeof(info);
  if (getsockopt(descriptor, IPPROTO_TCP, TCP_CONNECTION_INFO, &info, &length) < 0) return -1;
  memset(result, 0xff, sizeof(*result));
  result->state = info.tcpi_state < 11 ? states[info.tcpi_state] : 0;
  result->total_retransmissions = (int64_t)info.tcpi_txretransmitpackets;
  result->round_trip_time = (int64_t)info.tcpi_srtt * 1000;
  result->round_trip_variance = (int64_t)info.tcpi_rttvar * 1000;
  result->maximum_segment_sent = info.tcpi_maxseg;
  result->congestion_window = info.tcpi_snd_cwnd;
  result->bytes_received = (int64_t)info.tcpi_rxbytes;
  result->segments_sent = (int64_t)info.tcpi_txpackets;
  result->segments_received = (int64_t)info.tcpi_rxpackets;
  return 0;
}
#else
int32_t csockets_read_tcp_info(int32_t descriptor, csockets_tcp_info *result) {
  errno = ENOPROTOOPT;
  return -1;
}
#endif

int32_t csockets_receive_queue(int32_t descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) < 0 ? -1 : count;
}

int32_t csockets_send_queue(int32_t descriptor) {
  int count = 0;
#ifdef __linux__
  return ioctl(descriptor, SIOCOUTQ, &count) < 0 ? -1 : count;
#elif defined(SO_NWRITE)
  socklen_t length = sizeof(count);
  return getsockopt(descriptor, SOL_SOCKET, SO_NWRITE, &count, &length) < 0 ? -1 : count;
#else
  errno = ENOTSUP;
  return -1;
#endif
}
