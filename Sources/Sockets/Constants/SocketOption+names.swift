import CSockets

/// The options that programs name most.
extension SocketOption {
  /// SO_REUSEADDR: bind to an address in TIME_WAIT.
  public static var reuseAddress: SocketOption { SocketOption(.socket, csockets_so_reuseaddr) }
  /// SO_REUSEPORT: several sockets on one port.
  public static var reusePort: SocketOption { SocketOption(.socket, csockets_so_reuseport) }
  /// SO_KEEPALIVE: probe an idle connection.
  public static var keepAlive: SocketOption { SocketOption(.socket, csockets_so_keepalive) }
  /// SO_BROADCAST: allow sending to broadcast addresses.
  public static var broadcast: SocketOption { SocketOption(.socket, csockets_so_broadcast) }
  /// SO_LINGER: what close does with unsent bytes; see ``Linger``.
  public static var linger: SocketOption { SocketOption(.socket, csockets_so_linger) }
  /// SO_RCVBUF, in bytes; Linux doubles what is set.
  public static var receiveBufferSize: SocketOption { SocketOption(.socket, csockets_so_rcvbuf) }
  /// SO_SNDBUF, in bytes; Linux doubles what is set.
  public static var sendBufferSize: SocketOption { SocketOption(.socket, csockets_so_sndbuf) }
  /// SO_RCVTIMEO, a struct timeval.
  public static var receiveTimeout: SocketOption { SocketOption(.socket, csockets_so_rcvtimeo) }
  /// SO_SNDTIMEO, a struct timeval.
  public static var sendTimeout: SocketOption { SocketOption(.socket, csockets_so_sndtimeo) }
  /// SO_OOBINLINE: leave urgent bytes among the others.
  public static var outOfBandInline: SocketOption { SocketOption(.socket, csockets_so_oobinline) }
  /// SO_ACCEPTCONN: whether the socket listens; read only.
  public static var acceptsConnections: SocketOption {
    SocketOption(.socket, csockets_so_accept_connections)
  }
  /// SO_ERROR: the pending error, which reading clears.
  public static var pendingError: SocketOption { SocketOption(.socket, csockets_so_error) }
  /// SO_TYPE: the ``SocketType``; read only.
  public static var type: SocketOption { SocketOption(.socket, csockets_so_type) }
  /// TCP_NODELAY: send small segments at once.
  public static var noDelay: SocketOption { SocketOption(.tcp, csockets_tcp_nodelay) }
  /// TCP_MAXSEG, in bytes.
  public static var maximumSegmentSize: SocketOption { SocketOption(.tcp, csockets_tcp_maxseg) }
  /// TCP_KEEPIDLE (Darwin: TCP_KEEPALIVE): seconds before the first probe.
  public static var keepIdle: SocketOption { SocketOption(.tcp, csockets_tcp_keepidle) }
  /// TCP_KEEPINTVL: seconds between probes.
  public static var keepInterval: SocketOption { SocketOption(.tcp, csockets_tcp_keepintvl) }
  /// TCP_KEEPCNT: probes without an answer before the connection is lost.
  public static var keepCount: SocketOption { SocketOption(.tcp, csockets_tcp_keepcnt) }
  /// IP_TOS.
  public static var typeOfService: SocketOption { SocketOption(.ip, csockets_ip_tos) }
  /// IP_TTL: hops of a packet.
  public static var timeToLive: SocketOption { SocketOption(.ip, csockets_ip_ttl) }
  /// IP_MULTICAST_TTL: hops of a multicast packet.
  public static var multicastTimeToLive: SocketOption {
    SocketOption(.ip, csockets_ip_multicast_ttl)
  }
  /// IP_MULTICAST_LOOP: receive what was sent here.
  public static var multicastLoop: SocketOption { SocketOption(.ip, csockets_ip_multicast_loop) }
  /// IPV6_V6ONLY: no IPv4 peers.
  public static var ipv6Only: SocketOption { SocketOption(.ipv6, csockets_ipv6_v6only) }
  /// IPV6_UNICAST_HOPS.
  public static var unicastHops: SocketOption { SocketOption(.ipv6, csockets_ipv6_unicast_hops) }
  /// IPV6_MULTICAST_HOPS.
  public static var multicastHops: SocketOption {
    SocketOption(.ipv6, csockets_ipv6_multicast_hops)
  }
  /// IPV6_MULTICAST_LOOP.
  public static var ipv6MulticastLoop: SocketOption {
    SocketOption(.ipv6, csockets_ipv6_multicast_loop)
  }
}
