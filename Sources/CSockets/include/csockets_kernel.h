// The kernel's own view of a socket: its TCP state and its queues.
#ifndef CSOCKETS_KERNEL_H
#define CSOCKETS_KERNEL_H

#include <stdint.h>

// What TCP_INFO and TCP_CONNECTION_INFO have in common. States have Linux's numbers (tcp(7)).
// A count that the system does not report is -1. Times are in microseconds.
typedef struct {
  int32_t state;
  int64_t unacknowledged;
  int64_t selectively_acknowledged;
  int64_t retransmissions_in_flight;
  int64_t total_retransmissions;
  int64_t round_trip_time;
  int64_t round_trip_variance;
  int64_t maximum_segment_sent;
  int64_t maximum_segment_received;
  int64_t congestion_window;
  int64_t path_mtu;
  int64_t bytes_acknowledged;
  int64_t bytes_received;
  int64_t bytes_not_sent;
  int64_t segments_sent;
  int64_t segments_received;
} csockets_tcp_info;

// getsockopt(2) TCP_INFO. -1 with errno when it fails.
int32_t csockets_read_tcp_info(int32_t descriptor, csockets_tcp_info *info);

// Bytes that wait to be read (FIONREAD), and bytes that the peer has not acknowledged
// (SIOCOUTQ, SO_NWRITE). -1 with errno when it fails.
int32_t csockets_receive_queue(int32_t descriptor);
int32_t csockets_send_queue(int32_t descriptor);

#endif
