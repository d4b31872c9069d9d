import Sockets

/// A row of the kernel's own tables: a socket of any process of this machine, with a descriptor or
/// without one (TIME_WAIT).
package struct KernelSocket: Hashable, Sendable {
  /// AF_INET, AF_INET6 or AF_UNIX.
  package var family: AddressFamily
  /// SOCK_STREAM and so on.
  package var type: SocketType
  /// Its own address.
  package var local: SocketAddress
  /// The peer's address; of a listening socket the wildcard.
  package var remote: SocketAddress?
  /// The state of a TCP socket.
  package var state: TCPState?
  /// Bytes unread; connections that wait to be accepted, of a listening socket.
  package var receiveQueue: Int
  /// Bytes that the peer has not acknowledged.
  package var sendQueue: Int
  /// Nanoseconds until TIME_WAIT or another timer of the kernel ends.
  package var timer: Int64?
  /// The file number that a descriptor's fstat(2) shows; 0 when no process has it open.
  package var inode: UInt64
  /// The socket of this timeline that it is, if it is one.
  package var socket: SocketNumber?

  /// A row by its parts.
  package init(
    family: AddressFamily, type: SocketType, local: SocketAddress, remote: SocketAddress? = nil,
    state: TCPState? = nil, receiveQueue: Int = 0, sendQueue: Int = 0, timer: Int64? = nil,
    inode: UInt64 = 0, socket: SocketNumber? = nil
  ) {
    self.family = family
    self.type = type
    self.local = local
    self.remote = remote
    self.state = state
    self.receiveQueue = receiveQueue
    self.sendQueue = sendQueue
    self.timer = timer
    self.inode = inode
    self.socket = socket
  }
}
