/// What was true around a call, for those who judge it. All of it was asked for at the time: later
/// nobody could tell.
package struct CallEvidence: Hashable, Sendable {
  /// Bytes that the kernel held unread when the socket was closed, or detached.
  package var unread: Int?
  /// Bytes that the peer had not acknowledged when the socket was closed.
  package var unsent: Int?
  /// Datagrams that the kernel has dropped because the queue was full, when the socket was closed.
  package var drops: Int?
  /// How many receiving calls in a row, this one included, gave no bytes.
  package var emptyInARow = 0
  /// The length of the datagram that was received, cut off or not.
  package var datagramLength: Int?
  /// Bytes written to files of the socket (`makefile`) and not flushed when the call began.
  package var unflushed = 0
  /// Bytes that files of the socket had read ahead and not given out when the call began.
  package var readAhead = 0
  /// Files of the socket that were open when it was closed: the descriptor stays open as long.
  package var openFiles = 0
  /// For a refused or failing bind or connect: the sockets that the kernel has on that port.
  package var onThePort: [KernelSocket] = []

  /// Nothing is known.
  package init() {}
}
