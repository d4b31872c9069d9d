import CSockets

/// What the kernel knows of a socket. None of these blocks or changes anything.
extension Descriptor {
  /// The kernel's account of a TCP socket (getsockopt(2) TCP_INFO).
  ///
  /// Throws ``SocketError``: EOPNOTSUPP or ENOPROTOOPT for another kind of socket, EBADF.
  public func tcpInfo() throws(SocketError) -> TCPInfo {
    var info = csockets_tcp_info()
    try System.syscall { Int(csockets_read_tcp_info(rawValue, &info)) }.get("getsockopt")
    return TCPInfo(info)
  }

  /// Bytes that wait to be received (ioctl(2) SIOCINQ, FIONREAD). Of a UDP socket on Linux it is
  /// the size of the next datagram.
  ///
  /// Throws ``SocketError``: EINVAL for a listening socket, EBADF.
  public func receiveQueueBytes() throws(SocketError) -> Int {
    try System.syscall { Int(csockets_receive_queue(rawValue)) }.get("ioctl")
  }

  /// Bytes sent that the peer's system has not acknowledged (ioctl(2) SIOCOUTQ, SO_NWRITE). Of an
  /// AF_UNIX socket it is memory that the peer has not yet read, overhead included.
  ///
  /// Throws ``SocketError``: EINVAL for a listening socket, EBADF.
  public func sendQueueBytes() throws(SocketError) -> Int {
    try System.syscall { Int(csockets_send_queue(rawValue)) }.get("ioctl")
  }

  /// The socket listens (SO_ACCEPTCONN).
  ///
  /// Throws ``SocketError``: EBADF, ENOTSOCK.
  public func isListening() throws(SocketError) -> Bool {
    try option(.acceptsConnections) != 0
  }
}
