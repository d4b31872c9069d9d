import Sockets

/// The kernel's own view of one open socket, asked for at one moment.
package struct SocketView: Hashable, Sendable {
  /// The descriptor it was asked through.
  package var descriptor: Int32
  /// AF_INET and so on.
  package var family: AddressFamily
  /// SOCK_STREAM and so on.
  package var type: SocketType
  /// Its own address.
  package var local: SocketAddress?
  /// The peer's address; nil when there is none.
  package var remote: SocketAddress?
  /// The state of a TCP socket.
  package var state: TCPState?
  /// Whether it listens.
  package var isListening: Bool
  /// Bytes that wait to be received; of a UDP socket the size of the next datagram.
  package var unread: Int
  /// Bytes sent that the peer's system has not acknowledged.
  package var unsent: Int
  /// The connections that wait to be accepted, and how many may.
  package var acceptQueue: TCPInfo.AcceptQueue?
  /// Nanoseconds that a call waits: -1 for ever, 0 not at all. nil where no program is known.
  package var timeout: Int64?
  /// Whether the descriptor is in non-blocking mode, as Python sets it for each timeout.
  package var isNonBlocking: Bool
  /// The options that differ from those of a new socket of this kind.
  package var options: [Option]
  /// The rest of what the kernel tells of TCP: round-trip time, congestion window, retransmissions.
  package var tcp: TCPInfo?
  /// Datagrams dropped because the queue was full.
  package var drops: Int?

  /// An option and its values.
  package struct Option: Hashable, Sendable {
    /// The constant: `SO_REUSEADDR`.
    package var name: String
    /// Its value.
    package var value: Int
    /// What a new socket of this kind has.
    package var usual: Int

    /// An option by its parts.
    package init(name: String, value: Int, usual: Int) {
      self.name = name
      self.value = value
      self.usual = usual
    }
  }

  /// A view by its parts: what tests of its readers make.
  package init(
    descriptor: Int32, family: AddressFamily = .ipv4, type: SocketType = .stream,
    local: SocketAddress? = nil, remote: SocketAddress? = nil, state: TCPState? = nil,
    isListening: Bool = false, unread: Int = 0, unsent: Int = 0,
    acceptQueue: TCPInfo.AcceptQueue? = nil, timeout: Int64? = nil, isNonBlocking: Bool = false,
    options: [Option] = [], tcp: TCPInfo? = nil, drops: Int? = nil
  ) {
    self.descriptor = descriptor
    self.family = family
    self.type = type
    self.local = local
    self.remote = remote
    self.state = state
    self.isListening = isListening
    self.unread = unread
    self.unsent = unsent
    self.acceptQueue = acceptQueue
    self.timeout = timeout
    self.isNonBlocking = isNonBlocking
    self.options = options
    self.tcp = tcp
    self.drops = drops
  }
}
