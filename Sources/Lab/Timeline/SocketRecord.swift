import Sockets

/// One socket of a timeline, open or closed.
package struct SocketRecord: Sendable {
  /// Its number.
  package var number: SocketNumber
  /// The terminal whose program made it.
  package var terminal: String
  /// Its descriptor while it was open.
  package var descriptor: Int32
  /// The socket of the terminal that had this descriptor before.
  package var descriptorOf: SocketNumber?
  /// AF_INET and so on.
  package var family: AddressFamily
  /// SOCK_STREAM and so on.
  package var type: SocketType
  /// The number of the call that made it (`socket`, `accept`, `dup`, `socketpair`).
  package var madeBy: Int
  /// The line on which it was made.
  package var place: SourcePlace?
  /// The listening socket that accepted it.
  package var acceptedBy: SocketNumber?
  /// The socket that it duplicates.
  package var duplicateOf: SocketNumber?
  /// The socket at the other end, as far as it is in the same timeline.
  package var peer: SocketNumber?
  /// Its own address, as last known.
  package var local: SocketAddress?
  /// Its peer's address, as last known.
  package var remote: SocketAddress?
  /// The backlog that it listens with; nil when it does not listen.
  package var backlog: Int?
  /// Nanoseconds that its calls wait; -1 for ever, 0 not at all.
  package var timeout: Int64
  /// Bytes that it has sent.
  package var bytesSent: Int
  /// Bytes that it has received.
  package var bytesReceived: Int
  /// When it was closed, in nanoseconds since the timeline's start; nil while it is open.
  package var closed: Int64?
  /// Bytes that the kernel held unread when it was closed.
  package var unreadAtEnd: Int?
  /// How its life ended.
  package var end: End?

  /// Ways for a socket to end.
  package enum End: Hashable, Sendable {
    /// By this call (`close`, `detach`, `file.close`).
    case call(Int)
    /// With its object.
    case collected
    /// With the program.
    case programEnd
  }

  /// A record by its parts; what is left out is nothing.
  package init(
    number: SocketNumber, terminal: String, descriptor: Int32 = -1,
    descriptorOf: SocketNumber? = nil,
    family: AddressFamily = .ipv4, type: SocketType = .stream, madeBy: Int = 0,
    place: SourcePlace? = nil, acceptedBy: SocketNumber? = nil,
    duplicateOf: SocketNumber? = nil, peer: SocketNumber? = nil, local: SocketAddress? = nil,
    remote: SocketAddress? = nil, backlog: Int? = nil, timeout: Int64 = -1, bytesSent: Int = 0,
    bytesReceived: Int = 0, closed: Int64? = nil, unreadAtEnd: Int? = nil, end: End? = nil
  ) {
    self.number = number
    self.terminal = terminal
    self.descriptor = descriptor
    self.descriptorOf = descriptorOf
    self.family = family
    self.type = type
    self.madeBy = madeBy
    self.place = place
    self.acceptedBy = acceptedBy
    self.duplicateOf = duplicateOf
    self.peer = peer
    self.local = local
    self.remote = remote
    self.backlog = backlog
    self.timeout = timeout
    self.bytesSent = bytesSent
    self.bytesReceived = bytesReceived
    self.closed = closed
    self.unreadAtEnd = unreadAtEnd
    self.end = end
  }
}
